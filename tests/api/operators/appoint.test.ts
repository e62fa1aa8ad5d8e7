import { describe, expect, it } from '@jest/globals';
import { AuditEntity, OutboxEntity, StaffNoticeEntity } from '@kualik/db';
import { moveOperator, findOperator } from '@kualik/db/repositories/operator.repository.ts';
import { done, OFFICE_NOW } from '../../support/api-administration.ts';
import { base64 } from '../../support/api-staff.ts';
import {
  application,
  applied,
  appointed,
  appointment,
  equipped,
  letterOf,
  lettered,
  office,
  ordered,
  signature,
  openForThisFile,
} from '../../support/appointments.ts';

openForThisFile();

describe('reg p.15(1) appointing an operator', () => {
  it.each<[string, object, string]>([
    ['without the order', { orderPaperId: '00000000-0000-0000-0000-000000000000' }, 'OPERATOR_ORDER_MISSING'],
    ['without confirmed requirements', { requirementsConfirmed: false }, 'OPERATOR_REQUIREMENTS'],
    ['with a wrong IIN', { iin: '900101300018' }, 'IIN_CONTROL_DIGIT'],
  ])('refuses/%s', async (_name, change, code) => {
    expect((await office.run('AppointOperator', appointment(change), 'psc_head')).code).toBe(code);
  });

  it('keeps the hash of the order, masks the IIN in the list and records both readings', async () => {
    const input = appointment();
    const { id, orderSha256, state } = await done(office, 'AppointOperator', input, 'psc_head');
    expect([state, orderSha256]).toEqual(['APPOINTED', expect.stringMatching(/^[0-9a-f]{64}$/)]);
    const list = await done(office, 'Operators', { filter: { states: ['APPOINTED'] } }, 'auditor');
    expect(JSON.stringify(list)).not.toContain(input.input.iin);
    expect(JSON.stringify(list)).toContain(`••••••••${input.input.iin.slice(-4)}`);
    expect((await done(office, 'Operator', { id }, 'auditor'))['iin']).toBe(input.input.iin);
    const kinds = (
      await office.database.em().find(AuditEntity, { actorId: office.staff['auditor']?.employee.id ?? '' })
    ).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['operator.listed', 'operator.read']));
  });

  it('of one person by two callers at once makes one operator', async () => {
    const input = appointment();
    const codes = (await Promise.all([1, 2].map(() => office.run('AppointOperator', input, 'psc_head')))).map(
      ({ code }) => code,
    );
    expect(codes.sort()).toEqual(['OPERATOR_APPOINTED_ALREADY', undefined]);
  });

  it('is of the own centre only', async () => {
    const id = await appointed();
    expect((await office.run('Operator', { id }, 'far_head')).code).toBe('OPERATOR_OTHER_OFFICE');
    expect((await done(office, 'Operators', {}, 'far_head'))['totalCount']).toBe(0);
  });

  it('takes scans by their bytes, not by their names', async () => {
    const text = base64(new Uint8Array(Buffer.from('MZ not a scan')));
    expect((await office.run('FilePaper', { content: text }, 'psc_head')).code).toBe('UPLOAD_TYPE');
  });
});

