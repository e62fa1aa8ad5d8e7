import { AuditChainBroken } from '@kualik/db/audit/seal-batch.ts';
import { TemporarilyUnavailable } from '../job.ts';
import { createRunner } from '../job-runner.ts';
import { KeyRing } from '../keys/key-ring.ts';
import type { SigningKey } from '../keys/signing-key.ts';
import { openQueueBackend } from '../queue-backend.ts';
import type { RunningProcess } from '../start-process.ts';
import { publishedFolderOf, type SignerConfig } from './config.ts';
import { createCrlWatch, publishDueCrl } from './due-crls.ts';
import { IssuingAuthorities } from './issuing-authorities.ts';
import { createIssuingStore } from './issuing-store.ts';
import { openJournal } from './journal.ts';
import { JournalBroken } from './journal-reader.ts';
import { checkPkiUrl, refuseDemoAuthority } from './pki-url.ts';
import { openProviderSeal, type ProviderSeal } from './provider-seal.ts';
import { type AuditSealer, createSealer } from './seal-audit.ts';
import type { SignerContext } from './signer-context.ts';
import { compareWithJournal, showState, type SignerState } from './signer-state.ts';
import { type SignerTurn, takeTurns } from './signer-turn.ts';
import { SIGNING_JOBS } from './signing-jobs.ts';

const STATE_MS = 1_000;
const CRL_MS = 5_000;
const AUTHORITIES_MS = 2_000;
/** Heads are signed at least every minute; a third of it leaves room for a slow disk. */
const SEAL_MS = 20_000;

/** Starts the signer's loops. It takes no work before journal, database and last list agree. */
export async function runSigner(config: SignerConfig, running: RunningProcess): Promise<void> {
  await checkPkiUrl(running.context.orm, config.pkiUrl);
  await refuseDemoAuthority(running.context.orm, config.mode);
  const ring = new KeyRing(config);
  running.onStop(async () => ring.close());
  const issuing = new IssuingAuthorities(running.context.orm);
  await issuing.look((name) => ring.load(name));
  if (issuing.current.length === 0) throw new Error('the database has no issuing authority');
  const seal = await ring.load('seal');
  const signer = new Signer(config, running, { issuing, seal, ring });
  running.onStop(() => signer.turn.stop());
  running.onStop(() => signer.closeJournal());
  running.every('state', STATE_MS, () => signer.look());
  running.every('authorities', AUTHORITIES_MS, () => signer.lookForAuthorities());
  running.every('crl', CRL_MS, () => signer.publish());
  running.every('seal', SEAL_MS, () => signer.sealAudit());
  running.onStop(() => signer.sealAudit().catch(() => undefined));
}

interface SignerKeys {
  issuing: IssuingAuthorities;
  seal: SigningKey;
  ring: KeyRing;
}

interface Work {
  context: SignerContext;
  sealer: AuditSealer;
}

class Signer {
  readonly turn: SignerTurn;
  readonly #config: SignerConfig;
  readonly #running: RunningProcess;
  readonly #keys: SignerKeys;
  readonly #watchCrl = createCrlWatch();
  #work: Work | null = null;
  #seals: { current: ProviderSeal } | null = null;
  #hasQueue = false;
  #state: SignerState = { state: 'standby' };

  constructor(config: SignerConfig, running: RunningProcess, keys: SignerKeys) {
    this.#config = config;
    this.#running = running;
    this.#keys = keys;
    this.turn = takeTurns(running.context.orm, running.context.log);
  }

  #maySign(): boolean {
    return this.turn.isMine() && this.#state.state === 'ready';
  }

  /** Compares until all agree; afterwards only sees to it that nobody else writes into the journal. */
  async look(): Promise<void> {
    const { orm, clock, log } = this.#running.context;
    const before = this.#state.state;
    this.#state = await this.#currentState();
    if (this.#state.state !== before) {
      log.warn({ before, state: this.#state.state }, 'signer state');
      if (this.#state.state === 'token-away') this.#running.metrics.alarm('token');
    }
    if (this.#state.state === 'ready' && !this.#hasQueue && this.#work !== null) this.#startQueue(this.#work.context);
    await showState(orm, this.#state, clock.now());
  }

  async #currentState(): Promise<SignerState> {
    if (!this.turn.isMine()) return { state: 'standby' };
    if (!this.#keys.ring.isWhole()) return { state: 'token-away' };
    try {
      this.#work ??= await this.#begin();
      const { orm, journal, publishedFolder } = this.#work.context;
      if (!(await journal.isCurrent())) return this.#giveUp();
      return this.#state.state === 'ready' ? this.#state : await compareWithJournal(orm, journal, publishedFolder);
    } catch (error) {
      if (error instanceof JournalBroken) return { state: 'broken', code: error.code };
      throw error;
    }
  }

  /** What this process knows of the journal is old: the next start reads it anew. */
  #giveUp(): SignerState {
    this.#running.context.log.error('another process wrote into the journal');
    process.kill(process.pid, 'SIGTERM');
    return { state: 'broken', code: 'JOURNAL_FOREIGN' };
  }

  async #begin(): Promise<Work> {
    const { context: base, metrics } = this.#running;
    const { issuing } = this.#keys;
    const seals = { current: await this.#openSeal() };
    this.#seals = seals;
    const journal = await openJournal(this.#config.journal, { keepsBytes: false });
    const context: SignerContext = {
      ...base,
      metrics,
      journal,
      get authorities() {
        return issuing.current;
      },
      get seal() {
        return seals.current;
      },
      store: createIssuingStore(base.orm),
      pkiUrl: this.#config.pkiUrl,
      dataDir: this.#config.dataDir,
      publishedFolder: publishedFolderOf(this.#config),
    };
    return { context, sealer: createSealer(context, this.#config.dataDir) };
  }

  #startQueue(context: SignerContext): void {
    const backend = openQueueBackend({ ...this.#config, log: context.log });
    const guard = (): void => {
      if (!this.#maySign()) throw new TemporarilyUnavailable('SIGNER_NOT_READY');
    };
    backend.work('signing', createRunner('signing', SIGNING_JOBS, context, context.metrics, guard));
    this.#running.onStop(() => backend.close());
    this.#hasQueue = true;
  }

  async publish(): Promise<void> {
    if (this.#work === null || !this.#maySign()) return;
    const now = this.#running.context.clock.now();
    for (const authority of this.#work.context.authorities.filter(({ parsed }) => parsed.notAfter > now)) {
      const context = { ...this.#work.context, authority };
      await this.#watchCrl(context, await publishDueCrl(context));
    }
  }

  /** The newest certificate over the key of the seal. */
  #openSeal(): Promise<ProviderSeal> {
    const { issuing, seal } = this.#keys;
    return openProviderSeal(this.#running.context.orm.em.fork(), issuing.current, seal);
  }

  /** A ceremony may have added a generation: its key needs the passphrase again, which is not kept here. */
  async lookForAuthorities(): Promise<void> {
    const { issuing, ring } = this.#keys;
    const found = await issuing.look((name) => ring.load(name));
    if (this.#seals !== null) this.#seals.current = await this.#openSeal();
    if (found.length > 0) this.#running.context.log.warn({ authorities: found }, 'authorities taken over');
  }

  async closeJournal(): Promise<void> {
    await this.#work?.context.journal.close();
  }

  async sealAudit(): Promise<void> {
    if (this.#work === null || !this.turn.isMine()) return;
    try {
      await this.#work.sealer.seal();
    } catch (error) {
      if (error instanceof AuditChainBroken) this.#running.metrics.alarm('audit');
      throw error;
    }
  }
}
