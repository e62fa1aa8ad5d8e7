import { setTimeout as sleep } from 'node:timers/promises';
import { eventsOf } from '@kualik/db/repositories/event.repository.ts';
import { isQuestionnaireSpent } from '@kualik/db/repositories/questionnaire.repository.ts';
import { lastRegisterAnswer } from '@kualik/db/repositories/register-answer.repository.ts';
import { requestStatusByNumber } from '@kualik/db/repositories/request.repository.ts';
import { parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import type { ApiContext } from '../context.ts';
import type { RequestStateType } from './request-state.type.ts';
import { toRequestState } from './request-state.mapper.ts';

// Clause: std1 p.14 (state of the service at a distance).

/** Looked up in place of a malformed number: the check character rules it out as a real one. */
const NO_NUMBER = 'ZZZZZZZZZZZZZ';
const NO_ID = '00000000-0000-0000-0000-000000000000';
/** Answers leave on this beat, so that the time says nothing about whether a number exists. */
const BEAT_MS = 40;

/** State of a request for anybody who knows its number. Unknown and malformed numbers do the same work and answer null. @rule reg p.12 */
export async function readRequestState(context: ApiContext, text: string): Promise<RequestStateType | null> {
  const { em, registry, limits, address } = context;
  await limits.spend('status', address);
  const started = performance.now();
  const number = parseRequestNumber(text);
  const course = await requestStatusByNumber(em, number.ok ? number.value : NO_NUMBER);
  const events = await eventsOf(em, course?.id ?? NO_ID);
  const lastAnswer = await lastRegisterAnswer(em, course?.id ?? NO_ID);
  const isSpent = await isQuestionnaireSpent(em, course?.id ?? NO_ID);
  const state = course === null ? null : toRequestState({ course, events, lastAnswer, isSpent, registry });
  await sleep(BEAT_MS - ((performance.now() - started) % BEAT_MS));
  return state;
}
