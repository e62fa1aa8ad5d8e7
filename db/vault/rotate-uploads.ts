import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { appendAudit } from '../repositories/audit.repository.ts';
import { dropOlderKeys, olderKeys, rewrapPrints, rewrapUploads, rotateVaultKey } from './rotate-vault.ts';
import { openVault, readKeys } from './vault.ts';

/** Rows of one round: a scan has megabytes, and a round lies in memory. */
const BATCH = 20;

export interface UploadRotation {
  orm: MikroORM;
  dataDir: string;
  at: Date;
  /** Told the name of each step that is done. */
  tell: (step: string) => void;
}

/**
 * A new key for uploads, everything under it, and the older keys destroyed. What has happened already is read from the file and
 * the database, so a change that was interrupted anywhere is taken up by the next call. Others must be kept away; readers and
 * writers of uploads need not.
 */
export async function rotateUploads({ orm, dataDir, at, tell }: UploadRotation): Promise<void> {
  await openVault(dataDir);
  const isResumed = (await olderKeys(dataDir)).length > 0;
  const facts = { what: 'uploads', resumed: isResumed };
  await record(orm.em.fork(), { kind: 'rotation.started', at, data: facts });
  tell(isResumed ? 'an unfinished change is taken up again' : 'begun');
  if (!isResumed) tell(`new key ${await rotateVaultKey(dataDir)}`);
  let rewrapped = 0;
  let isRetired = false;
  while (!isRetired) {
    rewrapped += await rewrapAll(orm, dataDir);
    tell(`${rewrapped} uploads under the new key`);
    isRetired = await orm.em
      .fork()
      .transactional((em) => retireKeys(em, { dataDir, at, data: { ...facts, rewrapped } }));
  }
  tell('older keys retired');
  await dropOlderKeys(dataDir);
  tell('older keys destroyed');
}

async function rewrapAll(orm: MikroORM, dataDir: string): Promise<number> {
  let rewrapped = 0;
  for (const rewrap of [rewrapUploads, rewrapPrints]) {
    for (;;) {
      const round = await rewrap(orm.em.fork(), dataDir, BATCH);
      if (round === 0) break;
      rewrapped += round;
    }
  }
  return rewrapped;
}

/**
 * From the end of this transaction on the database refuses whatever comes under an older key. False while something still lies
 * under one: a writer was faster, and is waited for here.
 */
async function retireKeys(
  em: EntityManager,
  { dataDir, at, data }: { dataDir: string; at: Date; data: Record<string, unknown> },
): Promise<boolean> {
  await em.execute(`select pg_advisory_xact_lock(hashtextextended('kualik.upload-keys', 0))`);
  const current = (await readKeys(dataDir))?.current ?? '';
  const [left] = await em.execute<{ some: boolean }[]>(
    `select exists (select 1 from blob where key_id <> ?) or exists (select 1 from form_print where key_id <> ?) as some`,
    [current, current],
  );
  if (left?.some !== false) return false;
  const retired = await olderKeys(dataDir);
  for (const id of retired)
    await em.execute('insert into destroyed_upload_key values (?, ?) on conflict do nothing', [id, at]);
  await record(em, { kind: 'rotation.finished', at, data: { ...data, current, retired } });
  return true;
}

interface RotationEntry {
  kind: 'rotation.started' | 'rotation.finished';
  at: Date;
  data: Record<string, unknown>;
}

async function record(em: EntityManager, { kind, at, data }: RotationEntry): Promise<void> {
  await appendAudit(em, { kind, actor: { kind: 'system', id: 'rotate' }, at, requestId: null, data });
}
