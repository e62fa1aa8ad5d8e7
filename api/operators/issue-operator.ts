import { createHash } from 'node:crypto';
import type { EntityManager, OperatorApplicationEntity, OperatorEntity, OperatorIssueEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { findEmployee } from '@kualik/db/repositories/employee.repository.ts';
import { changeOf } from '@kualik/db/repositories/operator-absence.repository.ts';
import { applicationOf, formerCertificates } from '@kualik/db/repositories/operator.repository.ts';
import {
  findIssue,
  insertIssue,
  sentLetterOf,
  storeOfficerSignature,
  storeSecondSignature,
  storeSoleSignature,
} from '@kualik/db/repositories/operator-letter.repository.ts';
import { addOutbox } from '@kualik/db/repositories/outbox.repository.ts';
import { othersWithProfiles } from '@kualik/db/repositories/staff-account.repository.ts';
import { addStaffNotice } from '@kualik/db/repositories/staff-notice.repository.ts';
import { needsLetter, ordererProfiles, orderersOf } from '@kualik/domain/rules/appointments.ts';
import { operatorDocumentBytes, staffProfiles } from '@kualik/domain/rules/operator-documents.ts';
import type { OperatorIssueDocument } from '@kualik/domain/rules/operator-documents.ts';
import { decideStanding, stageOf } from '@kualik/domain/rules/operator-renewal.ts';
import type { EmployeeRole } from '@kualik/domain/rules/staff-roles.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import { firstOnly } from '../administration/first-only.ts';
import { verifyStaffSignature } from '../administration/verify-staff-signature.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError, valueOf } from '../errors/coded-error.ts';
import { checkKeys } from '../order/check-keys.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { loadOperator, requireOrderer } from './load-operator.ts';
import { moveOperator } from './move-operator.ts';
import { toOperatorIssue } from './operator.mapper.ts';
import type { OperatorIssueType } from './operator.type.ts';

/** The order that two people will sign: everything of letter, order, application and keys by hash. @rule reg p.15(1) */
export async function prepareOperatorIssue(context: ApiContext, operatorId: string): Promise<OperatorIssueType> {
  const { em, now } = context;
  const operator = await loadOperator(context, operatorId);
  requireOrderer(context, operator.role, 'first');
  const { employeeId: preparedById, roles } = signedInOf(context);
  const isAsked = await isAskedByLetter(em, operator);
  const action = !isAsked && stageOf(operator) === 'applied' ? 'forgo_letter' : 'certify';
  valueOf(decideStanding(operator, action, ['system', ...roles]));
  if ((await changeOf(em, operatorId)) !== null) throw new CodedError('OPERATOR_STATE');
  const application = await applicationOf(em, operator);
  if (application === null) throw new CodedError('LETTER_INCOMPLETE');
  const document = operatorDocumentBytes(await issueOf(context, operator, application));
  const documentSha256 = createHash('sha256').update(document).digest('hex');
  const row = { operatorId, round: operator.round, document, documentSha256 };
  const id = await firstOnly('STATE_CHANGED', () =>
    em.transactional(async (inner) => {
      const move = { operator, as: roles, actor: employeeActor(context), at: now };
      if (action === 'forgo_letter') await moveOperator(inner, { ...move, action });
      const made = await insertIssue(inner, { ...row, preparedById, preparedAt: now });
      await audit(inner, context, 'operator-issue.prepared', { issueId: made, operatorId, documentSha256 });
      return made;
    }),
  );
  return viewIssue(em, id);
}

async function issueOf(
  { em, now }: ApiContext,
  operator: OperatorEntity,
  application: OperatorApplicationEntity,
): Promise<OperatorIssueDocument> {
  const letter = await sentLetterOf(em, operator);
  const office = await officeById(em, operator.officeId);
  if ((await isAskedByLetter(em, operator)) && !letter?.receivedAt) throw new CodedError('LETTER_NOT_RECEIVED');
  const keys = await checkKeys(application);
  const { iin, surname, givenName, patronymic } = operator;
  return {
    type: 'kualik/operator-issue/1',
    operatorId: operator.id,
    role: operator.role,
    holder: { iin, surname, givenName, patronymic: patronymic ?? null },
    officeCode: office?.code ?? '',
    keys: (['sign', 'auth'] as const).map((usage) => {
      const { sha256, spkiSha256 } = keys[usage];
      return { usage, csrSha256: sha256, spkiSha256 };
    }),
    profiles: staffProfiles(operator.role),
    carrierSerial: application.carrierSerial,
    letter: letter && { number: letter.number, sha256: letter.documentSha256 },
    order: { number: operator.orderNumber, date: operator.orderDate, sha256: operator.orderSha256 },
    applicationSha256: application.documentSha256,
    replaces: (await formerCertificates(em, operator)).map(({ sha256 }) => sha256 ?? ''),
    preparedAt: now.toISOString(),
  };
}

/** The provider writes no letter to itself: its own operators and other staff go the same way without one. @rule reg p.5(15), p.15(1) */
async function isAskedByLetter(em: EntityManager, { role, officeId }: OperatorEntity): Promise<boolean> {
  return needsLetter({ role, officeKind: (await officeById(em, officeId))?.kind ?? 'psc' });
}

/**
 * The first signature: the responsible employee of the provider, for other staff the administrator. While nobody else holds
 * a certificate that may order, as after the key ceremony, it is the only one, and every later administrator reads that.
 * @rule reg p.15(1)
 */
export async function signOperatorIssue(
  context: ApiContext,
  { id, cms }: { id: string; cms: Uint8Array },
): Promise<OperatorIssueType> {
  const { em, now } = context;
  const { issue, role } = await loadOrder(context, id, 'first');
  const { signerSha256 } = await verifyStaffSignature(context, cms, issue.document);
  const { employeeId: officerId } = signedInOf(context);
  const desk = { role: orderersOf(role).first[0] ?? null, officeId: null, subjectId: id, at: now };
  await em.transactional(async (inner) => {
    const isSole = await isOnlyOrderer(inner, role, { officerId, at: now });
    const store = isSole ? storeSoleSignature : storeOfficerSignature;
    if (!(await store(inner, id, { officerId, officerCms: cms, officerAt: now })))
      throw new CodedError('STATE_CHANGED');
    const as = isSole ? 'sole' : 'officer';
    await audit(inner, context, 'operator-issue.signed', { ...idsOf(issue), signerSha256, as });
    await addStaffNotice(inner, { ...desk, kind: isSole ? 'employee_ordered_alone' : 'operator_issue_signed' });
    if (isSole) await askSigner(inner, id, now);
  });
  return viewIssue(em, id);
}

/** The second signature, by somebody else over the same bytes: then the signer gets its work. @rule reg p.15(1) */
export async function confirmOperatorIssue(
  context: ApiContext,
  { id, cms }: { id: string; cms: Uint8Array },
): Promise<OperatorIssueType> {
  const { em, now } = context;
  const { issue } = await loadOrder(context, id, 'second');
  const { employeeId } = signedInOf(context);
  if (!issue.officerId || issue.officerId === employeeId) throw new CodedError('DUAL_CONTROL');
  const { signerSha256 } = await verifyStaffSignature(context, cms, issue.document);
  await firstOnly('STATE_CHANGED', () =>
    em.transactional(async (inner) => {
      const signed = { secondId: employeeId, secondCms: cms, secondAt: now };
      if (!(await storeSecondSignature(inner, issue, signed))) throw new CodedError('STATE_CHANGED');
      await audit(inner, context, 'operator-issue.signed', { ...idsOf(issue), signerSha256, as: 'second' });
      await askSigner(inner, id, now);
    }),
  );
  return viewIssue(em, id);
}

/** The order, as the second person reads it before he signs; it names a person, so the reading is recorded. */
export async function readOperatorIssue(context: ApiContext, id: string): Promise<OperatorIssueType> {
  const issue = await loadIssue(context, id);
  const { em, now } = context;
  const data = idsOf(issue);
  await appendAudit(em, { kind: 'operator.read', actor: employeeActor(context), at: now, requestId: null, data });
  return toOperatorIssue(issue);
}

/** Operators always take two; of other staff the one who alone may order appoints the second. */
async function isOnlyOrderer(
  em: EntityManager,
  role: EmployeeRole,
  { officerId, at }: { officerId: string; at: Date },
): Promise<boolean> {
  const officer = await findEmployee(em, officerId);
  if (role === 'operator' || officer === null) return false;
  return (await othersWithProfiles(em, { iin: officer.iin, profileIds: ordererProfiles(role), at })) === 0;
}

async function askSigner(em: EntityManager, issueId: string, at: Date): Promise<void> {
  await addOutbox(em, { queue: 'signing', kind: 'issue-operator', requestId: null, payload: { issueId }, at });
}

/** The order and what it is about, when his signature may stand under it. */
async function loadOrder(
  context: ApiContext,
  id: string,
  which: 'first' | 'second',
): Promise<{ issue: OperatorIssueEntity; role: EmployeeRole }> {
  const issue = await loadIssue(context, id);
  const { role } = await loadOperator(context, issue.operatorId);
  requireOrderer(context, role, which);
  return { issue, role };
}

async function loadIssue({ em }: ApiContext, id: string): Promise<OperatorIssueEntity> {
  const issue = isUuid(id) ? await findIssue(em, id) : null;
  if (issue === null) throw new CodedError('NOT_FOUND');
  return issue;
}

async function viewIssue(em: EntityManager, id: string): Promise<OperatorIssueType> {
  const issue = await findIssue(em.fork(), id);
  if (issue === null) throw new CodedError('NOT_FOUND');
  return toOperatorIssue(issue);
}

function idsOf({ id, operatorId, documentSha256 }: OperatorIssueEntity): Record<string, string> {
  return { issueId: id, operatorId, documentSha256 };
}

async function audit(
  em: EntityManager,
  context: ApiContext,
  kind: 'operator-issue.prepared' | 'operator-issue.signed',
  data: Record<string, unknown>,
): Promise<void> {
  await appendAudit(em, { kind, actor: employeeActor(context), at: context.now, requestId: null, data });
}
