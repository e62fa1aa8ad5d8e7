import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, QuestionnaireAnswerEntity, QuestionnaireOfferEntity } from '@kualik/db';
import type { RequestEntity } from '@kualik/db';
import { mixAnswers, storeQuestionnaireToken } from '@kualik/db/repositories/questionnaire.repository.ts';
import {
  AnswerQuestionnaireDocument,
  QuestionnaireDocument,
  QuestionnaireStateDocument,
  QuestionnaireStatisticsDocument,
} from '../../codegen/generated/questionnaire.ts';
import { DESK_NOW, openDesk } from '../support/api-desk.ts';
import type { Desk } from '../support/api-desk.ts';
import type { ApiUnderTest, Session } from '../support/api-server.ts';
import { caseAwaitingPapers, signIn, storeOperator } from '../support/api-staff.ts';
import { SEMEY_OFFICE, storeCase } from '../support/stored-cases.ts';

let desk: Desk;
let api: ApiUnderTest;
let analyst: Session;

beforeAll(async () => {
  desk = await openDesk();
  ({ api } = desk);
  const one = await storeOperator(desk.database.em(), desk.ca, { surname: 'Әлиева', roles: ['analyst'] });
  analyst = await signIn(api, one.auth);
});
afterAll(() => desk.close());

async function endedCase(status: 'COMPLETED' | 'REFUSED' | 'LAPSED' = 'COMPLETED'): Promise<RequestEntity> {
  const refusal =
    status === 'REFUSED' ? { refusalKind: 'documents' as const, refusalCode: 'DOCUMENTS_INCOMPLETE' } : {};
  return storeCase(desk.database.em(), {
    at: DESK_NOW,
    request: { status, finishedAt: DESK_NOW, step: 'P11', ...refusal },
  });
}

function answer(of: { number?: string; token?: string }, version = 'kk-2012.1') {
  const words = {
    version,
    language: 'kk' as const,
    process: 'SATISFIED' as const,
    information: 'NOT_SATISFIED' as const,
  };
  return api.ask(AnswerQuestionnaireDocument, { input: { ...of, ...words } });
}

const stateOf = async (number: string) =>
  (await api.ask(QuestionnaireStateDocument, { number })).data?.requestStatus?.questionnaire;

describe('the questionnaire (reg p.18)', () => {
  it('is offered in the wording of the act', async () => {
    const { data } = await api.ask(QuestionnaireDocument, {});
    expect(data?.questionnaire).toMatchObject({ version: 'kk-2012.1', service: { kk: '(қызметтің атауы)' } });
    expect(data?.questionnaire.questions).toHaveLength(2);
    expect(data?.questionnaire.answers).toHaveLength(3);
  });

  it('is headed by the name of the service whose case is named', async () => {
    const { number } = await endedCase();
    const serviceOf = async (named: { number?: string; token?: string }) =>
      (await api.ask(QuestionnaireDocument, named)).data?.questionnaire.service.en;
    expect(await serviceOf({ number })).toMatch(/^Issuing and revoking registration certificates/);
    expect(await serviceOf({ token: 'nobody' })).toBe('(name of the service)');
  });

  it.each(['COMPLETED', 'REFUSED', 'LAPSED'] as const)(
    'is offered on the status page of a case %s, once',
    async (end) => {
      const { number } = await endedCase(end);
      expect(await stateOf(number)).toBe('OFFERED');
      expect((await answer({ number })).data?.answerQuestionnaire).toBe('ANSWERED');
      expect(await stateOf(number)).toBe('ANSWERED');
      expect((await answer({ number })).code).toBe('QUESTIONNAIRE_ANSWERED');
    },
  );

  it('is not offered while the case goes on, nor for a number or token that is none', async () => {
    const { number } = await caseAwaitingPapers(desk.database.em(), DESK_NOW);
    expect(await stateOf(number)).toBe('NONE');
    for (const who of [{ number }, { number: 'X' }, { token: 'x' }, {}])
      expect((await answer(who)).code).toBe('QUESTIONNAIRE_UNKNOWN');
  });

  it('is answered by the link of the letter, and then not by the number', async () => {
    const { id, number } = await endedCase();
    const token = 'a-token-of-a-letter';
    await storeQuestionnaireToken(desk.database.em(), id, createHash('sha256').update(token).digest('hex'));
    expect((await answer({ token }, 'kk-1999.1')).code).toBe('INPUT_INVALID');
    expect((await answer({ token })).errors).toEqual([]);
    expect((await answer({ number })).code).toBe('QUESTIONNAIRE_ANSWERED');
    expect((await answer({ token })).code).toBe('QUESTIONNAIRE_ANSWERED');
  });

  it('takes one of two answers sent at once', async () => {
    const { number } = await endedCase();
    const before = await desk.database.em().count(QuestionnaireAnswerEntity);
    const both = await Promise.all([answer({ number }), answer({ number })]);
    expect(both.map(({ code }) => code).sort()).toEqual(['QUESTIONNAIRE_ANSWERED', undefined]);
    expect(await desk.database.em().count(QuestionnaireAnswerEntity)).toBe(before + 1);
  });
});

