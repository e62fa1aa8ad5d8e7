import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, OutboxEntity } from '@kualik/db';
import { parseConfirmationDocument } from '@kualik/domain/rules/confirmation-document.ts';
import {
  AcceptDocumentsDocument,
  CaseDocument,
  ClaimRequestDocument,
  ConfirmRequestDocument,
  InboxCountsDocument,
  MailsDocument,
  PrepareConfirmationDocument,
  RefuseDocumentsDocument,
  ReleaseRequestDocument,
  RequestsDocument,
  TouchClaimDocument,
} from '../../codegen/generated/admin.ts';
import type { RequestsQuery } from '../../codegen/generated/admin.ts';
import { RequestStatusDocument } from '../../codegen/generated/portal.ts';
import { startApi } from '../support/api-server.ts';
import type { Answer, ApiUnderTest, Session } from '../support/api-server.ts';
import { base64, caseAwaitingPapers, signIn, storeOperator } from '../support/api-staff.ts';
import type { Operator } from '../support/api-staff.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { signAs, storeTestCa } from '../support/test-ca.ts';
import type { TestCa } from '../support/test-ca.ts';

const NOW = new Date('2026-11-23T05:00:00.000Z'); // Monday, 10:00 in Almaty
const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);
const PAPERS = ['application', 'identity-document'];

let database: TestDatabase;
let api: ApiUnderTest;
let ca: TestCa;
let aigerim: Operator;
let desk: Session;
let dauren: Operator;
let nextDesk: Session;

beforeAll(async () => {
  database = await freshDatabase();
  api = await startApi(database, { now: NOW });
  ca = await storeTestCa(database.em(), NOW);
  aigerim = await storeOperator(database.em(), ca);
  dauren = await storeOperator(database.em(), ca, { surname: 'Оспанов', givenName: 'Дәурен' });
  desk = await signIn(api, aigerim.auth);
  nextDesk = await signIn(api, dauren.auth);
});
afterAll(async () => {
  await api.close();
  await database.close();
});

/** A case taken by Aigerim, its papers awaited. */
async function takenCase(
  wish: { surname?: string; iin?: string } = {},
): Promise<{ id: string; version: number; number: string; fingerprint: string }> {
  const { id } = await caseAwaitingPapers(database.em(), NOW, wish);
  const { data, errors } = await api.ask(ClaimRequestDocument, { id }, desk);
  expect(errors).toEqual([]);
  const { version = 0, number = '', fingerprint = '' } = data?.claimRequest ?? {};
  return { id, version, number, fingerprint };
}

async function acceptedCase(wish: { iin?: string } = {}): Promise<{ id: string; number: string }> {
  const { id, version, number, fingerprint } = await takenCase(wish);
  const input = { id, version, documents: PAPERS, identified: true, fingerprint };
  expect((await api.ask(AcceptDocumentsDocument, { input }, desk)).errors).toEqual([]);
  return { id, number };
}

async function prepared(id: string, session = desk): Promise<{ id: string; document: Uint8Array }> {
  const { data, errors } = await api.ask(PrepareConfirmationDocument, { id }, session);
  expect(errors).toEqual([]);
  const { id: confirmationId = '', document = '' } = data?.prepareConfirmation ?? {};
  return { id: confirmationId, document: new Uint8Array(Buffer.from(document, 'base64')) };
}

describe('the inbox', () => {
  it('shows masked people, finds by folded letters and pages without gaps', async () => {
    for (const surname of ['Қасымұлы', 'Касымов', 'Өтегенов'])
      await caseAwaitingPapers(database.em(), NOW, { surname });
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
      const page: Answer<RequestsQuery> = await api.ask(RequestsDocument, { first: 2, after, sort: { field: 'NUMBER', order: 'ASC' } }, desk);
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
    const { id } = await caseAwaitingPapers(database.em(), NOW);
    const answers = await Promise.all(
      [desk, nextDesk].map((session) => api.ask(ClaimRequestDocument, { id }, session)),
    );
    const lost = answers.find(({ code }) => code !== undefined);
    expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect(lost?.code).toBe('CLAIMED_BY_OTHER');
    expect(lost?.errors[0]?.extensions.by).toEqual({
      name: expect.stringMatching(/Айгерім|Дәурен/),
      at: NOW.toISOString(),
    });
  });

  it('warns at ten and returns at fifteen idle minutes, which a touch starts anew', async () => {
    const { id } = await takenCase();
    api.setNow(later(9));
    const { data } = await api.ask(TouchClaimDocument, { id }, desk);
    expect(data?.touchClaim.claimedBy).toMatchObject({
      warnsAt: later(19).toISOString(),
      returnsAt: later(24).toISOString(),
    });
    api.setNow(later(25));
    expect((await api.ask(TouchClaimDocument, { id }, desk)).code).toBeDefined();
    expect((await api.ask(ClaimRequestDocument, { id }, nextDesk)).errors).toEqual([]);
    expect((await api.ask(ReleaseRequestDocument, { id }, nextDesk)).data?.releaseRequest.claimedBy).toBeNull();
    api.setNow(NOW);
  });

  it('records who read a case with personal data', async () => {
    const { id } = await takenCase();
    const { data } = await api.ask(CaseDocument, { id }, nextDesk);
    expect(data?.request?.applicant.iin).toMatch(/^\d{12}$/);
    await api.ask(MailsDocument, { requestId: id }, desk);
    const readers = await database.em().find(AuditEntity, { kind: 'case.read', requestId: id });
    expect(new Set(readers.map(({ actorId }) => actorId))).toEqual(new Set([aigerim.employee.id, dauren.employee.id]));
  });
});

