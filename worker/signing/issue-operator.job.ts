import { appendAudit, type EntityManager, type OperatorIssueEntity } from '@kualik/db';
import { changeOf } from '@kualik/db/repositories/operator-absence.repository.ts';
import {
  blockIssue,
  findIssue,
  markLetterAnswered,
  sentLetterOf,
} from '@kualik/db/repositories/operator-letter.repository.ts';
import { certificateOfKey } from '@kualik/db/repositories/issuing.repository.ts';
import {
  findOperator,
  type Round,
  storeOperatorCertificate,
  storeStanding,
} from '@kualik/db/repositories/operator.repository.ts';
import { addStaffNotice } from '@kualik/db/repositories/staff-notice.repository.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { decideStanding, stageOf } from '@kualik/domain/rules/operator-renewal.ts';
import { type Job, PermanentFailure } from '../job.ts';
import { issueAll } from './issue-certificates.job.ts';
import { draftOf } from './issuing-steps.ts';
import { authoriseOperatorIssue, type OperatorAuthorisation } from './operator-authorisation.ts';
import { operatorOrder } from './operator-order.ts';
import type { SignerContext } from './signer-context.ts';

const ACTOR = { kind: 'system', id: 'signer' } as const;

/**
 * Makes the two certificates of an operator. Both signatures of the provider's people are verified again from the CMS,
 * and everything that is signed comes out of the document they signed. @rule reg p.15(1), architecture 4
 */
export const issueOperator: Job<SignerContext> = async (context, row) => {
  const em = context.orm.em.fork();
  const issueId = row.payload['issueId'];
  const issue = typeof issueId === 'string' ? await findIssue(em, issueId) : null;
  if (issue === null) throw new PermanentFailure('OPERATOR_ISSUE_UNKNOWN');
  const operator = await findOperator(em, issue.operatorId);
  if (operator === null) return { skipped: 'unknown' };
  const stage = stageOf(operator);
  if (stage !== 'letter_sent' || issue.round !== operator.round) return { skipped: stage };
  if ((await changeOf(em, operator.id)) !== null) return { skipped: 'leaves' };
  const authorisation = await authoriseOperatorIssue(context, em, issue, operator);
  if (!authorisation.ok) return alarm(context, issue, authorisation.code);
  const { store, journal, clock, authorities } = context;
  const tools = { store, journal, authorities, now: () => clock.now() };
  const orders = authorisation.keys.map((key) => operatorOrder(context, authorisation.document, key));
  await issueAll(tools, orders.map(draftOf));
  await certify(context, issue, authorisation);
  return { issued: orders.map(({ usage }) => usage) };
};

async function certify(
  { orm, clock }: SignerContext,
  issue: OperatorIssueEntity,
  { keys, document }: Extract<OperatorAuthorisation, { ok: true }>,
): Promise<void> {
  await orm.em.fork().transactional(async (em) => {
    const at = clock.now();
    const operator = await findOperator(em, issue.operatorId);
    const next = operator && decideStanding(operator, 'certify', ['system']);
    if (operator?.round !== issue.round || !next?.ok) return;
    if (!(await storeStanding(em, operator, next.value))) return;
    const serials: string[] = [];
    for (const { usage, csr } of keys) {
      const made = await certificateOfKey(em, csr.spkiSha256, usage);
      if (made === null) throw new Error('an issued certificate is not stored');
      const { id: certificateId, serialHex } = made;
      serials.push(serialHex);
      const link = { operatorId: operator.id, certificateId, usage, round: issue.round };
      await storeOperatorCertificate(em, { ...link, carrierSerial: document.carrierSerial });
    }
    const data = {
      operatorId: operator.id,
      action: 'certify',
      from: stageOf(operator),
      to: stageOf(next.value),
      serials,
    };
    await appendAudit(em, { kind: 'operator.moved', actor: ACTOR, at, requestId: null, data });
    await tellExecutor(em, operator, at);
  });
}

/** The provider informs the executor of the letter. @rule reg p.15(1) */
async function tellExecutor(em: EntityManager, operator: Round, at: Date): Promise<void> {
  const letter = await sentLetterOf(em, operator);
  if (letter === null) return;
  await markLetterAnswered(em, operator, at);
  const told = { kind: 'operator_certified', role: 'psc_office', officeId: letter.officeId } as const;
  await addStaffNotice(em, { ...told, subjectId: operator.id, recipient: letter.executorEmail, at });
}

async function alarm(
  context: SignerContext,
  issue: OperatorIssueEntity,
  code: ErrorCode,
): Promise<{ blocked: string }> {
  const { orm, clock, metrics, log } = context;
  await orm.em.fork().transactional(async (em) => {
    if (!(await blockIssue(em, issue.id, code))) return;
    const data = { issueId: issue.id, operatorId: issue.operatorId, code };
    await appendAudit(em, { kind: 'operator.alarm', actor: ACTOR, at: clock.now(), requestId: null, data });
  });
  metrics.alarm('confirmation');
  log.error({ issueId: issue.id, code }, 'no certificate: the order for an operator does not hold');
  return { blocked: code };
}
