import { randomInt } from 'node:crypto';
import type { EntityManager, SupportRequestEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { addStaffNotice } from '@kualik/db/repositories/staff-notice.repository.ts';
import {
  activeContactOf,
  contactIdsOf,
  findSupportContact,
  findSupportRequest,
  insertSupportRequest,
  moveSupportRequest,
  supportRequestPage,
} from '@kualik/db/repositories/support.repository.ts';
import { decideSupport, SUPPORT_ANSWER_DAYS } from '@kualik/domain/rules/support.ts';
import type { SupportAction } from '@kualik/domain/rules/support.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import type { Page } from '../administration/page.type.ts';
import { orderOf } from '../administration/window.ts';
import type { WindowArgs } from '../administration/window.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError, valueOf } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import type { SupportRequestType, SupportState, TakeSupportRequestInput } from './support.type.ts';

/** Takes a request; forwards it at once when its centre is known and has a registered contact. @rule reg p.15(3) */
export async function takeSupportRequest(
  context: ApiContext,
  input: TakeSupportRequestInput,
): Promise<SupportRequestType> {
  const { em, now } = context;
  const officeId = input.officeId && isUuid(input.officeId) ? input.officeId : null;
  const number = `S${now.toISOString().slice(2, 10).replaceAll('-', '')}-${randomInt(1_000_000_000)}`;
  const id = await em.transactional(async (inner) => {
    const { channel, sender, body } = input;
    const [senderContact, aboutEmployee] = [input.senderContact ?? null, input.aboutEmployee ?? null];
    const who = { sender, senderContact, aboutEmployee, requestNumber: input.requestNumber ?? null };
    const receivedById = signedInOf(context).employeeId;
    const made = await insertSupportRequest(inner, {
      number,
      channel,
      body,
      officeId,
      receivedAt: now,
      receivedById,
      ...who,
    });
    await audit(inner, context, 'support.received', { supportRequestId: made, officeId });
    if (officeId !== null) await forward(inner, context, { id: made, state: 'received' }, officeId);
    return made;
  });
  return viewRequest(context, id);
}

/** Sends it on by hand: after the centre became known, or when it came back. @rule reg p.15(3) */
export async function forwardSupportRequest(
  context: ApiContext,
  { id, officeId }: { id: string; officeId: string },
): Promise<SupportRequestType> {
  const { em } = context;
  const request = await loadRequest(em, id);
  valueOf(decideSupport(request.state, 'forward'));
  if (!isUuid(officeId)) throw new CodedError('NOT_FOUND', { field: 'officeId' });
  const isSent = await em.transactional((inner) => forward(inner, context, request, officeId));
  if (!isSent) throw new CodedError('SUPPORT_LETTER_MISSING');
  return viewRequest(context, id);
}

/** False when the centre has no registered contact: then it stays in the queue of those without one. */
async function forward(
  em: EntityManager,
  context: ApiContext,
  request: Pick<SupportRequestEntity, 'id' | 'state'>,
  officeId: string,
): Promise<boolean> {
  const contact = await activeContactOf(em, officeId);
  if (!contact?.registeredAt) return false;
  const state = valueOf(decideSupport(request.state, 'forward'));
  const change = { state, officeId, contactId: contact.id, forwardedAt: context.now };
  if (!(await moveSupportRequest(em, request, change))) throw new CodedError('STATE_CHANGED');
  await audit(em, context, 'support.moved', { supportRequestId: request.id, action: 'forward', contactId: contact.id });
  const told = { kind: 'support_forwarded', role: null, officeId, subjectId: request.id } as const;
  await addStaffNotice(em, { ...told, recipient: contact.mailbox, at: context.now });
  return true;
}

/** The responsible person takes it, sends it back or answers; nobody else may. @rule reg p.15(3) */
export async function workOnSupportRequest(
  context: ApiContext,
  { id, action, answer }: { id: string; action: Exclude<SupportAction, 'forward'>; answer: string | null },
): Promise<SupportRequestType> {
  const { em, now } = context;
  const request = await loadRequest(em, id);
  const contact = request.contactId ? await findSupportContact(em, request.contactId) : null;
  const { employeeId } = signedInOf(context);
  if (contact?.employeeId !== employeeId || contact.validTo) throw new CodedError('SUPPORT_NOT_CONTACT');
  const state = valueOf(decideSupport(request.state, action));
  const answered = { answer, answeredAt: now, answeredById: employeeId };
  await em.transactional(async (inner) => {
    const change = { state, ...(action === 'answer' && answered), ...(action === 'return' && { contactId: null }) };
    if (!(await moveSupportRequest(inner, request, change))) throw new CodedError('STATE_CHANGED');
    await audit(inner, context, 'support.moved', { supportRequestId: id, action });
  });
  return viewRequest(context, id);
}

/** The support service sees all, a centre its own; the reading is recorded, for requests name people. @rule reg p.15(3), p.19(1) */
export async function listSupportRequests(
  context: ApiContext,
  { states, isUnanswered }: { states: SupportState[] | null; isUnanswered: boolean | null },
  { first, offset, order }: WindowArgs,
): Promise<Page<SupportRequestType>> {
  const { roles, officeId } = signedInOf(context);
  const seesAll = roles.includes('support_officer');
  if (!seesAll && officeId === null) return { items: [], totalCount: 0 };
  const where = {
    ...(!seesAll && { officeId }),
    ...(states?.length && { state: { $in: states } }),
    ...(isUnanswered !== null && { answeredAt: isUnanswered ? null : { $ne: null } }),
  };
  const window = { where, orderBy: orderOf(['receivedAt'], order), first, offset };
  const [rows, totalCount] = await supportRequestPage(context.em, window);
  await audit(context.em, context, 'support.read', { requests: rows.map(({ id }) => id) });
  const mayReply = await replierOf(context);
  return { items: rows.map((row) => toRequest(row, context.now, mayReply)), totalCount };
}

async function loadRequest(em: EntityManager, id: string): Promise<SupportRequestEntity> {
  const request = isUuid(id) ? await findSupportRequest(em, id) : null;
  if (request === null) throw new CodedError('NOT_FOUND');
  return request;
}

/** The request as its mutations answer it; the reading is recorded. @rule reg p.19(1) */
async function viewRequest(context: ApiContext, id: string): Promise<SupportRequestType> {
  const em = context.em.fork();
  const request = await loadRequest(em, id);
  await audit(em, context, 'support.read', { requests: [id] });
  return toRequest(request, context.now, await replierOf(context));
}

/** Tells whose sender may be reached: the support service replies to all, the responsible person to his own. @rule reg p.15(3) */
async function replierOf(context: ApiContext): Promise<(request: SupportRequestEntity) => boolean> {
  const { roles, employeeId } = signedInOf(context);
  if (roles.includes('support_officer')) return () => true;
  const own = await contactIdsOf(context.em.fork(), employeeId);
  return ({ contactId }) => contactId != null && own.includes(contactId);
}

function toRequest(
  request: SupportRequestEntity,
  now: Date,
  mayReply: (request: SupportRequestEntity) => boolean,
): SupportRequestType {
  const isOpen = mayReply(request);
  const { id, number, receivedAt, channel, sender, body, state } = request;
  const waitsMs = now.getTime() - receivedAt.getTime();
  return {
    ...{ id, number, receivedAt, channel, sender, body, state },
    senderContact: (isOpen && request.senderContact) || null,
    aboutEmployee: (isOpen && request.aboutEmployee) || null,
    requestNumber: (isOpen && request.requestNumber) || null,
    officeId: request.officeId ?? null,
    isOverdue: !request.answeredAt && waitsMs > SUPPORT_ANSWER_DAYS * 86_400_000,
    forwardedAt: request.forwardedAt ?? null,
    answer: request.answer ?? null,
    answeredAt: request.answeredAt ?? null,
  };
}

async function audit(
  em: EntityManager,
  context: ApiContext,
  kind: 'support.received' | 'support.moved' | 'support.read',
  data: Record<string, unknown>,
): Promise<void> {
  await appendAudit(em, { kind, actor: employeeActor(context), at: context.now, requestId: null, data });
}