describe('papers at the counter', () => {
  it('accepted with matching fingerprint give a receipt and a deadline of two working days', async () => {
    const { id, number } = await acceptedCase();
    const { data } = await api.ask(CaseDocument, { id }, desk);
    const request = data?.request;
    expect(request).toMatchObject({ step: 'P9', status: 'UNDER_REVIEW', serviceDeadline: '2026-11-25T13:30:00.000Z' });
    expect(request?.receipt).toMatchObject({ number: `${number}-1`, givenAt: NOW.toISOString() });
    expect(request?.receipt?.items).toHaveLength(2);
    expect(request?.documents.map(({ kind, itemId }) => [kind, itemId])).toEqual(PAPERS.map((item) => ['PAPER', item]));
    expect(request?.allowedActions).toEqual(['RELEASE', 'CONFIRM']);
    const work = await database.em().find(OutboxEntity, { requestId: id });
    expect(work.map(({ kind }) => kind)).toContain('receipt');
  });

  it.each<[string, object, string]>([
    ['a paper not seen', { documents: ['application'] }, 'DOCUMENTS_INCOMPLETE'],
    ['a person not identified', { identified: false }, 'IDENTITY_NOT_CONFIRMED'],
    ['another fingerprint', { fingerprint: 'f'.repeat(32) }, 'FINGERPRINT_MISMATCH'],
  ])('are not accepted with %s, and nothing changes', async (_name, change, code) => {
    const { id, version, fingerprint } = await takenCase();
    const input = { id, version, documents: PAPERS, identified: true, fingerprint, ...change };
    expect((await api.ask(AcceptDocumentsDocument, { input }, desk)).code).toBe(code);
    expect((await api.ask(CaseDocument, { id }, desk)).data?.request?.version).toBe(version);
  });

  it('need the claim', async () => {
    const { id, version, fingerprint } = await takenCase();
    const input = { id, version, documents: PAPERS, identified: true, fingerprint };
    expect((await api.ask(AcceptDocumentsDocument, { input }, nextDesk)).code).toBe('CLAIMED_BY_OTHER');
    await api.ask(ReleaseRequestDocument, { id }, desk);
    expect((await api.ask(AcceptDocumentsDocument, { input }, desk)).code).toBe('CLAIM_REQUIRED');
  });

  it('refused carry ground, clause and words; the public page shows no words of the operator', async () => {
    const { id, version, number } = await takenCase();
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
    const { id, version } = await takenCase();
    const input = {
      id,
      version,
      ground: 'DOCUMENTS_INCOMPLETE' as const,
      missing: PAPERS,
      reason: { kk: 'Құжат жоқ' },
      ...change,
    };
    expect((await api.ask(RefuseDocumentsDocument, { input }, desk)).code).toBe('REASON_REQUIRED');
  });
});

