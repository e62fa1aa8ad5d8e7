import { createHash } from 'node:crypto';
import { caseFile, type CaseFile, findRequest } from '@kualik/db';
import { storeRegisterAnswer } from '@kualik/db/repositories/register-inquiry.repository.ts';
import { canonicalJson } from '@kualik/db/canonical-json.ts';
import type { Facts } from '@kualik/domain/engine/case.ts';
import { namesAgree } from '@kualik/domain/rules/compare-names.ts';
import { advanceCase } from '../advance-case.ts';
import { type JobContext, type JobResult, type JobRow, type JobTable, PermanentFailure } from '../job.ts';
import { TemporarilyUnavailable } from '../job.ts';
import { GatewayUnavailable, type RegisterReply } from './gateway.ts';

const REGISTER = 'gbd_fl';
const ACTOR = { kind: 'system', id: 'registers' } as const;

type Outcome = 'found' | 'absent' | 'different';

interface Answer {
  reply: RegisterReply;
  askedAt: Date;
  answeredAt: Date;
}

/**
 * Asks the state register about the applicant, keeps the answer with the case and judges whether the data exist.
 * Silence is kept too and the job repeats: it is never a refusal. @rule reg p.6(2), p.6 C1
 */
export async function queryRegisters(context: JobContext, row: JobRow): Promise<JobResult> {
  const file = row.requestId === null ? null : await caseFile(context.orm.em.fork(), row.requestId);
  if (!file) throw new PermanentFailure('REQUEST_UNKNOWN');
  const { step, finishedAt } = file.request; // a request that was withdrawn stays on its step
  if (finishedAt || step !== row.payload['step']) return { repeated: true };
  const answer = await ask(context, row, file);
  const outcome = compare(file, answer.reply);
  return judge(context, row, file, answer, outcome);
}

async function ask(context: JobContext, row: JobRow, { request, applicant }: CaseFile): Promise<Answer> {
  const askedAt = context.clock.now();
  try {
    const reply = await context.gateway.query({ register: REGISTER, iin: applicant.iin });
    return { reply, askedAt, answeredAt: context.clock.now() };
  } catch (error) {
    if (!(error instanceof GatewayUnavailable)) throw error;
    const silence = { outcome: 'unavailable', answeredAt: null, answer: null, answerSha256: null } as const;
    await storeRegisterAnswer(context.orm.em.fork(), {
      requestId: request.id,
      register: REGISTER,
      askedAt,
      attempt: row.attempt,
      ...silence,
    });
    throw new TemporarilyUnavailable('REGISTER_UNAVAILABLE', { cause: error });
  }
}

function compare({ applicant }: CaseFile, reply: RegisterReply): Outcome {
  if (reply.outcome === 'absent') return 'absent';
  const { surname, givenName, patronymic = null } = applicant;
  return namesAgree({ surname, givenName, patronymic }, reply.person) ? 'found' : 'different';
}

/** The answer, the end of the query and the judgement go into one transaction. Absent and different have one public reason. */
async function judge(
  context: JobContext,
  row: JobRow,
  file: CaseFile,
  { reply, askedAt, answeredAt }: Answer,
  outcome: Outcome,
): Promise<JobResult> {
  const requestId = file.request.id;
  const text = canonicalJson({ ...reply });
  const answerSha256 = createHash('sha256').update(text).digest('hex');
  await context.orm.em.fork().transactional(async (em) => {
    const request = await findRequest(em, requestId);
    if (!request || request.finishedAt || request.step !== row.payload['step']) return;
    const answer = { ...reply };
    await storeRegisterAnswer(em, {
      requestId,
      register: REGISTER,
      outcome,
      askedAt,
      answeredAt,
      attempt: row.attempt,
      answer,
      answerSha256,
    });
    const at = context.clock.now();
    const decided = { actor: ACTOR, at, data: { register: REGISTER, answerSha256 } };
    const query = { type: 'complete', step: request.step } as const;
    await advanceCase(em, context.registry, request, query, factsOf(outcome), decided);
    const judgement = { type: 'judge', step: request.step } as const;
    await advanceCase(em, context.registry, request, judgement, factsOf(outcome), decided);
  });
  return { outcome, answerSha256 };
}

function factsOf(outcome: Outcome): Facts {
  const flags = { 'applicant.natural': true, 'applicant.legal': false };
  if (outcome === 'found') return { flags, checks: { 'registers.all_found': 'passed' } };
  return { flags, checks: { 'registers.all_found': 'failed' }, reason: { code: 'REGISTER_DISAGREES' } };
}

export const REGISTER_JOBS: JobTable = { 'query-registers': queryRegisters };
