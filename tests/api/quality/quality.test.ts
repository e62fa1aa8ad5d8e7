import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, RequestEntity, SessionPlaceEntity, StaffNoticeEntity, ViolationEntity } from '@kualik/db';
import { insertSamples } from '@kualik/db/repositories/availability.repository.ts';
import { insertAbsence } from '@kualik/db/repositories/operator-absence.repository.ts';
import {
  findOperator,
  insertOperator,
  insertPaper,
  moveOperator,
} from '@kualik/db/repositories/operator.repository.ts';
import { buildSchema, isObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import { A_PDF, done, OFFICE_NOW, openAdministration } from '../../support/api-administration.ts';
import type { Administration } from '../../support/api-administration.ts';
import { base64, signIn } from '../../support/api-staff.ts';
import { randomHash, SEMEY_OFFICE, storeCase, syntheticIin } from '../../support/stored-cases.ts';

// Clauses: reg p.15(2), p.19(5) rule 1.

let office: Administration;
let operatorId: string;
let employeeId: string;

beforeAll(async () => {
  office = await openAdministration();
  employeeId = office.staff['operator']?.employee.id ?? '';
  const em = office.database.em();
  const scan = { sha256: randomHash(), contentType: 'application/pdf', content: A_PDF } as const;
  const orderPaperId = await insertPaper(em, { ...scan, filedAt: OFFICE_NOW, filedById: employeeId });
  operatorId = await insertOperator(em, {
    ...{ iin: syntheticIin(), surname: 'Өтеулі', givenName: 'Әсел', patronymic: null, phone: '+77000000013' },
    ...{ officeId: SEMEY_OFFICE, workplaceIds: ['SEMEY-1'], orderNumber: '1', orderDate: '2026-11-20', orderPaperId },
    ...{ orderSha256: randomHash(), requirementsRef: 'талаптар', requirementsConfirmedById: employeeId },
    ...{ requirementsConfirmedAt: OFFICE_NOW, appointedAt: OFFICE_NOW },
  });
  const operator = await findOperator(em, operatorId);
  if (operator !== null) await moveOperator(em, operator, 'active', employeeId);
});
afterAll(() => office.close());

describe('reg p.15(2) violations', () => {
  it('go to the head, come back with measures, are closed and reported; each step for one of two callers', async () => {
    const input = { operatorId, ruleRef: 'p.19(5) rule 4', description: 'Үстелде бөтен тасығыш жатты' };
    const { id } = await done(office, 'RecordViolation', { input }, 'provider_officer');
    expect((await done(office, 'Violations', {}, 'psc_head'))['totalCount']).toBe(0);
    const steps: [string, object, string][] = [
      ['SendViolation', { id }, 'provider_officer'],
      ['AnswerViolation', { input: { id, answer: 'Ескерту жасалды', measures: 'Нұсқама өткізілді' } }, 'psc_head'],
      ['CloseViolation', { id }, 'provider_officer'],
    ];
    for (const [operation, variables, by] of steps) {
      const answers = await Promise.all([1, 2].map(() => office.run(operation, variables, by)));
      expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1);
    }
    const period = { from: '2026-11-01', to: '2026-11-30' };
    const report = await office.run('QualityFindings', period, 'provider_head');
    expect(JSON.stringify(report.reply)).toContain('"found":1,"open":0');
    const notices = await office.database.em().find(StaffNoticeEntity, { subjectId: String(id) });
    expect(notices.map(({ kind }) => kind).sort()).toEqual(['violation_answered', 'violation_sent']);
  });
});

