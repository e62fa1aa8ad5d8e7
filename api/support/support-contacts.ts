import type { EntityManager, SupportContactEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { findEmployee } from '@kualik/db/repositories/employee.repository.ts';
import { findFiledPaper } from '@kualik/db/repositories/operator.repository.ts';
import {
  changeSupportContact,
  contactPage,
  findSupportContact,
  insertSupportContact,
} from '@kualik/db/repositories/support.repository.ts';
import { addStaffNotice } from '@kualik/db/repositories/staff-notice.repository.ts';
import type { StaffNoticeKind } from '@kualik/domain/rules/staff-notices.ts';
import { corporateMailbox } from '@kualik/domain/rules/support.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import { firstOnly } from '../administration/first-only.ts';
import type { Page } from '../administration/page.type.ts';
import { orderOf } from '../administration/window.ts';
import type { WindowArgs } from '../administration/window.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError, valueOf } from '../errors/coded-error.ts';
import { ownOfficeOf, requireOwnOffice, scopeOf } from '../operators/load-operator.ts';
import { isUuid } from '../schema/is-uuid.ts';
import type { AppointSupportContactInput, SupportContactType } from './support.type.ts';

/** The centre appoints by order who settles support requests, with a corporate mailbox; one at a time. @rule reg p.15(3) */
export async function appointSupportContact(
  context: ApiContext,
  input: AppointSupportContactInput,
): Promise<SupportContactType> {
  const { em, now } = context;
  const officeId = ownOfficeOf(context);
  const mailbox = valueOf(corporateMailbox(input.mailbox), 'mailbox');
  const order = isUuid(input.orderPaperId) ? await findFiledPaper(em, input.orderPaperId) : null;
  if (order === null) throw new CodedError('OPERATOR_ORDER_MISSING', { field: 'orderPaperId' });
  const employee = isUuid(input.employeeId) ? await findEmployee(em, input.employeeId) : null;
  if (employee?.officeId !== officeId) throw new CodedError('NOT_FOUND', { field: 'employeeId' });
  const { employeeId, orderNumber, orderDate, orderPaperId } = input;
  const id = await firstOnly('SUPPORT_CONTACT_ACTIVE', () =>
    em.transactional(async (inner) => {
      const appointedById = signedInOf(context).employeeId;
      const row = { officeId, employeeId, orderNumber, orderDate, orderPaperId, mailbox, appointedById };
      const contactId = await insertSupportContact(inner, { ...row, appointedAt: now });
      await audit(inner, context, { contactId, officeId, employeeId, act: 'appointed', orderSha256: order.sha256 });
      return contactId;
    }),
  );
  return viewContact(em, id);
}

/** The centre tells the support service by letter. @rule reg p.15(3) */
export function sendSupportContactLetter(
  context: ApiContext,
  { id, letterNumber }: { id: string; letterNumber: string },
): Promise<SupportContactType> {
  const change = { letterNumber, letterSentAt: context.now };
  const told = 'support_contact_announced';
  return changed(context, { id, was: { letterSentAt: null, validTo: null }, change, act: 'letter sent', told });
}

/** The support service puts person and address into its system; not before the letter. @rule reg p.15(3) */
export async function registerSupportContact(context: ApiContext, id: string): Promise<SupportContactType> {
  const contact = isUuid(id) ? await findSupportContact(context.em, id) : null;
  if (contact !== null && !contact.letterSentAt) throw new CodedError('SUPPORT_LETTER_MISSING');
  const change = { registeredAt: context.now, registeredById: signedInOf(context).employeeId };
  return changed(context, { id, was: { registeredAt: null, validTo: null }, change, act: 'registered' });
}

/** The appointment ends; requests wait then in the queue of those without a contact. @rule reg p.15(3) */
export function endSupportContact(context: ApiContext, id: string): Promise<SupportContactType> {
  return changed(context, { id, was: { validTo: null }, change: { validTo: context.now }, act: 'ended' });
}

interface ContactChange {
  id: string;
  was: Parameters<typeof changeSupportContact>[2];
  change: Parameters<typeof changeSupportContact>[3];
  act: string;
  /** What the support service is told. */
  told?: StaffNoticeKind;
}

async function changed(
  context: ApiContext,
  { id, was, change, act, told }: ContactChange,
): Promise<SupportContactType> {
  const { em } = context;
  const contact = isUuid(id) ? await findSupportContact(em, id) : null;
  if (contact === null) throw new CodedError('NOT_FOUND');
  requireOwnOffice(context, contact.officeId);
  await em.transactional(async (inner) => {
    if (!(await changeSupportContact(inner, id, was, change))) throw new CodedError('STATE_CHANGED');
    await audit(inner, context, { contactId: id, officeId: contact.officeId, act });
    if (told === undefined) return;
    const notice = { kind: told, role: 'support_officer', officeId: null, subjectId: id } as const;
    await addStaffNotice(inner, { ...notice, at: context.now });
  });
  return viewContact(em, id);
}

/** Contacts that were not ended: of the own centre, or for the support service all that were announced to it; the reading is recorded. @rule reg p.15(3) */
export async function listSupportContacts(
  context: ApiContext,
  isRegistered: boolean | null,
  { first, offset, order }: WindowArgs,
): Promise<Page<SupportContactType>> {
  const scope = scopeOf(context);
  if (scope === '') return { items: [], totalCount: 0 };
  const where = {
    validTo: null,
    ...(scope === null ? { letterSentAt: { $ne: null } } : { officeId: scope }),
    ...(isRegistered !== null && { registeredAt: isRegistered ? { $ne: null } : null }),
  };
  const window = { where, orderBy: orderOf(['appointedAt'], order), first, offset };
  const [rows, totalCount] = await contactPage(context.em, window);
  await audit(context.em, context, { contacts: rows.map(({ id }) => id), act: 'listed' });
  return { items: rows.map(toContact), totalCount };
}

async function viewContact(em: EntityManager, id: string): Promise<SupportContactType> {
  const contact = await findSupportContact(em.fork(), id);
  if (contact === null) throw new CodedError('NOT_FOUND');
  return toContact(contact);
}

function toContact(contact: SupportContactEntity): SupportContactType {
  const { id, officeId, employeeId, mailbox } = contact;
  const [letterSentAt, registeredAt] = [contact.letterSentAt ?? null, contact.registeredAt ?? null];
  return { id, officeId, employeeId, mailbox, letterSentAt, registeredAt, validTo: contact.validTo ?? null };
}

async function audit(em: EntityManager, context: ApiContext, data: Record<string, unknown>): Promise<void> {
  const actor = employeeActor(context);
  await appendAudit(em, { kind: 'support.contact', actor, at: context.now, requestId: null, data });
}
