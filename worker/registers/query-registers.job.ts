import { createHash } from 'node:crypto';
import { caseFile, type CaseFile, findRequest } from '@kualik/db';
import { storeRegisterAnswer } from '@kualik/db/repositories/register-inquiry.repository.ts';
import { canonicalJson } from '@kualik/db/canonical-json.ts';
import type { Facts } from '@kualik/domain/engine/case.ts';
import { registerFlags } from '@kualik/domain/rules/applicant-kinds.ts';
import { advanceCase } from '../advance-case.ts';
import { type JobContext, type JobResult, type JobRow, type JobTable, PermanentFailure } from '../job.ts';
import { TemporarilyUnavailable } from '../job.ts';
import { GatewayUnavailable, type OrganisationReply, type RegisterId, type RegisterReply } from './gateway.ts';
import { type Outcome, type Question, questionsOf } from './questions.ts';

const ACTOR = { kind: 'system', id: 'registers' } as const;

interface Answer {
  register: RegisterId;
  outcome: Outcome;
  reply: RegisterReply | OrganisationReply;
  answerSha256: string;
  askedAt: Date;
  answeredAt: Date;
}

/**
 * Asks the state registers about the applicant – persons, and organisations where one stands in the order –, keeps each answer
 * with the case and judges whether the data exist. Silence is kept too and the job repeats: it is never a refusal.
 * @rule reg p.6(2), p.6 C1
 */
export async function queryRegisters(context: JobContext, row: JobRow): Promise<JobResult> {
  const file = row.requestId === null ? null : await caseFile(context.orm.em.fork(), row.requestId);
  if (!file) throw new PermanentFailure('REQUEST_UNKNOWN');
  const { request, applicant } = file;
  // A request that was withdrawn stays on its step.
  if (request.finishedAt || request.step !== row.payload['step']) return { repeated: true };
  const channel = context.registry.service(request.serviceId, request.serviceVersion).channel(request.channelId);
  const answers: Answer[] = [];
  for (const question of questionsOf(channel, request.step, applicant))
    answers.push(await ask(context, row, file, question));
  return judge(context, row, file, answers);
}

async function ask(context: JobContext, row: JobRow, { request }: CaseFile, question: Question): Promise<Answer> {
  const askedAt = context.clock.now();
  const { register } = question;
  try {
    const { reply, outcome } = await question.ask(context.gateway);
    const answerSha256 = createHash('sha256')
      .update(canonicalJson({ ...reply }))
      .digest('hex');
    return { register, outcome, reply, answerSha256, askedAt, answeredAt: context.clock.now() };
  } catch (error) {
    if (!(error instanceof GatewayUnavailable)) throw error;
    const silence = { outcome: 'unavailable', answeredAt: null, answer: null, answerSha256: null } as const;
    const asked = { requestId: request.id, register, askedAt, attempt: row.attempt };
    await storeRegisterAnswer(context.orm.em.fork(), { ...asked, ...silence });
    throw new TemporarilyUnavailable('REGISTER_UNAVAILABLE', { cause: error });
  }
}

/** The first answer that is not "found" decides. Absent and different have one public reason. */
function outcomeOf(answers: readonly Answer[]): Outcome {
  return answers.find(({ outcome }) => outcome !== 'found')?.outcome ?? 'found';
}

/** The answers, the end of the query and the judgement go into one transaction. */
async function judge(
  context: JobContext,
  row: JobRow,
  { request: { id: requestId }, applicant }: CaseFile,
  answers: readonly Answer[],
): Promise<JobResult> {
  const outcome = outcomeOf(answers);
  const facts = factsOf(outcome, registerFlags(applicant.kind));
  const kept = answers.map(({ register, answerSha256 }) => ({ register, answerSha256 }));
  await context.orm.em.fork().transactional(async (em) => {
    const request = await findRequest(em, requestId);
    if (!request || request.finishedAt || request.step !== row.payload['step']) return;
    for (const { reply, ...answer } of answers)
      await storeRegisterAnswer(em, { requestId, attempt: row.attempt, answer: { ...reply }, ...answer });
    const decided = { actor: ACTOR, at: context.clock.now(), data: { answers: kept } };
    const query = { type: 'complete', step: request.step } as const;
    await advanceCase(em, context.registry, request, query, facts, decided);
    const judgement = { type: 'judge', step: request.step } as const;
    await advanceCase(em, context.registry, request, judgement, facts, decided);
  });
  return { outcome, answers: kept };
}

function factsOf(outcome: Outcome, flags: Facts['flags']): Facts {
  if (outcome === 'found') return { flags, checks: { 'registers.all_found': 'passed' } };
  return { flags, checks: { 'registers.all_found': 'failed' }, reason: { code: 'REGISTER_DISAGREES' } };
}

export const REGISTER_JOBS: JobTable = { 'query-registers': queryRegisters };
