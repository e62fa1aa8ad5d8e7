import { OFFICE_HEADS } from '@kualik/domain/rules/operators.ts';
import type { EmployeeRole } from '@kualik/domain/rules/roles.ts';
import type { StaffNoticeKind } from '@kualik/domain/rules/staff-notices.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { StaffNoticeEntity } from '../entities/staff-notice.entity.ts';
import { newId } from '../ids.ts';
import { officeById } from './office.repository.ts';
import { addOutbox } from './outbox.repository.ts';

export interface NewStaffNotice {
  kind: StaffNoticeKind;
  /** Whose desk it lies on; null when it only goes by mail. */
  role: EmployeeRole | null;
  /** Null = every office. */
  officeId: string | null;
  subjectId: string;
  facts?: StaffNoticeEntity['facts'];
  /** A corporate address: then it also goes by mail. */
  recipient?: string;
  at: Date;
}

/** Tells the other side, in the caller's transaction; with an address the mail queue sends it too. */
export async function addStaffNotice(em: EntityManager, notice: NewStaffNotice): Promise<string> {
  const { at, facts = {}, recipient, ...rest } = notice;
  const id = newId();
  await em.insert(StaffNoticeEntity, { ...rest, id, facts, recipient: recipient ?? null, createdAt: at });
  if (recipient !== undefined) {
    await addOutbox(em, { queue: 'mail', kind: 'staff-notice', requestId: null, payload: { noticeId: id }, at });
  }
  return id;
}

/** Tells the head of an office: of a centre its own, of the provider's offices the head of the provider. @rule reg p.5(15), p.15(1) */
export async function tellHead(
  em: EntityManager,
  notice: Omit<NewStaffNotice, 'role' | 'officeId'> & { officeId: string },
): Promise<string> {
  const kind = (await officeById(em, notice.officeId))?.kind ?? 'psc';
  const officeId = kind === 'provider' ? null : notice.officeId;
  return addStaffNotice(em, { ...notice, role: OFFICE_HEADS[kind][0], officeId });
}

/** True when this was told since then. */
export async function hasStaffNotice(
  em: EntityManager,
  { kind, subjectId, since }: { kind: StaffNoticeKind; subjectId: string; since: Date },
): Promise<boolean> {
  return (await em.count(StaffNoticeEntity, { kind, subjectId, createdAt: { $gte: since } })) > 0;
}

export async function findStaffNotice(em: EntityManager, id: string): Promise<StaffNoticeEntity | null> {
  return em.findOne(StaffNoticeEntity, { id });
}

/** Notices for somebody with these roles at this office; those for every office among them. */
export async function staffNoticePage(
  em: EntityManager,
  { roles, officeId }: { roles: readonly EmployeeRole[]; officeId: string | null },
  window: { kinds?: StaffNoticeKind[] | null; order: 'asc' | 'desc'; first: number; offset: number },
): Promise<[StaffNoticeEntity[], number]> {
  const where = {
    role: { $in: [...roles] },
    $or: [{ officeId: null }, { officeId }],
    ...(window.kinds?.length ? { kind: { $in: window.kinds } } : {}),
  };
  const orderBy = { createdAt: window.order, id: window.order };
  return em.findAndCount(StaffNoticeEntity, where, { orderBy, limit: window.first, offset: window.offset });
}

export async function markNoticeSent(em: EntityManager, id: string, at: Date): Promise<void> {
  await em.nativeUpdate(StaffNoticeEntity, { id, sentAt: null }, { sentAt: at, lastError: null });
}

export async function markNoticeFailed(em: EntityManager, id: string, error: string): Promise<void> {
  await em.nativeUpdate(StaffNoticeEntity, { id, sentAt: null }, { lastError: error });
}

/** True when the end of these certificates was told for this term. */
export async function isExpiryTold(
  em: EntityManager,
  subjectId: string,
  facts: { endsOn: string; days: number },
): Promise<boolean> {
  return (await em.count(StaffNoticeEntity, { kind: 'operator_expiring', subjectId, facts })) > 0;
}
