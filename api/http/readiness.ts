import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntityManager, MikroORM } from '@kualik/db';
import type { Clock } from '@kualik/db/clock.ts';
import { listAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import { crlHeads } from '@kualik/db/repositories/crl-store.repository.ts';
import { getSetting } from '@kualik/db/repositories/setting.repository.ts';

/** Processes write a heartbeat every five seconds; three missed ones mean that nobody is there. */
const HEARTBEAT_SECONDS = 15;

export interface Check {
  name: string;
  ok: boolean;
  /** What is wrong, in words for the person who runs the installation. */
  problem?: string;
}

interface Parts {
  orm: MikroORM;
  clock: Clock;
  dataDir: string;
}

/** Whether the whole installation can serve: each part by name. The first broken one does not hide the others. */
export async function checkReadiness(parts: Parts): Promise<Check[]> {
  const em = parts.orm.em.fork();
  const database = await check('database', async () => {
    await em.execute('select 1');
    return null;
  });
  if (!database.ok) return [database];
  return [
    database,
    await check('migrations', async () => ((await parts.orm.migrator.getPending()).length > 0 ? 'not applied' : null)),
    await check('authorities', () => missingAuthorities(em)),
    await check('revocation-lists', () => staleLists(em, parts.clock.now())),
    await check('signer', () => signerProblem(em)),
    await check('worker', () => silence(em, 'heartbeat.worker')),
    await check('responder', () => absentResponder(parts.dataDir)),
  ];
}

async function check(name: string, ask: () => Promise<string | null>): Promise<Check> {
  try {
    const problem = await ask();
    return problem === null ? { name, ok: true } : { name, ok: false, problem };
  } catch {
    return { name, ok: false, problem: 'does not answer' };
  }
}

async function missingAuthorities(em: EntityManager): Promise<string | null> {
  const roles = (await listAuthorities(em)).map(({ role }) => role);
  return roles.includes('root') && roles.includes('issuing') ? null : 'the ceremony has not been held';
}

async function staleLists(em: EntityManager, now: Date): Promise<string | null> {
  const lists = await crlHeads(em);
  const stale = (await listAuthorities(em)).filter(
    ({ id, notAfter }) => notAfter > now && !lists.some(({ caId, nextUpdate }) => caId === id && nextUpdate > now),
  );
  return stale.length === 0 ? null : `no current list of ${stale.map(({ name }) => name).join(', ')}`;
}

async function signerProblem(em: EntityManager): Promise<string | null> {
  const silent = await silence(em, 'heartbeat.signing');
  if (silent !== null) return silent;
  const state = textOf(await getSetting(em, 'signer.state'), 'state');
  return state === 'ready' || state === 'standby' ? null : `signer state: ${state ?? 'unknown'}`;
}

async function silence(em: EntityManager, key: string): Promise<string | null> {
  const at = textOf(await getSetting(em, key), 'at');
  if (at === null) return 'never seen';
  const seconds = Math.round((Date.now() - Date.parse(at)) / 1000);
  return seconds <= HEARTBEAT_SECONDS ? null : `silent for ${seconds} s`;
}

async function absentResponder(dataDir: string): Promise<string | null> {
  return access(join(dataDir, 'run', 'responder.sock')).then(
    () => null,
    () => 'its socket is missing',
  );
}

function textOf(value: unknown, member: string): string | null {
  if (typeof value !== 'object' || value === null || !(member in value)) return null;
  const found: unknown = value[member as keyof typeof value];
  return typeof found === 'string' ? found : null;
}
