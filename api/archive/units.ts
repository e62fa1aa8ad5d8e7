import type { ArchiveUnitEntity, EntityManager } from '@kualik/db';
import { changeUnit, unitPage, unitsByIds } from '@kualik/db/repositories/archive.repository.ts';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import type { Page } from '../administration/page.type.ts';
import { orderOf } from '../administration/window.ts';
import type { WindowArgs } from '../administration/window.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { archiveScope, isInScope, whereInScope } from './archive-scope.ts';
import type { ArchiveState, ArchiveUnitType } from './archive.type.ts';

/** Units of the own centre, or of all for the provider and the auditor; the reading is recorded. @rule reg p.15(4) */
export async function listArchiveUnits(
  context: ApiContext,
  { states, isHeld }: { states: ArchiveState[] | null; isHeld: boolean | null },
  { first, offset, order }: WindowArgs,
): Promise<Page<ArchiveUnitType>> {
  const scope = await archiveScope(context);
  if (scope.length === 0) return { items: [], totalCount: 0 };
  const where = {
    ...(scope !== 'all' && whereInScope(scope)),
    ...(states?.length && { state: { $in: states } }),
    ...(isHeld !== null && { legalHold: isHeld ? { $ne: null } : null }),
  };
  const [rows, totalCount] = await unitPage(context.em, {
    where,
    orderBy: orderOf(['closedAt'], order),
    first,
    offset,
  });
  await audit(context.em, context, 'archive.read', null, { units: rows.map(({ id }) => id) });
  return { items: rows.map(toUnit), totalCount };
}

/** Where the paper lies. @rule reg p.15(4) */
export async function placeArchiveUnit(
  context: ApiContext,
  { id, location, pages }: { id: string; location: string; pages: number },
): Promise<ArchiveUnitType> {
  const unit = await loadUnit(context, id);
  return change(context, unit, { location, pages }, 'archive.placed');
}

/** Forbids destruction with a reason, or lifts it with null. @rule reg p.15(4) */
export async function holdArchiveUnit(
  context: ApiContext,
  { id, reason }: { id: string; reason: string | null },
): Promise<ArchiveUnitType> {
  const unit = await loadUnit(context, id);
  const held = { legalHold: reason, holdAt: context.now, holdById: signedInOf(context).employeeId };
  const free = { legalHold: null, holdAt: null, holdById: null };
  return change(context, unit, reason === null ? free : held, 'archive.hold');
}

async function change(
  context: ApiContext,
  unit: ArchiveUnitEntity,
  fields: Partial<Omit<ArchiveUnitEntity, 'id' | symbol>>,
  kind: 'archive.placed' | 'archive.hold',
): Promise<ArchiveUnitType> {
  const { em } = context;
  await em.transactional(async (inner) => {
    if (!(await changeUnit(inner, unit.id, fields))) throw new CodedError('ARCHIVE_DESTROYED');
    const isHeld = 'legalHold' in fields ? fields.legalHold !== null : unit.legalHold !== null;
    await audit(inner, context, kind, unit.requestId, { unitId: unit.id, isHeld });
  });
  return toUnit(await loadUnit(context, unit.id));
}

export async function loadUnit(context: ApiContext, id: string): Promise<ArchiveUnitEntity> {
  const [unit] = isUuid(id) ? await unitsByIds(context.em.fork(), [id]) : [];
  if (unit === undefined || !isInScope(await archiveScope(context), unit)) throw new CodedError('NOT_FOUND');
  return unit;
}

export function toUnit(unit: ArchiveUnitEntity): ArchiveUnitType {
  const { id, requestId, state, closedAt, documents } = unit;
  return {
    ...{ id, requestId, state, closedAt, documents: documents.map(({ kind }) => kind) },
    location: unit.location ?? null,
    retainUntil: unit.retainUntil ?? null,
    legalHold: unit.legalHold ?? null,
    verifiedAt: unit.verifiedAt ?? null,
    verifiedOk: unit.verifiedOk ?? null,
  };
}

async function audit(
  em: EntityManager,
  context: ApiContext,
  kind: 'archive.read' | 'archive.placed' | 'archive.hold',
  requestId: string | null,
  data: Record<string, unknown>,
): Promise<void> {
  await appendAudit(em, { kind, actor: employeeActor(context), at: context.now, requestId, data });
}
