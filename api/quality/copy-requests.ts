import type { CopyRequestEntity, EntityManager } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { findFiledPaper } from '@kualik/db/repositories/operator.repository.ts';
import {
  copyRequestPage,
  deliverCopies as storeDelivery,
  findCopyRequest,
  insertCopyRequest,
} from '@kualik/db/repositories/quality.repository.ts';
import { findRequest } from '@kualik/db/repositories/request.repository.ts';
import { addStaffNotice } from '@kualik/db/repositories/staff-notice.repository.ts';
import { addDays, dayOf } from '@kualik/domain/rules/calendar-days.ts';
import { COPIES_WITHIN_DAYS, delayOf } from '@kualik/domain/rules/quality.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import type { Page } from '../administration/page.type.ts';
import { orderOf } from '../administration/window.ts';
import type { WindowArgs } from '../administration/window.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import type { RequestCopiesInput } from './quality.input.ts';
import type { CopyRequestType } from './quality.type.ts';

/** Asks a centre for copies of papers of one case, with a day. @rule reg p.15(2) */
export async function requestCopies(context: ApiContext, input: RequestCopiesInput): Promise<CopyRequestType> {
  const { em, now } = context;
  const request = isUuid(input.requestId) ? await findRequest(em, input.requestId) : null;
  if (!request?.officeId) throw new CodedError('NOT_FOUND', { field: 'requestId' });
  const { officeId, id: requestId } = request;
  const checkId = input.checkId && isUuid(input.checkId) ? input.checkId : null;
  const dueOn = addDays(dayOf(now), COPIES_WITHIN_DAYS);
  const id = await em.transactional(async (inner) => {
    const asked = { checkId, requestId, officeId, documents: input.documents, dueOn };
    const requestedById = signedInOf(context).employeeId;
    const copyRequestId = await insertCopyRequest(inner, { ...asked, requestedAt: now, requestedById });
    const actor = employeeActor(context);
    const data = { copyRequestId, checkId, dueOn, documents: input.documents };
    await appendAudit(inner, { kind: 'copies.requested', actor, at: now, requestId, data });
    const told = { kind: 'copies_requested', role: 'operator', officeId, subjectId: copyRequestId } as const;
    await addStaffNotice(inner, { ...told, at: now });
    return copyRequestId;
  });
  return viewCopyRequest(em, id);
}

/** An operator of the centre delivers the scans; hashes and delay are recorded. @rule reg p.15(2) */
export async function deliverCopies(
  context: ApiContext,
  { id, paperIds }: { id: string; paperIds: string[] },
): Promise<CopyRequestType> {
  const { em, now } = context;
  const wanted = isUuid(id) ? await findCopyRequest(em, id) : null;
  if (wanted === null) throw new CodedError('NOT_FOUND');
  if (wanted.officeId !== signedInOf(context).officeId) throw new CodedError('OPERATOR_OTHER_OFFICE');
  const paperSha256s = await hashesOf(em, paperIds);
  const delayDays = delayOf(wanted.dueOn, dayOf(now));
  await em.transactional(async (inner) => {
    const delivered = { deliveredAt: now, deliveredById: signedInOf(context).employeeId, paperIds, paperSha256s };
    if (!(await storeDelivery(inner, id, { ...delivered, delayDays }))) throw new CodedError('COPIES_DELIVERED');
    const actor = employeeActor(context);
    const data = { copyRequestId: id, paperSha256s, delayDays };
    await appendAudit(inner, { kind: 'copies.delivered', actor, at: now, requestId: wanted.requestId, data });
  });
  return viewCopyRequest(em, id);
}

async function hashesOf(em: EntityManager, paperIds: readonly string[]): Promise<string[]> {
  if (paperIds.length === 0) throw new CodedError('FILE_TYPE', { field: 'paperIds' });
  const papers = await Promise.all(paperIds.map(async (id) => (isUuid(id) ? findFiledPaper(em, id) : null)));
  return papers.map((paper) => {
    if (paper === null) throw new CodedError('NOT_FOUND', { field: 'paperIds' });
    return paper.sha256;
  });
}

/** Requests for copies; a centre sees its own. */
export async function listCopyRequests(
  context: ApiContext,
  isDelivered: boolean | null,
  { first, offset, order }: WindowArgs,
): Promise<Page<CopyRequestType>> {
  const { roles, officeId } = signedInOf(context);
  const seesAll = roles.some((role) => role === 'provider_officer' || role === 'auditor');
  if (!seesAll && officeId === null) return { items: [], totalCount: 0 };
  const where = {
    ...(!seesAll && officeId !== null && { officeId }),
    ...(isDelivered !== null && { deliveredAt: isDelivered ? { $ne: null } : null }),
  };
  const window = { where, orderBy: orderOf(['dueOn'], order), first, offset };
  const [rows, totalCount] = await copyRequestPage(context.em, window);
  return { items: rows.map(toCopyRequest), totalCount };
}

async function viewCopyRequest(em: EntityManager, id: string): Promise<CopyRequestType> {
  const wanted = await findCopyRequest(em.fork(), id);
  if (wanted === null) throw new CodedError('NOT_FOUND');
  return toCopyRequest(wanted);
}

function toCopyRequest(wanted: CopyRequestEntity): CopyRequestType {
  const { id, requestId, documents, requestedAt, dueOn } = wanted;
  return {
    ...{ id, requestId, documents, requestedAt, dueOn },
    checkId: wanted.checkId ?? null,
    deliveredAt: wanted.deliveredAt ?? null,
    delayDays: wanted.delayDays ?? null,
    paperIds: wanted.paperIds ?? null,
  };
}
