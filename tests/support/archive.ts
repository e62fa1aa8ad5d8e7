import { ArchiveUnitEntity, RequestEntity } from '@kualik/db';
import { fixedClock } from '@kualik/db/clock.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { pino } from 'pino';
import type { ArchiveContext } from '../../worker/housekeeping/archive.ts';
import { done, OFFICE_NOW } from './api-administration.ts';
import type { Administration, Reply } from './api-administration.ts';
import { base64 } from './api-staff.ts';
import { postScan } from './scans.ts';
import { storeCase } from './stored-cases.ts';
import { signAs } from './test-ca.ts';

/** What the worker that keeps the archive is given. */
export function archiveWorker({ database, api }: Administration, at: Date): ArchiveContext {
  const log = pino({ level: 'silent' });
  return { orm: database.orm, config: api, clock: fixedClock(at), log, registry: loadServices() };
}

/** A case that ended, with these scans of its papers. */
export async function finishedCase(
  office: Administration,
  scans: Record<string, Uint8Array> = {},
  request: Partial<RequestEntity> = {},
): Promise<string> {
  const { id } = await storeCase(office.database.em(), { at: OFFICE_NOW, request });
  const ended = { status: 'LAPSED', finishedAt: OFFICE_NOW } as const;
  await office.database.em().nativeUpdate(RequestEntity, { id }, ended);
  for (const [item, bytes] of Object.entries(scans)) await scanOf(office, { request: id, item, bytes });
  return id;
}

export async function scanOf(
  office: Administration,
  scan: { request: string; item: string; bytes: Uint8Array },
): Promise<{ status: number; id: string; code: string | undefined }> {
  const response = await postScan(office.api.url, office.staff['archivist']?.session ?? null, scan);
  const body = (await response.json()) as { id: string; errors?: { extensions: { code: string } }[] };
  return { status: response.status, id: body.id, code: body.errors?.[0]?.extensions.code };
}

export async function unitOf(office: Administration, requestId: string): Promise<ArchiveUnitEntity> {
  return office.database.em().findOneOrFail(ArchiveUnitEntity, { requestId });
}

/** The term of these cases is over. */
export async function outlived(office: Administration, requestIds: readonly string[]): Promise<string[]> {
  const where = { requestId: { $in: [...requestIds] } };
  await office.database.em().nativeUpdate(ArchiveUnitEntity, where, { retainUntil: '2026-11-22' });
  return (await office.database.em().find(ArchiveUnitEntity, where)).map(({ id }) => id);
}

/** The signature of an employee under an act. */
export async function actSignature(office: Administration, act: Reply, name: string): Promise<object> {
  const document = new Uint8Array(Buffer.from(String(act['document']), 'base64'));
  const { sign } = office.staff[name] ?? {};
  if (!sign) throw new Error('nobody');
  return { id: act['id'], cms: base64(await signAs(sign, document)) };
}

let number = 0;

/** The act of two people over these units. */
export async function destroyed(office: Administration, unitIds: readonly string[]): Promise<void> {
  number += 1;
  const act = await done(office, 'PrepareDestruction', { input: { number: `Ж-${number}`, unitIds } }, 'archivist');
  for (const name of ['archivist', 'provider_head']) {
    await done(office, 'SignDestruction', await actSignature(office, act, name), name);
  }
}
