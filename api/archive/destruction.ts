import { createHash } from 'node:crypto';
import type { ArchiveUnitEntity, DestructionActEntity, EntityManager } from '@kualik/db';
import { countPapers, papersOfCase, unitsByIds } from '@kualik/db/repositories/archive.repository.ts';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import {
  destroyUnit,
  eraseDeliveredCopies,
  eraseDocuments,
  findAct,
  insertAct,
  lockUnits,
  signActFirst,
  signActSecond,
} from '@kualik/db/repositories/destruction.repository.ts';
import { addStaffNotice } from '@kualik/db/repositories/staff-notice.repository.ts';
import { whyKept } from '@kualik/domain/rules/archive.ts';
import type { ArchivedDocument } from '@kualik/domain/rules/archive.ts';
import { dayOf } from '@kualik/domain/rules/calendar-days.ts';
import { canonicalBytes } from '@kualik/domain/rules/canonical-document.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import { firstOnly } from '../administration/first-only.ts';
import { verifyStaffSignature } from '../administration/verify-staff-signature.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { archiveScope, isInScope } from './archive-scope.ts';
import type { DestructionActInput, DestructionActType } from './archive.type.ts';

type SignedUnit = Pick<ArchiveUnitEntity, 'id' | 'documents'>;

/** Writes the act over papers whose term is over and which nothing holds. @rule reg p.15(4) */
export async function prepareDestruction(context: ApiContext, input: DestructionActInput): Promise<DestructionActType> {
  const { em, now } = context;
  const units = await destroyable(em, unitsByIds, [...new Set(input.unitIds)], now);
  await requireInScope(context, units);
  const { number } = input;
  const document = canonicalBytes({
    type: 'kualik/destruction-act/1',
    number,
    units: units.map(({ id, requestId, retainUntil = null, documents }) => ({ id, requestId, retainUntil, documents })),
    preparedAt: now.toISOString(),
  });
  const documentSha256 = createHash('sha256').update(document).digest('hex');
  const id = await firstOnly('STATE_CHANGED', () =>
    em.transactional(async (inner) => {
      const preparedById = signedInOf(context).employeeId;
      const unitIds = units.map((unit) => unit.id);
      const actId = await insertAct(inner, {
        number,
        unitIds,
        document,
        documentSha256,
        preparedAt: now,
        preparedById,
      });
      await audit(inner, context, { actId, documentSha256, units: unitIds.length, act: 'prepared' });
      return actId;
    }),
  );
  return viewAct(em, id);
}

/** Two different people sign the same bytes; with the second signature the papers are gone. @rule reg p.15(4) */
export async function signDestruction(
  context: ApiContext,
  { id, cms }: { id: string; cms: Uint8Array },
): Promise<DestructionActType> {
  const { em, now } = context;
  const act = isUuid(id) ? await findAct(em, id) : null;
  if (act === null) throw new CodedError('NOT_FOUND');
  const { employeeId } = signedInOf(context);
  await requireInScope(context, await unitsByIds(em.fork(), act.unitIds));
  if (act.firstId === employeeId) throw new CodedError('DUAL_CONTROL');
  await verifyStaffSignature(context, cms, act.document);
  await em.transactional(async (inner) => {
    if (act.firstId) return destroy(inner, context, act, { secondId: employeeId, secondCms: cms, secondAt: now });
    const isStored = await signActFirst(inner, id, { firstId: employeeId, firstCms: cms, firstAt: now });
    if (!isStored) throw new CodedError('STATE_CHANGED');
    await audit(inner, context, { actId: id, act: 'signed first' });
    await tellSecondSigner(inner, context, act);
  });
  return viewAct(em, id);
}