describe('an answer cannot be led back to its case (reg p.18, p.19(1))', () => {
  it('knows no case, no token, no moment; the list of used-up cases knows no answer', async () => {
    const columns = async (table: string): Promise<string[]> => {
      const rows: { name: string; type: string }[] = await desk.database
        .em()
        .execute(`select column_name as name, data_type as type from information_schema.columns where table_name = ?`, [
          table,
        ]);
      return rows.map(({ name, type }) => `${name} ${type}`).sort();
    };
    expect(await columns('questionnaire_offer')).toEqual(['is_spent boolean', 'request_id uuid', 'token_sha256 text']);
    expect(await columns('questionnaire_answer')).toEqual([
      'channel_id text',
      'day date',
      'id uuid',
      'information text',
      'is_mixed boolean',
      'language text',
      'office_id uuid',
      'process text',
      'service_id text',
      'wording_version text',
    ]);
  });

  it('is written in another transaction than the offer, under a random key, with an audit entry without ids', async () => {
    const { id, number } = await endedCase();
    await answer({ number });
    const em = desk.database.em();
    const shared: unknown[] = await em.execute(
      `select 1 from questionnaire_offer o join questionnaire_answer a on a.xmin::text = o.xmin::text where o.request_id = ?`,
      [id],
    );
    expect(shared).toEqual([]);
    const answers = await em.find(QuestionnaireAnswerEntity, {});
    expect(answers.every((one) => one.id.charAt(14) === '4')).toBe(true);
    const entries = await em.find(AuditEntity, { kind: 'questionnaire.answered' });
    expect(entries.map(({ requestId, actorId, data }) => [requestId, actorId, data])).toEqual(
      entries.map(() => [null, null, '{}']),
    );
  });

  it('lies in random order among others after mixing: keys, place and transaction tell nothing', async () => {
    const em = desk.database.em();
    for (let index = 0; index < 12; index += 1) await answer({ number: (await endedCase()).number });
    const rows = (): Promise<{ id: string; xmin: string }[]> =>
      em.fork().execute('select id, xmin::text as xmin from questionnaire_answer order by ctid');
    const before = await rows();
    expect(await mixAnswers(em.fork())).toBe(before.length);
    const after = await rows();
    expect(after).toHaveLength(before.length);
    expect(new Set(after.map(({ xmin }) => xmin)).size).toBe(1);
    expect(after.filter(({ id }) => before.some((one) => one.id === id))).toEqual([]);
    expect(await mixAnswers(em.fork())).toBe(0);
    await answer({ number: (await endedCase()).number });
    expect(await mixAnswers(em.fork())).toBe(1);
    expect(new Set((await rows()).map(({ xmin }) => xmin)).size).toBe(1);
  });
});

describe('statistics of the questionnaire (reg p.18)', () => {
  async function store(count: number, change: Partial<QuestionnaireAnswerEntity>): Promise<void> {
    const em = desk.database.em();
    for (let index = 0; index < count; index += 1)
      await em.insert(QuestionnaireAnswerEntity, {
        id: randomUUID(),
        day: '2026-10-05',
        serviceId: 'nca.certificates',
        channelId: 'portal_or_internet_resource.issue',
        officeId: SEMEY_OFFICE,
        language: 'kk',
        wordingVersion: 'kk-2012.1',
        process: 'satisfied',
        information: 'partly_satisfied',
        isMixed: true,
        ...change,
      });
  }

  it('hide groups under ten and one more, and keep all in the total', async () => {
    await store(15, {});
    await store(12, { language: 'ru', process: 'not_satisfied' });
    await store(3, { language: 'en', channelId: 'psc.issue' });
    const { data, text } = await api.ask(QuestionnaireStatisticsDocument, { month: '2026-10' }, analyst);
    const statistics = data?.questionnaireStatistics;
    expect(statistics?.total).toEqual({
      key: 'total',
      size: 30,
      process: { notSatisfied: 12, partlySatisfied: 0, satisfied: 18 },
      information: { notSatisfied: 0, partlySatisfied: 30, satisfied: 0 },
    });
    expect(statistics?.byLanguage.isPartial).toBe(true);
    expect(statistics?.byLanguage.groups.map(({ key }) => key)).toEqual([]); // 3 + 15 hidden are 18: ru goes too
    expect(statistics?.byService.groups.map(({ size }) => size)).toEqual([30]);
    expect(statistics?.byChannel).toEqual({ groups: [], isPartial: true });
    expect(statistics?.byOffice.groups.map(({ key }) => key)).toEqual([SEMEY_OFFICE]);
    expect(text).not.toMatch(/"size":3\b/);
    const lines = statistics?.csv.split('\r\n') ?? [];
    expect(lines[1]).toBe('2026-10;total;total;30;12;0;18;0;30;0');
    expect(lines.filter((line) => /;(language|channel);/.test(line))).toEqual([]);
  });

  it('exist for months that are over, with enough answers, and for those who may see them', async () => {
    await store(12, { day: '2026-09-30' });
    const ask = (month: string, session: Session) => api.ask(QuestionnaireStatisticsDocument, { month }, session);
    expect((await ask('2026-09', analyst)).data?.questionnaireStatistics.total).toBeNull();
    expect((await ask('2026-11', analyst)).code).toBe('QUESTIONNAIRE_MONTH');
    expect((await ask('2026-10', desk.session)).code).toBe('FORBIDDEN');
  });
});

it('an offer is one row a case', async () => {
  const { id, number } = await endedCase();
  await answer({ number });
  expect(await desk.database.em().find(QuestionnaireOfferEntity, { requestId: id })).toHaveLength(1);
});
