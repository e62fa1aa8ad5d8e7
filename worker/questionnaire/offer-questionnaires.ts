import { addOutbox, appendAudit } from '@kualik/db';
import { makeOffers, mixAnswers } from '@kualik/db/repositories/questionnaire.repository.ts';
import { INVITATION_DAYS } from '@kualik/domain/rules/questionnaire.ts';
import type { ProcessContext } from '../job.ts';

/** Cases looked at in one round; the next round follows within seconds. */
const BATCH = 100;
const DAY_MS = 86_400_000;

/**
 * Offers the questionnaire for cases that ended, refusals and lapses included: a letter where there is an address, the
 * status page always. Two workers at once make each offer once. @rule reg p.18
 */
export async function offerQuestionnaires({ orm, clock, log }: ProcessContext): Promise<{ offered: number }> {
  const at = clock.now();
  const since = new Date(at.getTime() - INVITATION_DAYS * DAY_MS);
  const offered = await orm.em.fork().transactional(async (em) => {
    const offers = await makeOffers(em, since, BATCH);
    for (const { requestId, hasAddress } of offers) {
      const actor = { kind: 'system', id: 'questionnaire' } as const;
      await appendAudit(em, { kind: 'questionnaire.offered', actor, at, requestId, data: { byMail: hasAddress } });
      if (hasAddress) await addOutbox(em, { queue: 'mail', kind: 'questionnaire', requestId, payload: {}, at });
    }
    return offers.length;
  });
  if (offered > 0) log.info({ offered }, 'questionnaires offered');
  return { offered };
}

/** Puts the answers of the last round among older ones, in random order. The log does not say how many: it has a clock. */
export async function mixQuestionnaireAnswers({ orm }: ProcessContext): Promise<number> {
  return mixAnswers(orm.em.fork());
}