describe('reg p.15(1) the key carrier and the application', () => {
  it('a carrier goes to one of two operators who want it at once', async () => {
    const input = { serial: 'KT-one', model: 'Kaztoken', placeOfKeeping: 'Сейф' };
    const { id: carrierId } = await done(office, 'RegisterCarrier', { input }, 'psc_office');
    const operators = [await appointed(), await appointed()];
    const answers = await Promise.all(
      operators.map((operatorId) => office.run('HandOverCarrier', { carrierId, operatorId }, 'psc_office')),
    );
    expect(answers.map(({ code }) => code).sort()).toEqual(['CARRIER_NOT_FREE', undefined]);
    expect((await office.run('RegisterCarrier', { input }, 'psc_office')).code).toBe('CARRIER_KNOWN');
  });

  it('the code counts once, with the serial of the very carrier and the instruction in force', async () => {
    const { operatorId, ...wish } = await equipped();
    const wrong: [object, string][] = [
      [{ code: '0'.repeat(16) }, 'OPERATOR_CODE'],
      [{ carrierSerial: 'KT-other' }, 'CARRIER_SERIAL'],
      [{ instructionVersion: '0' }, 'OPERATOR_INSTRUCTION'],
    ];
    const right = await application(wish);
    for (const [change, code] of wrong) {
      const input = { ...right.input, ...change };
      expect((await office.run('ApplyAsOperator', { input }, null)).code).toBe(code);
    }
    const answers = await Promise.all([1, 2].map(() => office.run('ApplyAsOperator', right, null)));
    expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1);
    const read = await done(office, 'Operator', { id: operatorId }, 'psc_office');
    expect(read).toMatchObject({ state: 'APPLIED', applicationSha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });
});

describe('reg p.15(1) the official letter', () => {
  it('can not be written without the application', async () => {
    const operatorId = await appointed();
    const executor = { executorName: 'Л', executorPhone: '+77000000012', executorEmail: 'hat@semey.example.kz' };
    const input = { operatorId, number: '15-x', date: '2026-11-23', ...executor };
    expect((await office.run('PrepareOperatorLetter', { input }, 'psc_office')).code).toBe('LETTER_INCOMPLETE');
  });

  it('goes out only with the EDS of the head, once, and tells the provider', async () => {
    const operatorId = await applied();
    const { id, document } = await letterOf(operatorId);
    expect((await office.run('SendOperatorLetter', { id }, 'psc_office')).code).toBe('LETTER_NOT_SIGNED');
    const foreign = await signature('psc_office', document);
    expect((await office.run('SignOfficialLetter', { id, cms: foreign }, 'psc_head')).code).toBe(
      'CONFIRMATION_OTHER_OPERATOR',
    );
    await done(office, 'SignOfficialLetter', { id, cms: await signature('psc_head', document) }, 'psc_head');
    const sent = await Promise.all([1, 2].map(() => office.run('SendOperatorLetter', { id }, 'psc_office')));
    expect(sent.filter(({ code }) => code === undefined)).toHaveLength(1);
    const notices = await office.database.em().find(StaffNoticeEntity, { subjectId: id });
    expect(notices.map(({ kind, role }) => [kind, role])).toEqual([['operator_letter_sent', 'provider_officer']]);
    expect((await office.run('PrepareOperatorIssue', { operatorId }, 'provider_officer')).code).toBe(
      'LETTER_NOT_RECEIVED',
    );
  });
});

describe('reg p.15(1) the order of two people', () => {
  it('needs two different people over the same bytes, and gives the signer its work once', async () => {
    const operatorId = await lettered();
    const { id, document } = await ordered(operatorId);
    const first = await signature('provider_officer', document);
    expect((await office.run('ConfirmOperatorIssue', { id, cms: first }, 'second')).code).toBe('DUAL_CONTROL');
    await done(office, 'SignOperatorIssue', { id, cms: first }, 'provider_officer');
    expect((await office.run('ConfirmOperatorIssue', { id, cms: first }, 'provider_officer')).code).toBe(
      'DUAL_CONTROL',
    );
    expect((await office.run('ConfirmOperatorIssue', { id, cms: first }, 'second')).code).toBe(
      'CONFIRMATION_OTHER_OPERATOR',
    );
    const other = await ordered(operatorId).catch(() => null);
    const cms = await signature('second', other?.document ?? document);
    if (other !== null) {
      expect((await office.run('ConfirmOperatorIssue', { id, cms }, 'second')).code).toBe('CONFIRMATION_BYTES_DIFFER');
    }
    const right = { id, cms: await signature('second', document) };
    const answers = await Promise.all([1, 2].map(() => office.run('ConfirmOperatorIssue', right, 'second')));
    expect(answers.map(({ code }) => code).sort()).toEqual(['STATE_CHANGED', undefined]);
    const work = await office.database.em().find(OutboxEntity, { kind: 'issue-operator' });
    expect(work.filter(({ payload }) => payload['issueId'] === id)).toHaveLength(1);
  });
});

describe('reg p.15(1) dismissal, absence, return', () => {
  /** As after the signer and the installation: an account that works. */
  async function active(name: string): Promise<string> {
    const operatorId = await appointed();
    const employee = await office.hire(name, 'operator');
    const em = office.database.em();
    const operator = await findOperator(em, operatorId);
    if (operator === null) throw new Error('not appointed');
    await moveOperator(em, operator, 'active', employee.employee.id);
    return operatorId;
  }

  it.each([
    ['2026-11-25', false], // two days before
    ['2026-11-24', true], // one day before: taken, marked, and the provider is alerted
  ])('a dismissal on %s is late: %s', async (effectiveOn, isLate) => {
    const operatorId = await appointed();
    const input = { operatorId, kind: 'DISMISSAL', effectiveOn, letterNumber: '7' };
    const told = await done(office, 'RecordOperatorChange', { input }, 'psc_head');
    expect(told['change']).toEqual({ isLate, notifiedAt: OFFICE_NOW.toISOString() });
    const [notice] = await office.database.em().find(StaffNoticeEntity, { subjectId: operatorId });
    expect(notice?.kind).toBe(isLate ? 'operator_change_late' : 'operator_change');
  });

  it('is told to the provider once, later than recorded', async () => {
    const operatorId = await appointed();
    const input = { operatorId, kind: 'TRANSFER', effectiveOn: '2026-12-01' };
    await done(office, 'RecordOperatorChange', { input }, 'psc_office');
    const answers = await Promise.all(
      [1, 2].map(() => office.run('NotifyOperatorChange', { operatorId, letterNumber: '8' }, 'psc_office')),
    );
    expect(answers.map(({ code }) => code).sort()).toEqual(['STATE_CHANGED', undefined]);
  });

  it('suspension ends the session with the next request, keeps the certificates, and ends on the word of the head', async () => {
    const operatorId = await active('absent');
    const short = { operatorId, from: '2026-11-23', expectedTo: '2026-12-07' };
    expect((await office.run('ReportOperatorAbsence', { input: short }, 'psc_office')).code).toBe('ABSENCE_SHORT');
    expect((await office.run('SuspendOperator', { operatorId }, 'provider_officer')).code).toBe('ABSENCE_MISSING');
    const input = { ...short, expectedTo: '2026-12-08', reason: 'Демалыс' };
    await done(office, 'ReportOperatorAbsence', { input }, 'psc_head');
    const answers = await Promise.all(
      [1, 2].map(() => office.run('SuspendOperator', { operatorId }, 'provider_officer')),
    );
    expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect((await office.run('StaffNotices', {}, 'absent')).code).toBe('SESSION_ENDED');
    expect(await office.database.em().count(OutboxEntity, { kind: 'revoke' })).toBe(0);
    expect((await office.run('ResumeOperator', { operatorId }, 'provider_officer')).code).toBe('RESUME_NOT_ASKED');
    await done(office, 'AskToResumeOperator', { operatorId }, 'psc_head');
    await done(office, 'ResumeOperator', { operatorId }, 'provider_officer');
    expect((await office.run('StaffNotices', {}, 'absent')).code).toBeUndefined();
  });

  it('revocation ends account and state; two callers revoke once', async () => {
    const operatorId = await active('leaver');
    const answers = await Promise.all(
      [1, 2].map(() => office.run('RevokeOperator', { operatorId }, 'provider_officer')),
    );
    expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect((await office.run('StaffNotices', {}, 'leaver')).code).toBe('SESSION_ENDED');
    expect((await done(office, 'Operator', { id: operatorId }, 'auditor'))['state']).toBe('REVOKED');
  });

  it('the carrier comes back once', async () => {
    const { operatorId } = await equipped();
    const back = { operatorId, outcome: 'RETURNED' };
    expect(await done(office, 'ReturnCarrier', back, 'psc_office')).toMatchObject({
      state: 'IN_STORE',
      operatorId: null,
    });
    expect((await office.run('ReturnCarrier', back, 'psc_office')).code).toBe('NOT_FOUND');
  });
});

describe('reg p.19(1) each operation belongs to its roles', () => {
  const someId = '00000000-0000-4000-8000-000000000000';
  it.each<[string, object, string]>([
    ['AppointOperator', {}, 'psc_office'],
    ['RegisterCarrier', { input: { serial: 'x', model: 'x', placeOfKeeping: 'x' } }, 'psc_head'],
    ['HandOverCarrier', { carrierId: someId, operatorId: someId }, 'provider_officer'],
    ['ReturnCarrier', { operatorId: someId, outcome: 'LOST' }, 'operator'],
    ['SignOfficialLetter', { id: someId, cms: '' }, 'psc_office'],
    ['SendOperatorLetter', { id: someId }, 'psc_head'],
    ['ReceiveOfficialLetter', { id: someId }, 'psc_head'],
    ['PrepareOperatorIssue', { operatorId: someId }, 'provider_head'],
    ['SignOperatorIssue', { id: someId, cms: '' }, 'provider_head'],
    ['ConfirmOperatorIssue', { id: someId, cms: '' }, 'psc_head'],
    ['NotifyOperatorChange', { operatorId: someId, letterNumber: '1' }, 'provider_officer'],
    ['RevokeOperator', { operatorId: someId }, 'psc_head'],
    ['SuspendOperator', { operatorId: someId }, 'psc_head'],
    ['AskToResumeOperator', { operatorId: someId }, 'psc_office'],
    ['ResumeOperator', { operatorId: someId }, 'psc_head'],
    ['AnswerSilence', { operatorId: someId, answer: 'x' }, 'psc_office'],
    ['Operators', {}, 'operator'],
    ['Operator', { id: someId }, 'provider_head'],
    ['FilePaper', { content: '' }, 'auditor'],
  ])('%s is denied', async (operation, variables, role) => {
    const given = operation === 'AppointOperator' ? appointment() : variables;
    expect((await office.run(operation, given, role)).code).toBe('FORBIDDEN');
    expect((await office.run(operation, given, null)).code).toBe('UNAUTHENTICATED');
  });
});
