import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordBreach } from '@kualik/db/repositories/breach.repository.ts';
import { RegisterAnswerEntity } from '@kualik/db';
import type { RequestEntity } from '@kualik/db';
import { CalendarYearMissing } from '@kualik/domain/rules/working-days.ts';
import { toGraphqlError } from '@kualik/api/errors/to-graphql-error.ts';
import { GraphQLError } from 'graphql';
import { randomUUID } from 'node:crypto';
import { CaseDocument } from '../../codegen/generated/admin.ts';
import {
  BreachesDocument,
  CalendarDocument,
  ClocksDocument,
  NotificationTemplatesDocument,
} from '../../codegen/generated/terms.ts';
import { openAdministration } from '../support/api-administration.ts';
import type { Administration } from '../support/api-administration.ts';
import type { Session } from '../support/api-server.ts';
import { caseAwaitingPapers } from '../support/api-staff.ts';
import { submittedOrder } from '../support/orders.ts';
import { SEMEY_OFFICE } from '../support/stored-cases.ts';

const DAY_MS = 86_400_000;

let office: Administration;
let supervisor: Session;
let waiting: RequestEntity;

beforeAll(async () => {
  office = await openAdministration(['supervisor', 'administrator', 'operator']);
  supervisor = sessionOf('supervisor');
  // Thirty days are given; half a day of them is left.
  waiting = await caseAwaitingPapers(office.database.em(), new Date(office.api.now().getTime() - 29.5 * DAY_MS));
});
afterAll(() => office.close());

function sessionOf(name: string): Session {
  const session = office.staff[name]?.session;
  if (!session) throw new Error(`nobody is called ${name}`);
  return session;
}

describe('the working calendar (std1 p.4(1), p.8)', () => {
  it('shows each free day with its act, and warns of days that nobody has announced', async () => {
    const { data } = await office.api.ask(CalendarDocument, { year: 2026 }, supervisor);
    const days = new Map(data?.calendar.days.map((day) => [day.date, day]));
    expect(days.get('2026-03-08')).toMatchObject({ kind: 'HOLIDAY', confirmed: true });
    expect(days.get('2026-03-09')).toMatchObject({ kind: 'MOVED', replaces: '2026-03-08' });
    expect(days.get('2026-01-07')).toMatchObject({ kind: 'DAY_OFF' });
    expect(data?.calendar.days.every(({ source, name }) => source !== '' && name.kk !== '')).toBe(true);
    const ahead = await office.api.ask(CalendarDocument, { year: 2031 }, supervisor);
    expect(ahead.data?.calendar.warnings.length).toBeGreaterThan(0);
  });
});

describe('a term that reaches into a year without a calendar', () => {
  it('is answered with a code of its own: unavailable, not refused', () => {
    const thrown = new GraphQLError('no year', { originalError: new CalendarYearMissing(2040) });
    expect(toGraphqlError({ message: 'no year' }, thrown).extensions).toMatchObject({
      code: 'CALENDAR_YEAR_MISSING',
      kind: 'unavailable',
    });
  });
});

describe('limits before and after they run out (std1 p.4(1); reg annex 3)', () => {
  it('a case whose term ends within a day stands in the list before it is late, and leaves it by risk', async () => {
    const clocks = async (risk?: 'AT_RISK' | 'BREACHED') =>
      (await office.api.ask(ClocksDocument, { filter: risk ? { risk } : {} }, supervisor)).data?.clocks.nodes ?? [];
    await caseAwaitingPapers(office.database.em(), office.api.now());
    expect(await clocks('AT_RISK')).toMatchObject([{ requestId: waiting.id, kind: 'WAIT' }]);
    expect(await clocks('BREACHED')).toEqual([]);
  });

  it('a recorded breach is listed with its clause, by centre and by kind', async () => {
    const at = office.api.now();
    const breach = { requestId: waiting.id, limitId: 'service', kind: 'service', step: 'P6', within: '2wd' } as const;
    const times = {
      startedAt: new Date(at.getTime() - 3 * DAY_MS),
      due: new Date(at.getTime() - DAY_MS),
      endedAt: null,
    };
    const told = { clause: 'std1 p.4(1)', awaited: 'applicant', recordedAt: at } as const;
    await recordBreach(office.database.em(), { ...breach, ...times, ...told });
    const found = async (filter: object) =>
      (await office.api.ask(BreachesDocument, { filter }, supervisor)).data?.breaches;
    expect(await found({})).toMatchObject({
      totalCount: 1,
      nodes: [{ number: waiting.number, clause: 'std1 p.4(1)', awaited: 'APPLICANT', endedAt: null }],
    });
    expect((await found({ kind: 'SERVICE', officeId: waiting.officeId, open: true }))?.totalCount).toBe(1);
    expect((await found({ kind: 'MACHINE' }))?.totalCount).toBe(0);
    expect((await found({ officeId: 'no id' }))?.totalCount).toBe(0);
    expect(waiting.officeId).toBe(SEMEY_OFFICE);
  });

  it('the page of a case shows each clock that runs, the measured one too, and who must act (reg annex 3)', async () => {
    const em = office.database.em();
    const { id } = await submittedOrder(em, { at: office.api.now() });
    const shown = await office.api.ask(CaseDocument, { id }, supervisor);
    const [measured] = shown.data?.request?.runningClocks ?? [];
    expect(measured).toMatchObject({ kind: 'MACHINE', state: 'ON_TIME', awaited: null });
    expect(measured?.mustAct.kk).not.toBe('');
    expect(shown.data?.request?.clocks.map((clock) => clock.id)).not.toContain(measured?.id);
    const asking = { requestId: id, register: 'gbd_fl', outcome: 'unavailable', askedAt: office.api.now() } as const;
    await em.insert(RegisterAnswerEntity, { id: randomUUID(), ...asking, attempt: 1 });
    const standing = await office.api.ask(CaseDocument, { id }, sessionOf('operator'));
    expect(standing.data?.request?.runningClocks[0]).toMatchObject({ state: 'PAUSED', awaited: 'REGISTER' });
  });

  it('a list of clocks that was cut says so', async () => {
    const clocks = async () => (await office.api.ask(ClocksDocument, {}, supervisor)).data?.clocks;
    expect((await clocks())?.isCut).toBe(false);
    await office.database.em().execute(
      `insert into request select (jsonb_populate_record(r, jsonb_build_object(
          'id', gen_random_uuid(), 'number', lpad(n::text, 13, '0'), 'idempotency_key', gen_random_uuid()))).*
         from request r, generate_series(1, 1000) n where r.id = ?`,
      [waiting.id],
    );
    expect(await clocks()).toMatchObject({ isCut: true });
  });

  it('both lists belong to those who watch (reg p.19(1))', async () => {
    const own = sessionOf('operator');
    expect((await office.api.ask(ClocksDocument, {}, own)).code).toBe('FORBIDDEN');
    expect((await office.api.ask(BreachesDocument, {}, own)).code).toBe('FORBIDDEN');
  });
});

describe('the letters (reg p.12)', () => {
  it.each(['kk', 'ru', 'en'] as const)('are shown with a preview in %s', async (language) => {
    const { data, errors } = await office.api.ask(
      NotificationTemplatesDocument,
      { language },
      sessionOf('administrator'),
    );
    expect(errors).toEqual([]);
    const templates = data?.notificationTemplates ?? [];
    expect(templates.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['application', 'refusal', 'hold-placed']),
    );
    for (const { kind, preview } of templates)
      expect([kind, /[{}]|undefined/.test(`${preview.subject}${preview.text}`)]).toEqual([kind, false]);
  });
});
