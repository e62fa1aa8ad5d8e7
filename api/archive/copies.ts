import type { ArchiveCopyEntity, ArchiveUnitEntity } from '@kualik/db';
import { copyPage, insertArchiveCopy } from '@kualik/db/repositories/archive.repository.ts';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import type { Page } from '../administration/page.type.ts';
import { orderOf } from '../administration/window.ts';
import type { WindowArgs } from '../administration/window.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { ArchiveCopyInput, ArchiveCopyType, ArchiveUnitType } from './archive.type.ts';
import { loadUnit, toUnit } from './units.ts';

/** A copy leaves the archive only for a reason; who got what is kept, and its papers open for who gives it. @rule reg p.15(4) */
export async function issueArchiveCopy(context: ApiContext, input: ArchiveCopyInput): Promise<ArchiveUnitType> {
  const { em, now } = context;
  const unit = await loadUnit(context, input.unitId);
  if (input.reason.trim() === '') throw new CodedError('ARCHIVE_REASON', { field: 'reason' });
  if (unit.state === 'destroyed') throw new CodedError('ARCHIVE_DESTROYED');
  const { askedBy, reason, documents } = input;
  const missing = documents.find((kind) => !unit.documents.some((one) => one.kind === kind));
  if (missing !== undefined) throw new CodedError('NOT_FOUND', { field: 'documents' });
  const issuedById = signedInOf(context).employeeId;
  const copy = { unitId: unit.id, askedBy, reason, documents, issuedAt: now, issuedById };
  const id = await em.transactional(async (inner) => {
    const copyId = await insertArchiveCopy(inner, copy);
    const data = { copyId, unitId: unit.id, documents };
    const actor = employeeActor(context);
    await appendAudit(inner, { kind: 'archive.copy', actor, at: now, requestId: unit.requestId, data });
    return copyId;
  });
  return { ...toUnit(unit), copy: toCopy(unit, { ...copy, id }) };
}

/** Copies of a unit, newest last; they name who asked, so the reading is recorded. @rule reg p.15(4) */
export async function listArchiveCopies(
  context: ApiContext,
  unitId: string,
  { first, offset, order }: WindowArgs,
): Promise<Page<ArchiveCopyType>> {
  const { em, now: at } = context;
  const unit = await loadUnit(context, unitId);
  const window = { where: { unitId: unit.id }, orderBy: orderOf(['issuedAt'], order), first, offset };
  const [rows, totalCount] = await copyPage(em, window);
  const data = { unitId: unit.id, copies: rows.map(({ id }) => id) };
  const actor = employeeActor(context);
  await appendAudit(em, { kind: 'archive.read', actor, at, requestId: unit.requestId, data });
  return { items: rows.map((row) => toCopy(unit, row)), totalCount };
}

function toCopy(
  { documents: kept }: ArchiveUnitEntity,
  copy: Omit<ArchiveCopyEntity, 'unitId' | symbol>,
): ArchiveCopyType {
  const { id, askedBy, reason, documents, issuedAt, issuedById } = copy;
  const files = kept
    .filter(({ kind, original }) => original === 'electronic' && documents.includes(kind))
    .map((one) => ({ id: one.id, kind: one.kind, url: `/documents/${one.id}` }));
  return { id, askedBy, reason, documents, issuedAt, issuedById, files };
}
