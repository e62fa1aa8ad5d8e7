import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, OutboxEntity, StaffNoticeEntity } from '@kualik/db';
import { corporateMailbox, decideSupport, SUPPORT_STATES } from '@kualik/domain/rules/support.ts';
import { A_PDF, done, openAdministration } from '../../support/api-administration.ts';
import type { Administration } from '../../support/api-administration.ts';
import { base64 } from '../../support/api-staff.ts';
import { SEMEY_OFFICE } from '../../support/stored-cases.ts';

let office: Administration;
let orderPaperId: unknown;

beforeAll(async () => {
  office = await openAdministration(['psc_head', 'psc_office', 'support_officer', 'operator', 'auditor']);
  orderPaperId = (await done(office, 'FilePaper', { content: base64(A_PDF) }, 'psc_head'))['id'];
});
afterAll(() => office.close());

const appointment = (mailbox: string) => ({
  input: {
    employeeId: office.staff['operator']?.employee.id,
    orderNumber: '21',
    orderDate: '2026-11-20',
    orderPaperId,
    mailbox,
  },
});

const wish = { input: { channel: 'CALL', sender: 'Ұлпан Әбенова', officeId: SEMEY_OFFICE, body: 'Ұзақ күттім' } };

describe('reg p.15(3) the person for support requests', () => {
  it('needs a corporate mailbox, a letter and a registration; one is active at a time', async () => {
    expect((await office.run('AppointSupportContact', appointment('a@mail.ru'), 'psc_head')).code).toBe(
      'SUPPORT_MAILBOX_PERSONAL',
    );
    const both = await Promise.all(
      [1, 2].map(() => office.run('AppointSupportContact', appointment('Qoldau@semey.example.kz'), 'psc_head')),
    );
    expect(both.map(({ code }) => code).sort()).toEqual(['SUPPORT_CONTACT_ACTIVE', undefined]);
    const id = both.find(({ code }) => code === undefined)?.reply['id'];
    expect((await office.run('RegisterSupportContact', { id }, 'support_officer')).code).toBe('SUPPORT_LETTER_MISSING');
    const early = await done(office, 'TakeSupportRequest', wish, 'support_officer');
    expect(early['state']).toBe('RECEIVED');
    await done(office, 'SendSupportContactLetter', { id, letterNumber: '5' }, 'psc_office');
    await done(office, 'RegisterSupportContact', { id }, 'support_officer');
    const again = { id: early['id'], officeId: SEMEY_OFFICE };
    const sent = await Promise.all([1, 2].map(() => office.run('ForwardSupportRequest', again, 'support_officer')));
    expect(sent.filter(({ code }) => code === undefined)).toHaveLength(1);
  });
});

describe('reg p.15(3) a request', () => {
  it('is forwarded by itself to the mailbox and answered by the responsible person only', async () => {
    const { id, state } = await done(office, 'TakeSupportRequest', wish, 'support_officer');
    expect(state).toBe('FORWARDED');
    const [notice] = await office.database.em().find(StaffNoticeEntity, { subjectId: String(id) });
    expect(notice?.recipient).toBe('qoldau@semey.example.kz');
    const mail = await office.database.em().find(OutboxEntity, { queue: 'mail', kind: 'staff-notice' });
    expect(mail.map(({ payload }) => payload)).toContainEqual({ noticeId: notice?.id });
    expect((await office.run('BeginSupportRequest', { id }, 'psc_head')).code).toBe('SUPPORT_NOT_CONTACT');
    await done(office, 'BeginSupportRequest', { id }, 'operator');
    const answers = await Promise.all(
      [1, 2].map(() => office.run('AnswerSupportRequest', { id, answer: 'Кешірім сұраймыз' }, 'operator')),
    );
    expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect((await office.run('TakeSupportRequest', wish, 'psc_office')).code).toBe('FORBIDDEN');
    expect((await office.run('SupportRequests', {}, 'auditor')).code).toBe('FORBIDDEN');
    expect((await done(office, 'SupportRequests', { isUnanswered: false }, 'support_officer'))['totalCount']).toBe(1);
  });
});

describe('reg p.15(3) how the sender is reached', () => {
  it('is told to the responsible person and the support service, and the reading is recorded', async () => {
    const reach = { senderContact: '+77010000001', aboutEmployee: 'Терезе 2', requestNumber: 'A1' };
    const input = { ...wish.input, ...reach };
    const { id } = await done(office, 'TakeSupportRequest', { input }, 'support_officer');
    const seenBy = async (by: string) => {
      const { items } = await done(office, 'SupportRequests', {}, by);
      return (items as Record<string, unknown>[]).find((one) => one['id'] === id);
    };
    expect(await seenBy('support_officer')).toMatchObject(reach);
    expect(await seenBy('operator')).toMatchObject(reach);
    const hidden = { senderContact: null, aboutEmployee: null, requestNumber: null };
    expect(await seenBy('psc_head')).toMatchObject(hidden);
    const reads = () => office.database.em().count(AuditEntity, { kind: 'support.read' });
    const before = await reads();
    expect((await done(office, 'BeginSupportRequest', { id }, 'operator'))['senderContact']).toBe('+77010000001');
    expect(await reads()).toBe(before + 1);
    await done(office, 'ReturnSupportRequest', { id }, 'operator');
  });
});

describe('reg p.15(3) what cannot be answered', () => {
  it('goes back to the provider, who forwards it once more', async () => {
    const { id } = await done(office, 'TakeSupportRequest', wish, 'support_officer');
    expect((await office.run('ReturnSupportRequest', { id }, 'psc_head')).code).toBe('SUPPORT_NOT_CONTACT');
    const answers = await Promise.all([1, 2].map(() => office.run('ReturnSupportRequest', { id }, 'operator')));
    expect(answers.filter(({ code }) => code === undefined).map(({ reply }) => reply['state'])).toEqual(['RETURNED']);
    const forwarded = await done(office, 'ForwardSupportRequest', { id, officeId: SEMEY_OFFICE }, 'support_officer');
    expect(forwarded['state']).toBe('FORWARDED');
  });

  it('waits at the provider when nobody at the centre is responsible any more', async () => {
    const em = office.database.em();
    const [contact] = await em.execute<{ id: string }[]>('select id from support_contact where valid_to is null');
    await done(office, 'EndSupportContact', { id: contact?.id }, 'psc_head');
    expect((await office.run('EndSupportContact', { id: contact?.id }, 'psc_head')).code).toBeDefined();
    expect((await done(office, 'TakeSupportRequest', wish, 'support_officer'))['state']).toBe('RECEIVED');
  });
});

describe('reg p.15(3) the states', () => {
  const allowed: Record<string, string> = {
    'received forward': 'forwarded',
    'returned forward': 'forwarded',
    'forwarded take': 'in_work',
    'forwarded return': 'returned',
    'in_work answer': 'answered',
    'in_work return': 'returned',
  };
  const acts = ['forward', 'take', 'answer', 'return'] as const;
  it.each(SUPPORT_STATES.flatMap((state) => acts.map((act) => [state, act] as const)))('%s, %s', (state, action) => {
    const decision = decideSupport(state, action);
    expect(decision.ok ? decision.value : decision.code).toBe(allowed[`${state} ${action}`] ?? 'SUPPORT_STATE');
  });

  it.each([
    ['Aiman@XKO.example.kz', true],
    ['aiman@gmail.com', false],
    ['aiman@sub.mail.ru', false],
    ['aiman@notmail.ru', true], // another domain that only ends alike
  ])('%s is corporate: %s', (address, isCorporate) => {
    expect(corporateMailbox(address).ok).toBe(isCorporate);
  });
});
