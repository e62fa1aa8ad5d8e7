import type { EntityManager } from '@mikro-orm/postgresql';
import { ApplicantEntity } from '../entities/applicant.entity.ts';
import { CertificateEntity } from '../entities/certificate.entity.ts';
import { ConfirmationEntity } from '../entities/confirmation.entity.ts';
import { DocumentEntity } from '../entities/document.entity.ts';
import { EmployeeEntity } from '../entities/employee.entity.ts';
import { EventEntity } from '../entities/event.entity.ts';
import { NotificationEntity } from '../entities/notification.entity.ts';
import { OfficeEntity } from '../entities/office.entity.ts';
import { ReceiptEntity } from '../entities/receipt.entity.ts';
import { RegisterAnswerEntity } from '../entities/register-answer.entity.ts';
import { RequestKeyEntity } from '../entities/request-key.entity.ts';
import { RequestEntity } from '../entities/request.entity.ts';
import { plainRows } from '../plain-rows.ts';

export async function findRequest(em: EntityManager, id: string): Promise<RequestEntity | null> {
  return em.findOne(RequestEntity, { id });
}

/** For reading alone. */
export async function findRequests(em: EntityManager, ids: readonly string[]): Promise<RequestEntity[]> {
  return plainRows(em, RequestEntity, 'where id = any($1)', [[...ids]]);
}

export async function findRequestByNumber(em: EntityManager, number: string): Promise<RequestEntity | null> {
  return em.findOne(RequestEntity, { number });
}

/** What the public status page may know: the course of the case and nothing of the person. */
export type RequestCourse = Pick<
  RequestEntity,
  | 'id'
  | 'number'
  | 'serviceId'
  | 'serviceVersion'
  | 'channelId'
  | 'step'
  | 'status'
  | 'stepEnteredAt'
  | 'officeId'
  | 'submittedAt'
  | 'registeredAt'
  | 'waitUntil'
  | 'serviceDeadline'
  | 'effectiveAt'
  | 'finishedAt'
  | 'installedAt'
  | 'refusalKind'
  | 'refusalStep'
  | 'refusalCode'
  | 'refusalGround'
  | 'refusalText'
  | 'blockedReason'
>;

const COURSE = [
  'id',
  'number',
  'serviceId',
  'serviceVersion',
  'channelId',
  'step',
  'status',
  'stepEnteredAt',
  'officeId',
  'submittedAt',
  'registeredAt',
  'waitUntil',
  'serviceDeadline',
  'effectiveAt',
  'finishedAt',
  'installedAt',
  'refusalKind',
  'refusalStep',
  'refusalCode',
  'refusalGround',
  'refusalText',
  'blockedReason',
] as const;

/** One query whatever the text is: an unknown number takes the same time as a known one. */
export async function requestStatusByNumber(em: EntityManager, number: string): Promise<RequestCourse | null> {
  return em.findOne(RequestEntity, { number }, { fields: COURSE });
}

const DOCUMENT_HEAD = [
  'id',
  'requestId',
  'kind',
  'title',
  'contentType',
  'sha256',
  'createdAt',
  'seenById',
  'seenAt',
  'itemId',
  'alternative',
  'givenBackAt',
] as const;
export type DocumentHead = Pick<DocumentEntity, (typeof DOCUMENT_HEAD)[number]>;

/** Everything of one case. Contents of documents stay in the database. */
export interface CaseFile {
  request: RequestEntity;
  applicant: ApplicantEntity;
  office: OfficeEntity | null;
  claimedBy: EmployeeEntity | null;
  keys: RequestKeyEntity[];
  documents: DocumentHead[];
  receipt: ReceiptEntity | null;
  registerAnswers: RegisterAnswerEntity[];
  events: EventEntity[];
  certificates: CertificateEntity[];
  confirmations: ConfirmationEntity[];
  notifications: NotificationEntity[];
}

export async function caseFile(em: EntityManager, id: string): Promise<CaseFile | null> {
  const request = await em.findOne(RequestEntity, { id });
  if (!request) return null;
  const requestId = id;
  const documents = await em.find(
    DocumentEntity,
    { requestId },
    { orderBy: { createdAt: 'asc', id: 'asc' }, fields: DOCUMENT_HEAD },
  );
  return {
    request,
    applicant: await em.findOneOrFail(ApplicantEntity, { id: request.applicantId }),
    office: request.officeId ? await em.findOne(OfficeEntity, { id: request.officeId }) : null,
    claimedBy: request.claimedById ? await em.findOne(EmployeeEntity, { id: request.claimedById }) : null,
    keys: await em.find(RequestKeyEntity, { requestId }, { orderBy: { usage: 'desc' } }),
    documents,
    receipt: await em.findOne(ReceiptEntity, { requestId }),
    registerAnswers: await em.find(RegisterAnswerEntity, { requestId }, { orderBy: { askedAt: 'asc', id: 'asc' } }),
    events: await em.find(EventEntity, { requestId }, { orderBy: { seq: 'asc' } }),
    certificates: await em.find(CertificateEntity, { requestId }, { orderBy: { usage: 'desc' } }),
    confirmations: await em.find(ConfirmationEntity, { requestId }, { orderBy: { createdAt: 'asc' } }),
    notifications: await em.find(NotificationEntity, { requestId }, { orderBy: { queuedAt: 'asc' } }),
  };
}

/** Cases whose wait is over, oldest first; the deadline job lets `decide` judge each. */
export async function requestsWaitedOut(em: EntityManager, at: Date, limit: number): Promise<RequestEntity[]> {
  return em.find(
    RequestEntity,
    { finishedAt: null, waitUntil: { $lte: at } },
    { orderBy: { waitUntil: 'asc' }, limit },
  );
}

/** Stored bytes of a paper with its type, for download by the staff. */
/** The documents of a case in the order in which they came. */
export async function documentsOf(em: EntityManager, requestId: string): Promise<DocumentEntity[]> {
  return em.find(DocumentEntity, { requestId }, { orderBy: { createdAt: 'asc', id: 'asc' } });
}

export async function findDocument(em: EntityManager, id: string): Promise<DocumentEntity | null> {
  return em.findOne(DocumentEntity, { id });
}
