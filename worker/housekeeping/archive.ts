import { createHash } from 'node:crypto';
import { appendAudit } from '@kualik/db';
import type { EntityManager } from '@kualik/db';
import {
  casesToArchive,
  changeUnit,
  insertUnit,
  papersOfCase,
  retentionTerms,
  scansOfUnit,
  takeUpPapers,
  unitsToVerify,
  unitsWithLaterPapers,
} from '@kualik/db/repositories/archive.repository.ts';
import { addStaffNotice } from '@kualik/db/repositories/staff-notice.repository.ts';
import { openScan } from '@kualik/db/repositories/scan.repository.ts';
import { openVault } from '@kualik/db/vault/vault.ts';
import type { Vault } from '@kualik/db/vault/vault.ts';
import { retainUntil } from '@kualik/domain/rules/archive.ts';
import type { WorkerConfig } from '../config.ts';
import type { ProcessContext } from '../job.ts';
import { invalidSignatures, readSealTrust } from './archived-signatures.ts';

/** Units looked at in one round; the next round follows within a minute. */
const BATCH = 100;
/** Every unit is compared with its hashes and signatures once in this time; our choice. */
const VERIFY_EVERY_DAYS = 30;
const ACTOR = { kind: 'system', id: 'archive' } as const;

/** The key of the uploads lies in the data folder. */
export type ArchiveContext = ProcessContext & { config: Pick<WorkerConfig, 'dataDir'> };

/** Takes finished cases into the archive and compares stored papers with their hashes, seals and signatures. @rule reg p.15(4) */
export async function keepArchive(context: ArchiveContext): Promise<{ archived: number; broken: number }> {
  const archived = (await archiveFinished(context)) + (await takeUpLater(context));
  const broken = await verifyUnits(context);
  if (archived + broken > 0) context.log.info({ archived, broken }, 'archive');
  return { archived, broken };
}

async function archiveFinished({ orm, clock }: ProcessContext): Promise<number> {
  const archivedAt = clock.now();
  let archived = 0;
  for (const { id: requestId, officeId, finishedAt: closedAt } of await casesToArchive(orm.em.fork(), BATCH)) {
    await orm.em.fork().transactional(async (em) => {
      const documents = await papersOfCase(em, requestId);
      const until = retainUntil(documents, closedAt, await retentionTerms(em));
      const unit = { requestId, officeId, documents, closedAt, archivedAt, retainUntil: until };
      const unitId = await insertUnit(em, unit);
      if (unitId === null) return;
      archived += 1;
      const data = { unitId, documents: documents.length, retainUntil: until };
      await appendAudit(em, { kind: 'archive.unit', actor: ACTOR, at: archivedAt, requestId, data });
    });
  }
  return archived;
}

/** A paper or scan that came after the end of the case enters its unit; the term is counted anew. @rule reg p.15(4) */
async function takeUpLater({ orm, clock }: ProcessContext): Promise<number> {
  const at = clock.now();
  let taken = 0;
  for (const unit of await unitsWithLaterPapers(orm.em.fork(), BATCH)) {
    await orm.em.fork().transactional(async (em) => {
      const { id: unitId, requestId, closedAt } = unit;
      const known = new Set(unit.documents.map(({ id }) => id));
      const later = (await papersOfCase(em, requestId)).filter(({ id }) => !known.has(id));
      const documents = [...unit.documents, ...later];
      const until = retainUntil(documents, closedAt, await retentionTerms(em));
      if (!(await takeUpPapers(em, unit, { documents, retainUntil: until }))) return;
      taken += 1;
      const data = { unitId, documents: documents.length, retainUntil: until, later: later.length };
      await appendAudit(em, { kind: 'archive.unit', actor: ACTOR, at, requestId, data });
    });
  }
  return taken;
}

/** A paper whose bytes are gone or changed, or whose seal or signature does not count, is an alarm; nothing is repaired here. */
async function verifyUnits({ orm, clock, log, config }: ArchiveContext): Promise<number> {
  const at = clock.now();
  const before = new Date(at.getTime() - VERIFY_EVERY_DAYS * 86_400_000);
  let alarms = 0;
  const vault = await openVault(config.dataDir);
  const trust = await readSealTrust(orm.em.fork());
  for (const { id, requestId, officeId, broken: differing } of await unitsToVerify(orm.em.fork(), before, BATCH)) {
    const broken = differing + (await brokenScans(orm.em.fork(), vault, id));
    const invalid = await invalidSignatures(orm.em.fork(), trust, { id, requestId });
    await orm.em.fork().transactional(async (em) => {
      const verifiedOk = broken + invalid === 0;
      const isStored = await changeUnit(em, id, { verifiedAt: at, verifiedOk });
      if (!isStored || verifiedOk) return;
      alarms += 1;
      const data = { unitId: id, broken, invalid };
      await appendAudit(em, { kind: 'archive.alarm', actor: ACTOR, at, requestId, data });
      await tellOfAlarm(em, { unitId: id, officeId, at });
      log.error(data, 'archived papers differ from their hashes or signatures');
    });
  }
  return alarms;
}

/** The archivist who keeps the unit, and the provider, who controls quality. */
async function tellOfAlarm(
  em: EntityManager,
  { unitId: subjectId, officeId, at }: { unitId: string; officeId: string | null; at: Date },
): Promise<void> {
  await addStaffNotice(em, { kind: 'archive_alarm', role: 'archivist', officeId, subjectId, at });
  await addStaffNotice(em, { kind: 'archive_alarm', role: 'provider_officer', officeId: null, subjectId, at });
}

async function brokenScans(em: EntityManager, vault: Vault, unitId: string): Promise<number> {
  let broken = 0;
  for (const { blobId, sha256 } of await scansOfUnit(em, unitId)) {
    const content = await openScan(em, vault, { blobId }).catch(() => null);
    if (content === null || createHash('sha256').update(content).digest('hex') !== sha256) broken += 1;
    em.clear();
  }
  return broken;
}
