import { OutboxEntity } from '@kualik/db';
import type { Clock } from '@kualik/db/clock.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { dirname } from 'node:path';
import { pino } from 'pino';
import { createRunner } from '../../../worker/job-runner.ts';
import { type KeyName, loadKey, type SigningKey } from '../../../worker/keys/key-store.ts';
import { createMetrics } from '../../../worker/metrics.ts';
import { authorityIn } from '../../../worker/signing/authority.ts';
import { IssuingAuthorities } from '../../../worker/signing/issuing-authorities.ts';
import { createIssuingStore } from '../../../worker/signing/issuing-store.ts';
import { type Journal, openJournal } from '../../../worker/signing/journal.ts';
import { openProviderSeal } from '../../../worker/signing/provider-seal.ts';
import type { ListContext, SignerContext } from '../../../worker/signing/signer-context.ts';
import { SIGNING_JOBS } from '../../../worker/signing/signing-jobs.ts';
import { type Installation, PASSPHRASE, PKI_URL } from './installation.ts';

/** The signer's own parts, put together without its process. */
export async function signerContext(
  installation: Installation,
  clock: Clock,
): Promise<ListContext & { journal: Journal; issuing: IssuingAuthorities }> {
  const { orm } = installation.database;
  const issuing = new IssuingAuthorities(orm);
  await issuing.look((name) => keyOf(installation.dataDir, name));
  const authority = authorityIn(issuing.current, 'nca_rsa');
  return {
    orm,
    clock,
    log: pino({ level: 'silent' }),
    registry: loadServices(),
    metrics: createMetrics('test'),
    authority,
    issuing,
    get authorities() {
      return issuing.current;
    },
    seal: await openProviderSeal(orm.em.fork(), issuing.current, await keyOf(installation.dataDir, 'seal')),
    journal: await openJournal([installation.journal]),
    store: createIssuingStore(orm),
    pkiUrl: PKI_URL,
    dataDir: installation.dataDir,
    publishedFolder: dirname(installation.journal),
  };
}

/** Opening a key file takes 600 000 rounds: once for each installation is enough. */
const KEYS = new Map<string, Promise<SigningKey>>();

function keyOf(dataDir: string, name: KeyName): Promise<SigningKey> {
  const place = `${dataDir} ${name}`;
  const known = KEYS.get(place) ?? loadKey(dataDir, name, PASSPHRASE);
  KEYS.set(place, known);
  return known;
}

/** Runs the open rows of the signer's queue until none is left; gives their results in order. */
export async function runSigningJobs(context: SignerContext, limit = 10): Promise<Record<string, unknown>[]> {
  const run = createRunner('signing', SIGNING_JOBS, context, context.metrics);
  const ids: string[] = [];
  for (let round = 0; round < limit; round += 1) {
    const [row] = await context.orm.em
      .fork()
      .find(
        OutboxEntity,
        { queue: 'signing', closedAt: null, id: { $nin: ids } },
        { orderBy: { id: 'asc' }, limit: 1 },
      );
    if (!row) break;
    ids.push(row.id);
    await run({ outboxId: row.id, attempt: row.attempts });
  }
  const rows = await context.orm.em.fork().find(OutboxEntity, { id: { $in: ids } }, { orderBy: { id: 'asc' } });
  return rows.map((row) => ({ kind: row.kind, ...(row.result ?? { error: row.lastError }) }));
}
