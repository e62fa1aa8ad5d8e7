import type { EmployeeEntity, EntityManager, OfficeEntity, RequestEntity } from '@kualik/db';
import { applyDecision } from '@kualik/db/apply-decision.ts';
import type { ReceiptFacts } from '@kualik/db/apply-decision.ts';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { insertSeenPapers } from '@kualik/db/repositories/confirmation.repository.ts';
import { findEmployee } from '@kualik/db/repositories/employee.repository.ts';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { keysOfRequest } from '@kualik/db/repositories/order.repository.ts';
import type { Moved } from '@kualik/domain/engine/case.ts';
import { identityCardDeadline, serviceDeadline } from '@kualik/domain/engine/limits.ts';
import { handOutMoment } from '@kualik/domain/rules/office-hours.ts';
import { INDIVIDUAL_ISSUE_DOCUMENTS, missingDocuments } from '@kualik/domain/rules/issue-documents.ts';
import { fingerprintFromScan } from '@kualik/domain/rules/key-fingerprint.ts';
import { awaitsPapers } from '../cases/allowed-actions.ts';
import type { RequestType } from '../cases/request.type.ts';
import { fingerprintOf, viewRequest } from '../cases/view-request.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { fullName } from '../sign-in/employee.mapper.ts';
import type { AcceptDocumentsInput } from './decision.input.ts';
import { loadClaimed } from './load-claimed.ts';
import { moved } from './moved.ts';
import { tellMover } from './tell-mover.ts';

const PASSED = { 'documents.conform_to_standard': 'passed', 'person.identified': 'passed' } as const;

/** Papers and person are right: records the originals, gives the receipt, leads to the confirmation. @rule reg p.6 C2, p.6(8) */
export async function acceptDocuments(context: ApiContext, input: AcceptDocumentsInput): Promise<RequestType> {
  const request = await loadClaimed(context, { id: input.id, version: input.version, awaits: awaitsPapers });
  await requireWhatWasSeen(context, request, input);
  await tellMover(context.em, () => context.em.transactional((em) => accept(em, context, request, input)));
  return viewRequest(context, input.id);
}

/** A slip of the screen is told and changes nothing; what is really missing is a refusal of its own. */
async function requireWhatWasSeen(
  { em }: ApiContext,
  request: RequestEntity,
  input: AcceptDocumentsInput,
): Promise<void> {
  const missing = missingDocuments(INDIVIDUAL_ISSUE_DOCUMENTS, input.documents);
  if (missing.length > 0) throw new CodedError('DOCUMENTS_INCOMPLETE', { field: 'documents' });
  if (!input.identified) throw new CodedError('IDENTITY_NOT_CONFIRMED', { field: 'identified' });
  const expected = await fingerprintOf({ keys: await keysOfRequest(em, request.id) });
  if (fingerprintFromScan(input.fingerprint ?? '') !== expected)
    throw new CodedError('FINGERPRINT_MISMATCH', { field: 'fingerprint' });
}

async function accept(
  em: EntityManager,
  context: ApiContext,
  request: RequestEntity,
  input: AcceptDocumentsInput,
): Promise<void> {
  const { now: at } = context;
  const { employeeId } = signedInOf(context);
  const actor = { kind: 'employee', id: employeeId } as const;
  const facts = { checks: PASSED, flags: {} };
  const arrive = { type: 'arrive', step: request.step } as const;
  const shared = { actor, at, claimedBy: employeeId };
  await applyDecision(em, request, arrive, moved(context, request, arrive, facts), shared);
  const judge = { type: 'judge', step: request.step } as const;
  const decision = moved(context, request, judge, facts);
  const deadline = deadlineOf(context, request, decision);
  const data = { documents: input.documents, fingerprintCompared: true };
  await applyDecision(em, request, judge, decision, {
    ...shared,
    data,
    receipt: await receiptOf(em, context, request, deadline ?? at),
    ...(deadline && { serviceDeadline: deadline }),
  });
  const seen = { requestId: request.id, seenById: employeeId, seenAt: at };
  const papers = INDIVIDUAL_ISSUE_DOCUMENTS.map(({ id, title }) => ({ ...seen, title, itemId: id }));
  await insertSeenPapers(em, papers, at);
  await appendAudit(em, { kind: 'documents.seen', actor, at, requestId: request.id, data });
}

function deadlineOf({ registry, now }: ApiContext, request: RequestEntity, { path }: Moved): Date | null {
  const channel = registry.service(request.serviceId, request.serviceVersion).channel(request.channelId);
  if (request.withIdentityCard) return identityCardDeadline(channel, now, request.identityCardArrivedAt ?? null);
  return serviceDeadline(channel, path, now);
}

/** The five fields of the receipt; the place is where the papers were handed in. @rule std1 p.10, reg p.6(8) */
async function receiptOf(
  em: EntityManager,
  context: ApiContext,
  request: RequestEntity,
  handOutAt: Date,
): Promise<ReceiptFacts> {
  const employee = await findEmployee(em, signedInOf(context).employeeId);
  const office = request.officeId ? await officeById(em, request.officeId) : null;
  if (employee === null || office === null) throw new Error('a receipt needs the employee and the office');
  return {
    number: `${request.number}-1`,
    service: context.registry.service(request.serviceId, request.serviceVersion).definition.title,
    items: INDIVIDUAL_ISSUE_DOCUMENTS.map(({ id, title }) => ({ id, title })),
    handOutAt: handOutMoment(office.kind, handOutAt),
    handOutPlace: placeOf(office),
    ...personOf(employee),
  };
}

function placeOf({ name, address }: OfficeEntity): ReceiptFacts['handOutPlace'] {
  return { kk: `${name.kk}, ${address.kk}`, ru: `${name.ru}, ${address.ru}`, en: `${name.en}, ${address.en}` };
}

function personOf(employee: EmployeeEntity): Pick<ReceiptFacts, 'employeeId' | 'employeeName' | 'employeePhone'> {
  return { employeeId: employee.id, employeeName: fullName(employee), employeePhone: employee.phone };
}
