import { createHash } from 'node:crypto';
import type { EntityManager, OfficialLetterEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { applicationOf } from '@kualik/db/repositories/operator.repository.ts';
import {
  findLetter,
  insertLetter,
  markLetterDispatched,
  markLetterReceived,
  storeLetterSignature,
} from '@kualik/db/repositories/operator-letter.repository.ts';
import { addStaffNotice } from '@kualik/db/repositories/staff-notice.repository.ts';
import { lettersMissing, operatorDocumentBytes } from '@kualik/domain/rules/operator-documents.ts';
import type { AttachedPaper } from '@kualik/domain/rules/operator-documents.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import { firstOnly } from '../administration/first-only.ts';
import { verifyStaffSignature } from '../administration/verify-staff-signature.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { loadOperator, requireOwnOffice } from './load-operator.ts';
import { moveOperator } from './move-operator.ts';
import type { PrepareLetterInput } from './operator.input.ts';
import { toOfficialLetter } from './operator.mapper.ts';
import type { OfficialLetterType } from './operator.type.ts';

/** Writes the letter with its attachments by hash; without application and order it can't be written. @rule reg p.15(1) */
export async function prepareOperatorLetter(
  context: ApiContext,
  input: PrepareLetterInput,
): Promise<OfficialLetterType> {
  const { em, now } = context;
  const operator = await loadOperator(context, input.operatorId);
  if (operator.role !== 'operator') throw new CodedError('OPERATOR_STATE');
  const application = await applicationOf(em, operator);
  const attachments: AttachedPaper[] = [
    ...(application === null ? [] : [{ kind: 'application' as const, sha256: application.documentSha256 }]),
    { kind: 'order', sha256: operator.orderSha256 },
  ];
  if (lettersMissing(attachments).length > 0) throw new CodedError('LETTER_INCOMPLETE');
  const office = await officeById(em, operator.officeId);
  const { number, date, executorName, executorPhone, executorEmail } = input;
  const executor = { name: executorName, phone: executorPhone, email: executorEmail };
  const { officeId, id: operatorId, round } = operator;
  const document = operatorDocumentBytes({
    type: 'kualik/operator-letter/1',
    ...{ number, date, officeCode: office?.code ?? '', purpose: 'issue', operatorId, executor, attachments },
  });
  const documentSha256 = createHash('sha256').update(document).digest('hex');
  const id = await firstOnly('LETTER_NUMBER', () =>
    em.transactional(async (inner) => {
      const preparedById = signedInOf(context).employeeId;
      const row = {
        number,
        officeId,
        operatorId,
        round,
        executorName,
        executorPhone,
        executorEmail,
        attachments,
        preparedById,
      };
      const made = await insertLetter(inner, { ...row, purpose: 'issue', document, documentSha256, preparedAt: now });
      await audit(inner, context, 'letter.prepared', { letterId: made, operatorId, documentSha256 });
      return made;
    }),
  );
  return viewLetter(em, id);
}

/** The head of the centre puts his EDS to it. @rule reg p.15(1) */
export async function signOfficialLetter(
  context: ApiContext,
  { id, cms }: { id: string; cms: Uint8Array },
): Promise<OfficialLetterType> {
  const { em, now } = context;
  const letter = await loadLetter(context, id);
  const { signerSha256 } = await verifyStaffSignature(context, cms, letter.document);
  await em.transactional(async (inner) => {
    const signed = { cms, signedById: signedInOf(context).employeeId, signedAt: now };
    if (!(await storeLetterSignature(inner, id, signed))) throw new CodedError('STATE_CHANGED');
    const { documentSha256 } = letter;
    await audit(inner, context, 'letter.signed', { letterId: id, documentSha256, signerSha256 });
  });
  return viewLetter(em, id);
}

/** Sends the signed letter to the provider; the operator goes on. @rule reg p.15(1) */
export async function sendOperatorLetter(context: ApiContext, id: string): Promise<OfficialLetterType> {
  const { em, now } = context;
  const letter = await loadLetter(context, id);
  const operator = await loadOperator(context, letter.operatorId ?? '');
  if (letter.round !== operator.round) throw new CodedError('OPERATOR_STATE');
  if (!letter.signedAt) throw new CodedError('LETTER_NOT_SIGNED');
  if (lettersMissing(letter.attachments).length > 0) throw new CodedError('LETTER_INCOMPLETE');
  await em.transactional(async (inner) => {
    const actor = employeeActor(context);
    const data = { letterId: id, attachments: letter.attachments };
    await moveOperator(inner, { operator, action: 'send_letter', as: ['psc_office'], actor, at: now, data });
    if (!(await markLetterDispatched(inner, id, now))) throw new CodedError('STATE_CHANGED');
    const told = { kind: 'operator_letter_sent', role: 'provider_officer', officeId: null, subjectId: id } as const;
    await addStaffNotice(inner, { ...told, at: now });
  });
  return viewLetter(em, id);
}

/** The provider records that the letter came. @rule reg p.15(1) */
export async function receiveOfficialLetter(context: ApiContext, id: string): Promise<OfficialLetterType> {
  const { em, now } = context;
  const letter = await loadLetter(context, id);
  if (!letter.sentAt) throw new CodedError('NOT_FOUND');
  await em.transactional(async (inner) => {
    const by = signedInOf(context).employeeId;
    if (!(await markLetterReceived(inner, id, { at: now, by }))) throw new CodedError('STATE_CHANGED');
    await audit(inner, context, 'letter.received', { letterId: id });
  });
  return viewLetter(em, id);
}

export async function loadLetter(context: ApiContext, id: string): Promise<OfficialLetterEntity> {
  const letter = isUuid(id) ? await findLetter(context.em, id) : null;
  if (letter === null) throw new CodedError('NOT_FOUND');
  requireOwnOffice(context, letter.officeId);
  return letter;
}

async function viewLetter(em: EntityManager, id: string): Promise<OfficialLetterType> {
  const letter = await findLetter(em.fork(), id);
  if (letter === null) throw new CodedError('NOT_FOUND');
  return toOfficialLetter(letter);
}

async function audit(
  em: EntityManager,
  context: ApiContext,
  kind: 'letter.prepared' | 'letter.signed' | 'letter.received',
  data: Record<string, unknown>,
): Promise<void> {
  await appendAudit(em, { kind, actor: employeeActor(context), at: context.now, requestId: null, data });
}
