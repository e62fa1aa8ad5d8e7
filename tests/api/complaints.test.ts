import { describe, expect, it } from '@jest/globals';
import { AuditEntity } from '@kualik/db';
import {
  AnswerComplaintDocument,
  AssignComplaintDocument,
  ComplaintDocument,
  ComplaintsDocument,
  ComplaintStateDocument,
  EscalateComplaintDocument,
  JudgeComplaintDocument,
  RegisterComplaintDocument,
  RegisterEscalationDocument,
  RegisterPaperComplaintDocument,
  ReturnComplaintDocument,
  SubmitComplaintDocument,
} from '../../codegen/generated/complaints.ts';
import type { RegisterPaperComplaintInput } from '../../codegen/generated/complaints.ts';
import { DESK_NOW, jumpTo, minutesLater } from '../support/api-desk.ts';
import { caseAwaitingPapers, storeOperator } from '../support/api-staff.ts';
import {
  DAY,
  TEXT,
  answered,
  api,
  as,
  assigned,
  complaint,
  desk,
  executorId,
  listed,
  onPaper,
  refOf,
  sent,
  openForThisFile,
} from '../support/complaints-desk.ts';

openForThisFile();

// Clause: std1 p.12.

describe('a complaint comes (std1 p.11)', () => {
  it('electronically, waits for the office, and is confirmed with number, date, acceptor, term and place', async () => {
    const code = await sent();
    const before = await api.ask(ComplaintStateDocument, { code });
    expect(before.data?.complaintState).toMatchObject({ state: 'RECEIVED', receipt: null, mayEscalate: false });
    const [ref] = await listed('RECEIVED');
    const { data } = await api.ask(
      RegisterComplaintDocument,
      { complaint: { id: ref!.id, version: ref!.version } },
      as('psc_office'),
    );
    expect(data?.registerComplaint).toMatchObject({ text: TEXT, summary: { channel: 'PORTAL', state: 'REGISTERED' } });
    const after = await api.ask(ComplaintStateDocument, { code });
    const receipt = after.data?.complaintState?.receipt;
    expect(receipt).toMatchObject({
      incomingNumber: expect.stringMatching(/^10-1-PSC1\/2026-\d{4}$/),
      registeredAt: DESK_NOW.toISOString(),
      acceptedBy: 'Өтегенов А.Ә.',
      dueAt: '2026-11-30T13:30:00.000Z',
    });
    expect(receipt?.letter.kk).toContain(receipt?.incomingNumber);
    expect(receipt?.letter.ru).toContain('в суд');
    expect(after.text).not.toContain('Әбдірахманов');
    expect(after.text).not.toContain(TEXT);
  });

  it('by post or by hand, registered at once with numbers that never repeat', async () => {
    const both = await Promise.all([onPaper(), onPaper({ channel: 'COUNTER' })]);
    expect(new Set(both.map(({ receipt }) => receipt?.incomingNumber)).size).toBe(2);
    expect(both.map(({ summary }) => summary.state)).toEqual(['REGISTERED', 'REGISTERED']);
  });

  it('of a legal entity with its outgoing number and date, linked to its case', async () => {
    const { number, id: requestId } = await caseAwaitingPapers(desk.database.em(), DESK_NOW);
    const complainant = {
      kind: 'LEGAL_ENTITY' as const,
      organisation: '«Өркен» ЖШС',
      outgoingNumber: '12-3/45',
      outgoingDate: '2026-11-20',
      postalAddress: 'Өскемен қ., Қазақстан к., 2',
    };
    const stored = await onPaper({ complaint: complaint({ complainant, requestNumber: number }) });
    expect(stored).toMatchObject({ organisation: '«Өркен» ЖШС', outgoingDate: '2026-11-20', surname: null });
    expect(stored.summary.requestId).toBe(requestId);
  });

  it.each<[string, Partial<RegisterPaperComplaintInput>, string, string]>([
    ['without a signature', { signedAs: ' ' }, 'COMPLAINT_SIGNATURE', 'signedAs'],
    [
      'without a postal address',
      { complaint: complaint({ complainant: { ...complaint().complainant, postalAddress: ' ' } }) },
      'COMPLAINT_CONTENT',
      'complaint.complainant.postalAddress',
    ],
    [
      'about a case that is none',
      { complaint: complaint({ requestNumber: 'X' }) },
      'NOT_FOUND',
      'complaint.requestNumber',
    ],
    ['to a centre that is none', { complaint: complaint({ officeId: 'x' }) }, 'OFFICE_UNKNOWN', 'complaint.officeId'],
  ])('and is not registered %s', async (_name, change, code, field) => {
    const input = { channel: 'POST' as const, complaint: complaint(), signedAs: 'Ә', ...change };
    const answer = await api.ask(RegisterPaperComplaintDocument, { input }, as('psc_office'));
    expect([answer.code, answer.errors[0]?.extensions.field]).toEqual([code, field]);
  });

  it('electronically only signed and behind a captcha', async () => {
    const input = { complaint: complaint(), signedAs: 'Оспанов' };
    expect((await api.ask(SubmitComplaintDocument, { input })).code).toBe('COMPLAINT_SIGNATURE');
    expect((await api.ask(SubmitComplaintDocument, { input: { ...input, signedAs: 'Әбдірахманов' } })).code).toBe(
      'CAPTCHA_WRONG',
    );
  });

  it('and is given back with the reason, which the code of the complaint shows', async () => {
    const code = await sent();
    const refs = await listed('RECEIVED');
    const ref = { id: refs.at(-1)!.id, version: refs.at(-1)!.version };
    const give = (reason: string) => api.ask(ReturnComplaintDocument, { complaint: ref, reason }, as('psc_office'));
    expect((await give(' ')).code).toBe('REASON_REQUIRED');
    expect((await give('Басқа органның құзыреті')).data?.returnComplaint.returnReason).toBe('Басқа органның құзыреті');
    const open = await api.ask(ComplaintStateDocument, { code });
    expect(open.data?.complaintState).toMatchObject({ state: 'RETURNED', returnReason: 'Басқа органның құзыреті' });
  });
});