describe('the confirmation', () => {
  it('names exactly this order and can be checked by openssl without the database', async () => {
    const { id, number } = await acceptedCase();
    const confirmation = await prepared(id);
    const parsed = parseConfirmationDocument(confirmation.document);
    expect(parsed.ok && parsed.value).toMatchObject({
      requestNumber: number,
      operatorCertificateSha256: aigerim.sign.sha256,
      documentsSeen: PAPERS.map((paper) => ({ id: paper, sha256: null })),
      profiles: [
        { usage: 'sign', id: 'individual-sign' },
        { usage: 'auth', id: 'individual-auth' },
      ],
      issuedAt: NOW.toISOString(),
    });
    const cms = await signAs(aigerim.sign, confirmation.document);
    const { data, errors } = await api.ask(
      ConfirmRequestDocument,
      { input: { id: confirmation.id, cms: base64(cms) } },
      desk,
    );
    expect(errors).toEqual([]);
    expect(data?.confirmRequest).toMatchObject({ step: 'C3', confirmation: { cms: base64(cms), verdictCode: null } });
    expect(opensslReads(cms)).toEqual(Buffer.from(confirmation.document).toString());
    const work = await database.em().find(OutboxEntity, { requestId: id, queue: 'signing' });
    expect(work.map(({ kind }) => kind)).toEqual(['check-confirmation']);
  });

  it('confirmed by two at once is confirmed once, and the other is told by whom', async () => {
    const { id } = await acceptedCase();
    const one = await prepared(id);
    api.setNow(later(1));
    const two = await prepared(id);
    expect(two.id).not.toBe(one.id);
    const answers = await Promise.all(
      [one, two].map(async ({ id: confirmation, document }) =>
        api.ask(
          ConfirmRequestDocument,
          { input: { id: confirmation, cms: base64(await signAs(aigerim.sign, document)) } },
          desk,
        ),
      ),
    );
    expect(answers.map(({ code }) => code).sort()).toEqual(['STATE_CHANGED', undefined]);
    const lost = answers.find(({ code }) => code !== undefined);
    expect(lost?.errors[0]?.extensions.by).toMatchObject({
      name: expect.stringContaining('Айгерім'),
      at: later(1).toISOString(),
    });
    api.setNow(NOW);
  });

  it.each<[string, (document: Uint8Array) => Promise<Uint8Array>, string]>([
    ['bytes that are no CMS', async () => new Uint8Array([0x30, 0]), 'CONFIRMATION_NOT_CMS'],
    ['another document', async () => signAs(aigerim.sign, new TextEncoder().encode('{}')), 'CONFIRMATION_BYTES_DIFFER'],
    [
      'a signature by another key',
      async (document) => signAs({ ...aigerim.sign, privateKey: aigerim.auth.privateKey }, document),
      'CONFIRMATION_SIGNATURE_WRONG',
    ],
    ['the signature of a colleague', async (document) => signAs(dauren.sign, document), 'CONFIRMATION_OTHER_OPERATOR'],
  ])('with %s is a slip: told, and nothing changes', async (_name, sign, code) => {
    const { id } = await acceptedCase();
    const { id: confirmation, document } = await prepared(id);
    const answer = await api.ask(
      ConfirmRequestDocument,
      { input: { id: confirmation, cms: base64(await sign(document)) } },
      desk,
    );
    expect(answer.code).toBe(code);
    expect((await api.ask(CaseDocument, { id }, desk)).data?.request).toMatchObject({
      step: 'P9',
      status: 'UNDER_REVIEW',
    });
  });

  it('older than fifteen minutes is fetched anew', async () => {
    const { id } = await acceptedCase();
    const { id: confirmation, document } = await prepared(id);
    const cms = base64(await signAs(aigerim.sign, document));
    api.setNow(later(10));
    await api.ask(TouchClaimDocument, { id }, desk);
    api.setNow(later(16));
    expect((await api.ask(ConfirmRequestDocument, { input: { id: confirmation, cms } }, desk)).code).toBe(
      'CONFIRMATION_STALE',
    );
    api.setNow(NOW);
  });

  it('of the own request is a violation and refuses it', async () => {
    const { id } = await acceptedCase({ iin: aigerim.employee.iin });
    const { id: confirmation, document } = await prepared(id);
    const cms = base64(await signAs(aigerim.sign, document));
    const { data } = await api.ask(ConfirmRequestDocument, { input: { id: confirmation, cms } }, desk);
    expect(data?.confirmRequest).toMatchObject({
      status: 'REFUSED',
      refusal: { kind: 'REQUEST_CHECK', step: 'P10', code: 'CONFIRMATION_OWN_CASE' },
      confirmation: { verdictCode: 'CONFIRMATION_OWN_CASE' },
    });
  });

  it('of somebody else’s preparation is not found', async () => {
    const { id } = await acceptedCase();
    const { id: confirmation, document } = await prepared(id);
    const cms = base64(await signAs(dauren.sign, document));
    expect((await api.ask(ConfirmRequestDocument, { input: { id: confirmation, cms } }, nextDesk)).code).toBe(
      'NOT_FOUND',
    );
  });
});

/** The content as the openssl program takes it out after verifying signature and path to our root. */
function opensslReads(cms: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'kualik-cms-'));
  try {
    const path = (name: string): string => join(folder, name);
    const pem = (der: Uint8Array): string =>
      `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
    writeFileSync(path('cms'), cms);
    writeFileSync(path('trust.pem'), pem(ca.root.der) + pem(ca.issuing.der));
    const trust = ['-CAfile', path('trust.pem'), '-purpose', 'any', '-attime', String(NOW.getTime() / 1000)];
    execFileSync(
      'openssl',
      ['cms', '-verify', '-binary', '-inform', 'DER', '-in', path('cms'), '-out', path('out'), ...trust],
      { stdio: 'pipe' },
    );
    return readFileSync(path('out'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
