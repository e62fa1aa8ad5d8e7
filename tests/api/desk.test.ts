import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, OutboxEntity } from '@kualik/db';
import {
  AcceptDocumentsDocument,
  CaseDocument,
  ClaimRequestDocument,
  InboxCountsDocument,
  MailsDocument,
  RecordDataUseConsentDocument,
  RefuseDocumentsDocument,
  ReleaseRequestDocument,
  RequestsDocument,
  TouchClaimDocument,
} from '../../codegen/generated/admin.ts';
import type { RequestsQuery } from '../../codegen/generated/admin.ts';
import { RequestStatusDocument } from '../../codegen/generated/portal.ts';
import {
  acceptedCase,
  claimedCase,
  DESK_NOW,
  minutesLater,
  openDesk,
  PAPERS,
  scanPaper,
  takenCase,
} from '../support/api-desk.ts';
import type { Desk } from '../support/api-desk.ts';
import type { Answer, ApiUnderTest, Session } from '../support/api-server.ts';
import { caseAwaitingPapers } from '../support/api-staff.ts';

let office: Desk;
let api: ApiUnderTest;
let desk: Session;
let nextDesk: Session;

beforeAll(async () => {
  office = await openDesk();
  ({ api, session: desk, otherSession: nextDesk } = office);
});
afterAll(() => office.close());

describe('the inbox', () => {
  it('shows masked people, finds by folded letters and pages without gaps', async () => {
    for (const surname of ['Қасымұлы', 'Касымов', 'Өтегенов'])
      await caseAwaitingPapers(office.database.em(), DESK_NOW, { surname });
    const found = await api.ask(
      RequestsDocument,
      { search: 'касым', sort: { field: 'APPLICANT', order: 'ASC' } },
      desk,
    );
    const names = found.data?.requests.edges.map(({ node }) => node.applicant.surname);
    expect(names).toEqual(['Касымов', 'Қасымұлы']);
    expect(found.text).not.toMatch(/\b9001013\d{5}\b/);
    expect(found.data?.requests.edges[0]?.node.applicant.iinMasked).toMatch(/^•{8}\d{4}$/);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Answer<RequestsQuery> = await api.ask(
        RequestsDocument,
        { first: 2, after, sort: { field: 'NUMBER', order: 'ASC' } },
        desk,
      );
      const { edges = [], pageInfo } = page.data?.requests ?? {};
      seen.push(...edges.map(({ node }) => node.number));
      after = pageInfo?.hasNextPage ? (pageInfo.endCursor ?? null) : null;
    } while (after !== null);
    const total = (await api.ask(RequestsDocument, {}, desk)).data?.requests.totalCount;
    expect(seen).toEqual([...seen].sort());
    expect(new Set(seen).size).toBe(total);
  });

  it('counts what waits for an employee', async () => {
    const { data } = await api.ask(InboxCountsDocument, {}, desk);
    expect(data?.inboxCounts.unclaimed).toBeGreaterThanOrEqual(3);
  });
});

describe('taking a request', () => {
  it('lets one of two win and tells the other who has it', async () => {
    const { id } = await caseAwaitingPapers(office.database.em(), DESK_NOW);
    const answers = await Promise.all(
      [desk, nextDesk].map((session) => api.ask(ClaimRequestDocument, { id }, session)),
    );
    const lost = answers.find(({ code }) => code !== undefined);
    expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect(lost?.code).toBe('CLAIMED_BY_OTHER');
    expect(lost?.errors[0]?.extensions.by).toEqual({
      name: expect.stringMatching(/Айгерім|Дәурен/),
      at: DESK_NOW.toISOString(),
    });
  });

  it('warns at ten and returns at fifteen idle minutes, which a touch starts anew', async () => {
    const { id } = await takenCase(office);
    api.setNow(minutesLater(9));
    const { data } = await api.ask(TouchClaimDocument, { id }, desk);
    expect(data?.touchClaim.claimedBy).toMatchObject({
      warnsAt: minutesLater(19).toISOString(),
      returnsAt: minutesLater(24).toISOString(),
    });
    api.setNow(minutesLater(25));
    expect((await api.ask(TouchClaimDocument, { id }, desk)).code).toBeDefined();
    expect((await api.ask(ClaimRequestDocument, { id }, nextDesk)).errors).toEqual([]);
    expect((await api.ask(ReleaseRequestDocument, { id }, nextDesk)).data?.releaseRequest.claimedBy).toBeNull();
    api.setNow(DESK_NOW);
  });

  it('records who read a case with personal data', async () => {
    const { id } = await takenCase(office);
    const { data } = await api.ask(CaseDocument, { id }, nextDesk);
    expect(data?.request?.applicant.iin).toMatch(/^\d{12}$/);
    await api.ask(MailsDocument, { requestId: id }, desk);
    const readers = await office.database.em().find(AuditEntity, { kind: 'case.read', requestId: id });
    expect(new Set(readers.map(({ actorId }) => actorId))).toEqual(
      new Set([office.aigerim.employee.id, office.dauren.employee.id]),
    );
  });
});

