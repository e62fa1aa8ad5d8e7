import { dirname } from 'node:path';
import { listAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import { createRunner } from '../job-runner.ts';
import { loadKey, readPassphrase, type SigningKey } from '../keys/key-store.ts';
import { TemporarilyUnavailable } from '../job.ts';
import { openQueueBackend } from '../queue-backend.ts';
import type { RunningProcess } from '../start-process.ts';
import { authorityOf } from './authority.ts';
import type { SignerConfig } from './config.ts';
import { createIssuingStore } from './issuing-store.ts';
import { type Journal, openJournal } from './journal.ts';
import { checkPkiUrl } from './pki-url.ts';
import { createCrlWatch, publishDueCrl } from './publish-crl.ts';
import { type AuditSealer, createSealer } from './seal-audit.ts';
import { SIGNING_JOBS } from './signing-jobs.ts';
import type { SignerContext } from './signer-context.ts';
import { compareWithJournal, showState, type SignerState } from './signer-state.ts';
import { takeTurns } from './signer-turn.ts';

const STATE_MS = 2_000;
const CRL_MS = 5_000;
/** Heads are signed at least every minute; a third of it leaves room for a slow disk. */
const SEAL_MS = 20_000;

/** The signer at work: waits for its turn, compares journal and database, and signs only when they agree. */
export async function runSigner(config: SignerConfig, running: RunningProcess): Promise<void> {
  const { context, metrics } = running;
  const { orm, log, clock } = context;
  await checkPkiUrl(orm, config.pkiUrl);
  const keys = await loadKeys(config);
  const turn = takeTurns(orm, log);
  running.onStop(() => turn.stop());

  let signer: SignerContext | null = null;
  let sealer: AuditSealer | null = null;
  let state: SignerState = { state: 'standby' };
  const mayWork = (): boolean => turn.isMine() && state.state === 'ready';
  const watchCrl = createCrlWatch();

  const begin = async (): Promise<SignerContext> => {
    const journal = await openJournal(config.journal);
    running.onStop(() => journal.close());
    signer = await contextOf(config, running, keys.issuing, journal);
    sealer = await createSealer(signer, config.dataDir, keys.seal);
    startQueue(config, running, signer, mayWork);
    return signer;
  };

  running.every('state', STATE_MS, async () => {
    if (!turn.isMine()) state = { state: 'standby' };
    else if (state.state !== 'ready') {
      const { journal, publishedFolder } = signer ?? (await begin());
      state = await compareWithJournal(orm, journal, publishedFolder);
      log.info({ state: state.state }, 'signer state');
    }
    await showState(orm, state, clock.now());
  });
  running.every('crl', CRL_MS, async () => {
    if (signer !== null && mayWork()) await watchCrl(signer, await publishDueCrl(signer));
  });
  running.every('seal', SEAL_MS, async () => {
    if (sealer !== null && turn.isMine()) await sealer.seal();
  });
  void metrics;
}

async function loadKeys(config: SignerConfig): Promise<{ issuing: SigningKey; seal: SigningKey }> {
  const passphrase = await readPassphrase(config.passphraseFile);
  const [issuing, seal] = await Promise.all([
    loadKey(config.dataDir, 'nca_rsa', passphrase),
    loadKey(config.dataDir, 'seal', passphrase),
  ]);
  return { issuing, seal };
}

async function contextOf(
  config: SignerConfig,
  { context, metrics }: RunningProcess,
  key: SigningKey,
  journal: Journal,
): Promise<SignerContext> {
  const ca = (await listAuthorities(context.orm.em.fork())).find((one) => one.name === 'nca_rsa');
  if (ca === undefined) throw new Error('the database has no issuing authority');
  return {
    ...context,
    metrics,
    journal,
    authority: authorityOf(ca, key),
    store: createIssuingStore(context.orm),
    pkiUrl: config.pkiUrl,
    publishedFolder: dirname(config.journal[0] ?? config.dataDir),
  };
}

function startQueue(
  config: SignerConfig,
  running: RunningProcess,
  signer: SignerContext,
  mayWork: () => boolean,
): void {
  const backend = openQueueBackend({ ...config, log: running.context.log });
  const run = createRunner('signing', SIGNING_JOBS, signer, running.metrics, () => {
    if (!mayWork()) throw new TemporarilyUnavailable('SIGNER_NOT_READY');
  });
  backend.work('signing', run);
  running.onStop(() => backend.close());
}