async function destroy(
  em: EntityManager,
  context: ApiContext,
  act: DestructionActEntity,
  signed: { secondId: string; secondCms: Uint8Array; secondAt: Date },
): Promise<void> {
  const { now: at } = context;
  if (!(await signActSecond(em, act.id, signed))) throw new CodedError('STATE_CHANGED');
  await audit(em, context, { actId: act.id, act: 'signed second' });
  const actor = employeeActor(context);
  for (const unit of await destroyable(em, lockUnits, act.unitIds, at)) {
    const { id, requestId, documents } = unit;
    if (!(await isAsSigned(em, act, unit))) throw new CodedError('STATE_CHANGED', { detail: 'papers' });
    // A hold set in this very moment keeps the unit, and the whole act with it.
    if (!(await destroyUnit(em, id, { at, today: dayOf(at) }))) throw new CodedError('STATE_CHANGED');
    const stored = documents.filter(({ original }) => original === 'electronic').map((one) => one.id);
    await eraseDocuments(em, stored);
    await eraseDeliveredCopies(em, requestId);
    const data = { unitId: id, actId: act.id, documentSha256: act.documentSha256 };
    await appendAudit(em, { kind: 'archive.destroyed', actor, at, requestId, data });
  }
}

/** Two people signed for these papers: with one more, or one that differs, the act no longer tells what is destroyed. */
async function isAsSigned(
  em: EntityManager,
  { document }: DestructionActEntity,
  { id, requestId, documents }: ArchiveUnitEntity,
): Promise<boolean> {
  const { units } = JSON.parse(Buffer.from(document).toString('utf8')) as { units: SignedUnit[] };
  const signed = units.find((unit) => unit.id === id)?.documents ?? [];
  const papers = await papersOfCase(em, requestId);
  const isComplete = papers.length === (await countPapers(em, requestId));
  return isComplete && hashesOf(signed) === hashesOf(documents) && hashesOf(signed) === hashesOf(papers);
}

function hashesOf(documents: readonly ArchivedDocument[]): string {
  return JSON.stringify(documents.map(({ id, sha256 }) => [id, sha256]).sort());
}

async function destroyable(
  em: EntityManager,
  find: typeof unitsByIds,
  ids: readonly string[],
  now: Date,
): Promise<ArchiveUnitEntity[]> {
  const units = ids.every(isUuid) ? await find(em, ids) : [];
  if (units.length !== ids.length) throw new CodedError('NOT_FOUND', { field: 'unitIds' });
  for (const { state, retainUntil = null, legalHold = null } of units) {
    const code = whyKept({ state, retainUntil, legalHold }, now);
    if (code !== null) throw new CodedError(code);
  }
  return units;
}

/** The head of the provider after an archivist, the archivist of the centre after the head. */
async function tellSecondSigner(em: EntityManager, context: ApiContext, act: DestructionActEntity): Promise<void> {
  const { roles } = signedInOf(context);
  const [unit] = await unitsByIds(em, act.unitIds.slice(0, 1));
  const second = roles.includes('provider_head')
    ? ({ role: 'archivist', officeId: unit?.officeId ?? null } as const)
    : ({ role: 'provider_head', officeId: null } as const);
  await addStaffNotice(em, { kind: 'destruction_act_signed', ...second, subjectId: act.id, at: context.now });
}

/** The archivist of a centre destroys nothing of another one. @rule reg p.19(1) */
async function requireInScope(context: ApiContext, units: readonly ArchiveUnitEntity[]): Promise<void> {
  const scope = await archiveScope(context);
  if (!units.every((unit) => isInScope(scope, unit))) throw new CodedError('NOT_FOUND');
}

async function viewAct(em: EntityManager, id: string): Promise<DestructionActType> {
  const act = await findAct(em.fork(), id);
  if (act === null) throw new CodedError('NOT_FOUND');
  return toAct(act);
}

export function toAct(act: DestructionActEntity): DestructionActType {
  const { id, number, document } = act;
  return { id, number, document, firstAt: act.firstAt ?? null, secondAt: act.secondAt ?? null };
}

async function audit(em: EntityManager, context: ApiContext, data: Record<string, unknown>): Promise<void> {
  const actor = employeeActor(context);
  await appendAudit(em, { kind: 'archive.act', actor, at: context.now, requestId: null, data });
}
