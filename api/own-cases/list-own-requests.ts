import { eventsOfRequests } from '@kualik/db/repositories/event.repository.ts';
import { lettersOf, ownCases } from '@kualik/db/repositories/own-case.repository.ts';
import { spentQuestionnaires } from '@kualik/db/repositories/questionnaire.repository.ts';
import { lastRegisterAnswers } from '@kualik/db/repositories/register-answer.repository.ts';
import { keyAlgorithmOf } from '@kualik/domain/rules/profiles/index.ts';
import { cabinetHolderOf } from '../cabinet/cabinet-holder.ts';
import { recordCabinetReading } from '../cabinet/record-cabinet-reading.ts';
import type { ApiContext } from '../context.ts';
import { toRequestState } from '../status/request-state.mapper.ts';
import { ownActs } from './own-acts.ts';
import type { OwnRequestPageType, OwnRequestsInput } from './own-case.type.ts';

/** Requests that the person ordered: under the organisation of his certificate, or all of them. @rule reg p.12, p.7 a.1 */
export async function listOwnRequests(context: ApiContext, input: OwnRequestsInput): Promise<OwnRequestPageType> {
  const { em, registry, now } = context;
  const holder = cabinetHolderOf(context);
  await recordCabinetReading(context, holder, 'requests');
  const { cases, total } = await ownCases(em, holder, input, input);
  const ids = cases.map(({ request }) => request.id);
  const events = await eventsOfRequests(em, ids);
  const letters = await lettersOf(em, ids);
  const answers = await lastRegisterAnswers(em, ids);
  const spent = await spentQuestionnaires(em, ids);
  const items = cases.map((own) => {
    const { id } = own.request;
    const isOf = ({ requestId }: { requestId: string }): boolean => requestId === id;
    const mails = letters.filter(isOf).map(({ kind, state, sentAt }) => ({ kind, state, sentAt: sentAt ?? null }));
    const lastAnswer = answers.find(isOf) ?? null;
    return {
      id,
      state: toRequestState({
        ...{ course: own.request, events: events.filter(isOf), lastAnswer, registry },
        isSpent: spent.has(id),
      }),
      kind: own.applicant.kind,
      email: own.applicant.email ?? null,
      phone: own.applicant.phone,
      nationalSignKey: keyAlgorithmOf(own.applicant.kind, 'sign') === 'gost2004',
      mails,
      acts: ownActs(registry, own, { now, hasLetter: mails.length > 0 }),
    };
  });
  return { items, total };
}