describe('papers at the counter (reg p.6(6), p.6 C2)', () => {
  it('accepted with matching fingerprint give a receipt and a deadline of two working days', async () => {
    const { id, number } = await acceptedCase(office);
    const { data } = await api.ask(CaseDocument, { id }, desk);
    const request = data?.request;
    expect(request).toMatchObject({ step: 'P9', status: 'UNDER_REVIEW', serviceDeadline: '2026-11-25T13:30:00.000Z' });
    expect(request?.receipt).toMatchObject({ number: `${number}-1`, givenAt: DESK_NOW.toISOString() });
    expect(request?.receipt?.items).toHaveLength(3);
    expect(request?.documents.map(({ kind, itemId }) => [kind, itemId])).toEqual([
      ['SCAN', 'data-use-consent'],
      ...PAPERS.map(({ id: item }) => ['PAPER', item]),
    ]);
    expect(request?.allowedActions).toEqual(['RELEASE', 'CONFIRM']);
    const work = await office.database.em().find(OutboxEntity, { requestId: id });
    expect(work.map(({ kind }) => kind)).toContain('receipt');
  });

  it.each<[string, object, string]>([
    ['a paper not seen', { papers: PAPERS.slice(0, 1) }, 'DOCUMENTS_INCOMPLETE'],
    [
      'an original kept',
      { papers: PAPERS.map((one) => ({ ...one, originalReturned: false })) },
      'ORIGINALS_NOT_RETURNED',
    ],
    [
      'originals that the deprecated list can’t say were given back',
      { papers: null, documents: PAPERS.map(({ id }) => id) },
      'ORIGINALS_NOT_RETURNED',
    ],
    ['a person not identified', { identified: false }, 'IDENTITY_NOT_CONFIRMED'],
    ['another fingerprint', { fingerprint: 'f'.repeat(32) }, 'FINGERPRINT_MISMATCH'],
    ['no fingerprint', { fingerprint: null }, 'FINGERPRINT_MISMATCH'],
  ])('are not accepted with %s, and nothing changes', async (_name, change, code) => {
    const { id, version, fingerprint } = await takenCase(office);
    const input = { id, version, papers: PAPERS, identified: true, fingerprint, ...change };
    expect((await api.ask(AcceptDocumentsDocument, { input }, desk)).code).toBe(code);
    expect((await api.ask(CaseDocument, { id }, desk)).data?.request?.version).toBe(version);
  });

  it('are not accepted while the consent signed by hand is not scanned, and are when it is (std1 p.9)', async () => {
    const { id, version, fingerprint } = await claimedCase(office);
    expect((await api.ask(RecordDataUseConsentDocument, { id }, desk)).errors).toEqual([]);
    const input = { id, version, papers: PAPERS, identified: true, fingerprint };
    expect((await api.ask(AcceptDocumentsDocument, { input }, desk)).code).toBe('DATA_USE_CONSENT_NOT_SCANNED');
    await scanPaper(office, id, 'application');
    expect((await api.ask(AcceptDocumentsDocument, { input }, desk)).code).toBe('DATA_USE_CONSENT_NOT_SCANNED');
    await scanPaper(office, id, 'data-use-consent');
    expect((await api.ask(AcceptDocumentsDocument, { input }, desk)).errors).toEqual([]);
  });

  it('need the claim', async () => {
    const { id, version, fingerprint } = await takenCase(office);
    const input = { id, version, papers: PAPERS, identified: true, fingerprint };
    expect((await api.ask(AcceptDocumentsDocument, { input }, nextDesk)).code).toBe('CLAIMED_BY_OTHER');
    await api.ask(ReleaseRequestDocument, { id }, desk);
    expect((await api.ask(AcceptDocumentsDocument, { input }, desk)).code).toBe('CLAIM_REQUIRED');
  });

  it('refused carry ground, clause and words; the public page shows no words of the operator', async () => {
    const { id, version, number } = await takenCase(office);
    const reason = { kk: 'Жеке куәліктің мерзімі өткен: Қасымов', ru: null, en: null };
    const input = { id, version, ground: 'DOCUMENTS_INCOMPLETE' as const, missing: ['identity-document'], reason };
    const { data } = await api.ask(RefuseDocumentsDocument, { input }, desk);
    expect(data?.refuseDocuments).toMatchObject({
      status: 'REFUSED',
      refusal: {
        step: 'P7',
        code: 'DOCUMENTS_INCOMPLETE',
        clause: 'std1 p.10',
        ground: 'DOCUMENTS_INCOMPLETE',
        text: { ru: reason.kk },
      },
    });
    const open = await api.ask(RequestStatusDocument, { number });
    expect(open.data?.requestStatus).toMatchObject({ status: 'REFUSED', refusal: { code: 'DOCUMENTS_INCOMPLETE' } });
    expect(open.text).not.toContain('Қасымов');
  });

  it.each<[string, object]>([
    ['without words', { reason: { kk: '  ' } }],
    ['without naming what is missing', { missing: [] }],
  ])('are not refused %s', async (_name, change) => {
    const { id, version } = await takenCase(office);
    const input = {
      id,
      version,
      ground: 'DOCUMENTS_INCOMPLETE' as const,
      missing: PAPERS.map((paper) => paper.id),
      reason: { kk: 'Құжат жоқ' },
      ...change,
    };
    expect((await api.ask(RefuseDocumentsDocument, { input }, desk)).code).toBe('REASON_REQUIRED');
  });
});