describe('reg p.15(2) checks and copies', () => {
  it('a sample comes from finished cases of the period, and copies are delivered once with their delay', async () => {
    const period = {
      officeId: SEMEY_OFFICE,
      from: '2026-11-01',
      to: '2026-11-30',
      basis: ['Нұсқаулық 1'],
      sampleSize: 5,
    };
    expect((await office.run('OpenQualityCheck', { input: period }, 'provider_officer')).code).toBe('SAMPLE_EMPTY');
    const em = office.database.em();
    const finished = await storeCase(em, { at: OFFICE_NOW });
    await em.nativeUpdate(RequestEntity, { id: finished.id }, { status: 'LAPSED', finishedAt: OFFICE_NOW });
    const check = await done(office, 'OpenQualityCheck', { input: period }, 'provider_officer');
    expect(check['sample']).toEqual([finished.id]);
    const wanted = { checkId: check['id'], requestId: finished.id, documents: ['application'] };
    const copies = await done(office, 'RequestCopies', { input: wanted }, 'provider_officer');
    expect(copies['dueOn']).toBe('2026-11-26');
    const paper = await done(office, 'FilePaper', { content: base64(A_PDF) }, 'operator');
    const delivery = { id: copies['id'], paperIds: [paper['id']] };
    const answers = await Promise.all([1, 2].map(() => office.run('DeliverCopies', delivery, 'operator')));
    expect(answers.map(({ code }) => code).sort()).toEqual(['COPIES_DELIVERED', undefined]);
    expect(answers.find(({ code }) => code === undefined)?.reply).toMatchObject({ delayDays: 0 });
    const delivered = await done(office, 'CopyRequests', { isDelivered: true }, 'provider_officer');
    expect(delivered['items']).toMatchObject([{ id: copies['id'], requestId: finished.id, delayDays: 0 }]);
    const input = { operatorId, checkId: check['id'], ruleRef: 'p.9(7)', description: 'Қолхатта күн жоқ' };
    const finding = await done(office, 'RecordViolation', { input }, 'provider_officer');
    const unknown = { ...input, checkId: finished.id };
    expect((await office.run('RecordViolation', { input: unknown }, 'provider_officer')).code).toBe('NOT_FOUND');
    const findingsTo = async (by: string) => (await done(office, 'QualityChecks', {}, by))['items'];
    const found = { id: finding['id'], checkId: check['id'], ruleRef: 'p.9(7)' };
    expect(await findingsTo('auditor')).toMatchObject([{ findings: [found] }]);
    expect(await findingsTo('psc_head')).toMatchObject([{ findings: [] }]);
    await done(office, 'SendViolation', { id: finding['id'] }, 'provider_officer');
    expect(await findingsTo('psc_head')).toMatchObject([{ findings: [found] }]);
    const { id } = check;
    const closings = await Promise.all([1, 2].map(() => office.run('CloseQualityCheck', { id }, 'provider_officer')));
    expect(closings.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect((await done(office, 'QualityChecks', { isClosed: true }, 'auditor'))['items']).toMatchObject([{ id }]);
  });
});

describe('reg p.19(5) the rules', () => {
  it('reg p.19(5) rule 1: a second workplace and a recorded absence make violations with an alert; no address is stored', async () => {
    const { api, staff, database } = office;
    const own = staff['operator'];
    if (own === undefined) throw new Error('no operator');
    await database.em().nativeUpdate(SessionPlaceEntity, { employeeId }, { placeSha256: 'f'.repeat(64) });
    const absence = { operatorId, fromOn: '2026-11-20', expectedTo: '2026-12-20', reason: null };
    await insertAbsence(database.em(), { ...absence, reportedById: employeeId, reportedAt: OFFICE_NOW });
    await signIn(api, own.auth);
    const found = await database
      .em()
      .find(ViolationEntity, { ruleRef: 'p.19(5) rule 1' }, { orderBy: { code: 'asc' } });
    expect(found.map(({ code, operatorId: whose }) => [code, whose])).toEqual([
      ['TWO_WORKPLACES', operatorId],
      ['USED_WHILE_ABSENT', operatorId],
    ]);
    const alerts = await database.em().find(StaffNoticeEntity, { subjectId: { $in: found.map(({ id }) => id) } });
    expect(alerts.map(({ role }) => role).sort()).toEqual([
      'provider_officer',
      'provider_officer',
      'psc_head',
      'psc_head',
    ]);
  });

  it.each([
    ['reg p.19(5) rule 4', 4],
    ['reg p.19(5) rule 6', 6],
    ['reg p.19(5) rule 8', 8],
    ['reg p.19(5) rule 9', 9],
    ['reg p.19(5) rule 10', 10],
  ])('%s: a deviation found at the workplace is a violation', async (clause, rule) => {
    const found = () => office.database.em().count(ViolationEntity, { ruleRef: clause.slice('reg '.length) });
    const before = await found();
    const input = { operatorId, rule, isKept: false, note: 'Ауытқу бар' };
    expect((await office.run('RecordWorkplaceCheck', { input }, 'psc_office')).code).toBeUndefined();
    expect(await found()).toBe(before + 1);
  });

  it('rule 5 is kept by the mail filter: nobody states it by hand', async () => {
    const input = { operatorId, rule: 5, isKept: false, note: 'Ауытқу бар' };
    expect((await office.run('RecordWorkplaceCheck', { input }, 'psc_office')).code).toBe('INPUT_INVALID');
  });
});

describe('reg p.19(3) measured availability', () => {
  it('is counted per day of Almaty, cut to hundredths', async () => {
    const at = (time: string) => new Date(time);
    const sample = { subject: 'nca_is', latencyMs: 10, code: null, isAvailable: true } as const;
    await insertSamples(office.database.em(), [
      { ...sample, at: at('2026-11-20T19:00:00Z') }, // the 21st in Almaty
      { ...sample, at: at('2026-11-21T10:00:00Z') },
      { ...sample, at: at('2026-11-21T18:59:59Z'), isAvailable: false, latencyMs: null, code: 'NO_ANSWER' },
    ]);
    const { reply } = await office.run('Availability', { from: '2026-11-21', to: '2026-11-21' }, 'auditor');
    expect(reply).toEqual([
      expect.objectContaining({ subject: 'NCA_IS', samples: 3, percent: 66.66, medianLatencyMs: 10 }),
    ]);
  });
});

describe('reg p.19(1) lists', () => {
  it('carry no unmasked IIN: no item of a page has a field of that name', () => {
    const sdl = buildSchema(readFileSync(new URL('../../../codegen/schema.graphql', import.meta.url), 'utf8'));
    const objects = Object.values(sdl.getTypeMap()).filter(isObjectType);
    const pages = objects.filter(({ name }) => /(Page|Edge)$/.test(name));
    const items = pages.flatMap((page) =>
      Object.values(page.getFields()).map(({ type }) => String(type).replace(/[[\]!]/g, '')),
    );
    const open = items.filter((name) => {
      const type = sdl.getType(name);
      return isObjectType(type) && ['iin', 'bin'].some((field) => field in type.getFields());
    });
    expect(pages.length).toBeGreaterThan(3);
    expect(open).toEqual([]);
  });

  it('of violations are read with a record of it', async () => {
    await done(office, 'Violations', {}, 'auditor');
    const actorId = office.staff['auditor']?.employee.id ?? '';
    expect(await office.database.em().count(AuditEntity, { kind: 'quality.read', actorId })).toBeGreaterThan(0);
  });
});

describe('reg p.19(1) each operation belongs to its roles', () => {
  const id = '00000000-0000-4000-8000-000000000000';
  it.each<[string, object, string]>([
    ['SendViolation', { id }, 'psc_head'],
    ['AnswerViolation', { input: { id, answer: 'a', measures: 'b' } }, 'provider_officer'],
    ['CloseViolation', { id }, 'psc_head'],
    ['CloseQualityCheck', { id }, 'auditor'],
    ['DeliverCopies', { id, paperIds: [id] }, 'provider_officer'],
    ['QualityFindings', { from: '2026-11-01', to: '2026-11-02' }, 'psc_head'],
    ['WorkplaceStatements', {}, 'operator'],
    ['Availability', { from: '2026-11-01', to: '2026-11-02' }, 'operator'],
  ])('%s is denied', async (operation, variables, role) => {
    expect((await office.run(operation, variables, role)).code).toBe('FORBIDDEN');
  });
});
