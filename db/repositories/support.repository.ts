import type { SupportStanding } from '@kualik/domain/rules/support.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { SupportContactEntity } from '../entities/support-contact.entity.ts';
import { SupportRequestEntity } from '../entities/support-request.entity.ts';
import { newId } from '../ids.ts';
import type { Window } from './operator.repository.ts';

type NewContact = Pick<
  SupportContactEntity,
  'officeId' | 'employeeId' | 'orderNumber' | 'orderDate' | 'orderPaperId' | 'mailbox' | 'appointedAt' | 'appointedById'
>;

/** The unique index lets one contact of a centre be active. */
export async function insertSupportContact(em: EntityManager, contact: NewContact): Promise<string> {
  const id = newId();
  await em.insert(SupportContactEntity, { ...contact, id });
  return id;
}

export async function findSupportContact(em: EntityManager, id: string): Promise<SupportContactEntity | null> {
  return em.findOne(SupportContactEntity, { id });
}

/** The appointments that make this employee the responsible person now. */
export async function contactIdsOf(em: EntityManager, employeeId: string): Promise<string[]> {
  const contacts = await em.find(SupportContactEntity, { employeeId, validTo: null }, { fields: ['id'] });
  return contacts.map(({ id }) => id);
}

/** The active contact of a centre, whether the support service has registered it or not. */
export async function activeContactOf(em: EntityManager, officeId: string): Promise<SupportContactEntity | null> {
  return em.findOne(SupportContactEntity, { officeId, validTo: null });
}

export async function contactPage(
  em: EntityManager,
  { where, orderBy, first, offset }: Window<SupportContactEntity>,
): Promise<[SupportContactEntity[], number]> {
  return em.findAndCount(SupportContactEntity, where, { orderBy, limit: first, offset });
}

/** Guarded by the columns that must still be empty. */
export async function changeSupportContact(
  em: EntityManager,
  id: string,
  was: Partial<Record<'letterSentAt' | 'registeredAt' | 'validTo', null>>,
  change: Partial<Omit<SupportContactEntity, 'id' | symbol>>,
): Promise<boolean> {
  return (await em.nativeUpdate(SupportContactEntity, { id, ...was }, change)) === 1;
}

type NewSupportRequest = Omit<
  SupportRequestEntity,
  'id' | 'contactId' | 'forwardedAt' | 'answer' | 'answeredAt' | 'answeredById' | 'state' | symbol
>;

export async function insertSupportRequest(em: EntityManager, request: NewSupportRequest): Promise<string> {
  const id = newId();
  await em.insert(SupportRequestEntity, { ...request, id, state: 'received' });
  return id;
}

export async function findSupportRequest(em: EntityManager, id: string): Promise<SupportRequestEntity | null> {
  return em.findOne(SupportRequestEntity, { id });
}

/** Guarded by the state it was decided from. */
export async function moveSupportRequest(
  em: EntityManager,
  { id, state }: { id: string; state: SupportStanding },
  change: Partial<Omit<SupportRequestEntity, 'id' | symbol>>,
): Promise<boolean> {
  return (await em.nativeUpdate(SupportRequestEntity, { id, state }, change)) === 1;
}

export async function supportRequestPage(
  em: EntityManager,
  { where, orderBy, first, offset }: Window<SupportRequestEntity>,
): Promise<[SupportRequestEntity[], number]> {
  return em.findAndCount(SupportRequestEntity, where, { orderBy, limit: first, offset });
}
