import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { QuestionnaireAnswerEntity, QuestionnaireOfferEntity } from '../entities/questionnaire.entity.ts';
import { RequestEntity } from '../entities/request.entity.ts';

export async function isQuestionnaireSpent(em: EntityManager, requestId: string): Promise<boolean> {
  return (await em.count(QuestionnaireOfferEntity, { requestId, isSpent: true })) > 0;
}

/** Those of the cases whose questionnaire was answered. */
export async function spentQuestionnaires(em: EntityManager, requestIds: string[]): Promise<ReadonlySet<string>> {
  const offers = await em.find(QuestionnaireOfferEntity, { requestId: { $in: requestIds }, isSpent: true });
  return new Set(offers.map(({ requestId }) => requestId));
}

/** The case behind the token of a letter; a token that was replaced by a later letter is unknown. */
export async function requestByQuestionnaireToken(
  em: EntityManager,
  tokenSha256: string,
): Promise<RequestEntity | null> {
  const offer = await em.findOne(QuestionnaireOfferEntity, { tokenSha256 });
  return offer && em.findOne(RequestEntity, { id: offer.requestId });
}

/** Uses the one answer of a case up. Of two callers at once one gets true. */
export async function spendQuestionnaire(em: EntityManager, requestId: string): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    `insert into questionnaire_offer (request_id, is_spent) values (?, true)
       on conflict (request_id) do update set is_spent = true where not questionnaire_offer.is_spent
     returning request_id`,
    [requestId],
  );
  return rows.length === 1;
}

/** Gives the answer back that could not be stored. */
export async function unspendQuestionnaire(em: EntityManager, requestId: string): Promise<void> {
  await em.execute('update questionnaire_offer set is_spent = false where request_id = ?', [requestId]);
}

export type NewAnswer = Omit<QuestionnaireAnswerEntity, 'id' | 'isMixed'>;

/** In a transaction of its own, apart from the one that spent the offer. */
export async function storeAnswer(em: EntityManager, answer: NewAnswer): Promise<void> {
  await em.insert(QuestionnaireAnswerEntity, { id: randomUUID(), isMixed: false, ...answer });
}

/** Keeps the hash of the token that a letter carries; the token of an earlier letter ends. */
export async function storeQuestionnaireToken(
  em: EntityManager,
  requestId: string,
  tokenSha256: string,
): Promise<void> {
  await em.execute(
    `insert into questionnaire_offer (request_id, token_sha256) values (?, ?)
       on conflict (request_id) do update set token_sha256 = excluded.token_sha256`,
    [requestId, tokenSha256],
  );
}

export interface NewOffer {
  requestId: string;
  /** Whether there is an address to invite to. */
  hasAddress: boolean;
}

/** Makes the offers of cases that ended since then and have none; of two workers at once one makes each. */
export async function makeOffers(em: EntityManager, since: Date, limit: number): Promise<NewOffer[]> {
  return em.execute(
    `with ended as (
       select r.id from request r
        where r.finished_at >= ? and not exists (select from questionnaire_offer o where o.request_id = r.id)
        order by r.finished_at limit ?),
     made as (insert into questionnaire_offer (request_id) select id from ended on conflict do nothing returning request_id)
     select made.request_id as "requestId", a.email is not null as "hasAddress"
       from made join request r on r.id = made.request_id join applicant a on a.id = r.applicant_id`,
    [since, limit],
  );
}

/** So many older rows are written anew together with the fresh ones, so that even a few fresh ones lie among others. */
const COMPANY = 200;

/**
 * Writes fresh answers anew: with new random keys, in random order, among older rows, in one transaction. Before it, the
 * system column xmin of an answer stands next to that of the offer spent a moment earlier; afterwards all rows of the
 * batch share one, and their order on disk says nothing. The removed versions go with the next vacuum.
 */
export async function mixAnswers(em: EntityManager): Promise<number> {
  return em.transactional(async (inner) => {
    const fresh: { id: string }[] = await inner.execute(
      'select id from questionnaire_answer where not is_mixed for update skip locked',
    );
    if (fresh.length === 0) return 0;
    await inner.execute(
      `with company as (select id from questionnaire_answer where is_mixed order by random() limit ${COMPANY}),
       gone as (delete from questionnaire_answer where id in (?) or id in (select id from company) returning *)
       insert into questionnaire_answer
         (id, day, service_id, channel_id, office_id, language, wording_version, process, information, is_mixed)
       select gen_random_uuid(), day, service_id, channel_id, office_id, language, wording_version, process, information, true
         from gone order by random()`,
      [fresh.map(({ id }) => id)],
    );
    return fresh.length;
  });
}