describe('the head routes it and the executor answers (std1 p.11)', () => {
  it('within the term, and the code of the complaint shows the answer and nobody’s name', async () => {
    const one = await answered();
    expect(one).toMatchObject({ outcome: 'SATISFIED', summary: { state: 'ANSWERED', executorId, wasLate: false } });
    const open = await api.ask(ComplaintStateDocument, { code: one.code });
    expect(open.data?.complaintState).toMatchObject({ state: 'ANSWERED', mayEscalate: true, dueAt: null });
    expect(open.data?.complaintState).toMatchObject({ outcome: 'SATISFIED', answer: 'Екінші терезе ашылды.' });
    expect(open.text).not.toContain('Әбдірахманов');
  });

  it('only the head of that PSC names an executor, and only one of his people', async () => {
    const ref = refOf(await onPaper());
    const assign = (role: string, id: string) =>
      api.ask(AssignComplaintDocument, { complaint: ref, executorId: id }, as(role));
    expect((await assign('provider_head', executorId)).code).toBe('COMPLAINT_NOT_YOURS');
    expect((await assign('psc_head', ref.id)).code).toBe('COMPLAINT_EXECUTOR');
    const elsewhere = await storeOperator(desk.database.em(), desk.ca, { officeId: null });
    expect((await assign('psc_head', elsewhere.employee.id)).code).toBe('COMPLAINT_EXECUTOR');
  });

  it('only the executor answers', async () => {
    const input = { ...refOf(await assigned()), outcome: 'REJECTED' as const, text: 'Негізсіз' };
    expect((await api.ask(AnswerComplaintDocument, { input }, desk.otherSession)).code).toBe('COMPLAINT_NOT_YOURS');
  });

  it('one of two at once wins each transition', async () => {
    const code = await sent();
    const refs = await listed('RECEIVED');
    const ref = { id: refs.at(-1)!.id, version: refs.at(-1)!.version };
    const twice = async <T>(ask: () => Promise<T>): Promise<T[]> => Promise.all([ask(), ask()]);
    const codesOf = (answers: { code: string | undefined }[]) => answers.map((one) => one.code).sort();
    const wins = ['COMPLAINT_CHANGED', undefined];
    expect(
      codesOf(await twice(() => api.ask(RegisterComplaintDocument, { complaint: ref }, as('psc_office')))),
    ).toEqual(wins);
    const second = { id: ref.id, version: ref.version + 1 };
    expect(
      codesOf(await twice(() => api.ask(AssignComplaintDocument, { complaint: second, executorId }, as('psc_head')))),
    ).toEqual(wins);
    const answer = { id: ref.id, version: ref.version + 2, outcome: 'PARTLY' as const, text: 'Шара қолданылды' };
    expect(codesOf(await twice(() => api.ask(AnswerComplaintDocument, { input: answer }, desk.session)))).toEqual(wins);
    const escalated = await twice(() => api.ask(EscalateComplaintDocument, { input: { code, reason: 'Келіспеймін' } }));
    expect(escalated.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    const judgement = { id: ref.id, version: ref.version + 4, outcome: 'REJECTED' as const, text: 'Жауап дұрыс' };
    expect(
      codesOf(await twice(() => api.ask(JudgeComplaintDocument, { input: judgement }, as('quality_officer')))),
    ).toEqual(wins);
  });
});

describe('the quality body (std1 p.11–12)', () => {
  it('gets a complaint whose answer does not satisfy, has 15 working days, and leaves the right to go to court (std1 p.12)', async () => {
    const { code } = await answered();
    const { data } = await api.ask(EscalateComplaintDocument, { input: { code, reason: 'Келіспеймін' } });
    expect(data?.escalateComplaint).toMatchObject({ state: 'ESCALATED', mayEscalate: false });
    expect(data?.escalateComplaint.dueAt).toBe('2026-12-14T13:30:00.000Z');
    expect(data?.escalateComplaint.rights.en).toContain('court');
  });

  it('gets one that was not answered in time, on paper too, but not before', async () => {
    const { code, summary } = await assigned();
    const input = { code, reason: 'Жауап жоқ' };
    expect((await api.ask(EscalateComplaintDocument, { input })).code).toBe('COMPLAINT_NOT_OVERDUE');
    await jumpTo(desk, minutesLater(8 * DAY));
    const late = await api.ask(ComplaintsDocument, { filter: { isOverdue: true }, first: 100 }, as('auditor'));
    expect(late.data?.complaints.nodes.map(({ id }) => id)).toContain(summary.id);
    const { data } = await api.ask(RegisterEscalationDocument, { input }, as('quality_officer'));
    expect(data?.registerEscalation).toMatchObject({ summary: { state: 'ESCALATED' }, escalationReason: 'Жауап жоқ' });
    const judged = await api.ask(
      JudgeComplaintDocument,
      { input: { ...refOf(data!.registerEscalation), outcome: 'SATISFIED', text: 'Мерзім бұзылған' } },
      as('quality_officer'),
    );
    expect(judged.data?.judgeComplaint).toMatchObject({ qualityOutcome: 'SATISFIED', summary: { state: 'JUDGED' } });
    const open = await api.ask(ComplaintStateDocument, { code });
    expect(open.data?.complaintState).toMatchObject({ qualityOutcome: 'SATISFIED', judgement: 'Мерзім бұзылған' });
    await jumpTo(desk, DESK_NOW);
  });

  it('sees only what was brought before it', async () => {
    const { summary } = await onPaper();
    expect((await api.ask(ComplaintDocument, { id: summary.id }, as('quality_officer'))).code).toBe(
      'COMPLAINT_NOT_YOURS',
    );
    const { data } = await api.ask(ComplaintsDocument, { first: 100 }, as('quality_officer'));
    const states = new Set(data?.complaints.nodes.map(({ state }) => state));
    expect([...states].every((state) => state === 'ESCALATED' || state === 'JUDGED')).toBe(true);
  });
});

describe('reading (std1 p.11, reg p.19(1))', () => {
  it('is recorded, and the list tells nothing of the person', async () => {
    const { summary } = await onPaper();
    const { data } = await api.ask(ComplaintDocument, { id: summary.id }, as('auditor'));
    expect(data?.complaint?.surname).toBe('Әбдірахманов');
    const page = await api.ask(
      ComplaintsDocument,
      { filter: { sortField: 'INCOMING_NUMBER' }, first: 1 },
      as('auditor'),
    );
    expect(page.data?.complaints.nodes).toHaveLength(1);
    expect(page.data?.complaints.totalCount).toBeGreaterThan(1);
    expect(page.text).not.toContain('Әбдірахманов');
    const reads = await desk.database.em().find(AuditEntity, { kind: 'complaint.read' });
    expect(reads.filter((one) => one.data.includes(summary.id)).length).toBeGreaterThanOrEqual(2);
  });
});
