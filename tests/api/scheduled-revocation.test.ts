import { describe, expect, it } from '@jest/globals';
import {
  OwnCertificatesDocument,
  PrepareRevocationDocument,
  WithdrawRequestDocument,
} from '../../codegen/generated/cabinet.ts';
import type { PrepareRevocationInput } from '../../codegen/generated/cabinet.ts';
import { openCabinet } from '../support/api-cabinet.ts';
import { storePerson } from '../support/holders.ts';
import {
  NOW,
  api,
  asel,
  ca,
  caseOf,
  database,
  openForThisFile,
  ownRequests,
  session,
} from '../support/own-cases-cabinet.ts';
import { preparedRevocation, sendRevocation } from '../support/signed-requests.ts';

const NEXT_MONDAY = '2026-11-30T05:00:00.000Z';

openForThisFile();

const LATER = { reason: 'SUPERSEDED', effectiveAt: NEXT_MONDAY } as const;

/** The number of an order to revoke next Monday, signed and sent. */
async function sent(certificate = asel.sign): Promise<string> {
  const document = await preparedRevocation({ api, session }, [certificate.id], LATER);
  const answer = await sendRevocation({ api, session }, { document, holder: asel.sign });
  expect(answer.data?.submitRevocation.status).toBe('ISSUING');
  return answer.data?.submitRevocation.number ?? '';
}

async function scheduledFor(certificate = asel.sign): Promise<string | null | undefined> {
  const { data } = await api.ask(OwnCertificatesDocument, { ofOrganisation: false }, session);
  return data?.ownCertificates.find(({ id }) => id === certificate.id)?.scheduledRevocation;
}

const codeOf = async (change: Partial<PrepareRevocationInput>) => {
  const input = { certificateIds: [asel.sign.id], reason: 'SUPERSEDED' as const, ...change };
  return (await api.ask(PrepareRevocationDocument, { input }, session)).code;
};

describe('a revocation for a later moment on the portal (reg p.8)', () => {
  it('is owed from this moment on, and seen in the cabinet until then', async () => {
    const number = await sent();
    const request = await caseOf(number);
    expect(request.effectiveAt?.toISOString()).toBe(NEXT_MONDAY);
    expect(request.serviceDeadline?.toISOString().slice(0, 10)).toBe('2026-12-01');
    expect(await scheduledFor()).toBe(NEXT_MONDAY);
    const { items } = await ownRequests(session);
    const shown = items.find(({ state }) => state.number === number);
    expect([shown?.state.effectiveAt, shown?.acts]).toEqual([NEXT_MONDAY, expect.arrayContaining(['WITHDRAW'])]);
  });

  it('is taken back by its owner until then, once of two callers', async () => {
    const number = await sent(asel.auth);
    const id = (await caseOf(number)).id;
    const answers = await Promise.all([1, 2].map(() => api.ask(WithdrawRequestDocument, { id }, session)));
    expect(answers.filter(({ data }) => data?.withdrawRequest.status === 'WITHDRAWN')).toHaveLength(1);
    expect(await scheduledFor(asel.auth)).toBeNull();
  });

  it('is not taken back once its moment has come, nor by another person', async () => {
    const id = (await caseOf(await sent())).id;
    const other = await openCabinet(api, (await storePerson(database.em(), ca)).auth);
    expect((await api.ask(WithdrawRequestDocument, { id }, other)).code).toBe('NOT_FOUND');
    api.setNow(new Date(NEXT_MONDAY));
    const late = await openCabinet(api, asel.auth);
    expect((await api.ask(WithdrawRequestDocument, { id }, late)).code).toBe('NOT_WITHDRAWABLE');
    api.setNow(NOW);
  });

  it.each<[string, Partial<PrepareRevocationInput>, string]>([
    ['a moment that has passed', { effectiveAt: '2026-11-23T04:59:59.000Z' }, 'REVOCATION_MOMENT_PAST'],
    ['one beyond the end', { effectiveAt: '2036-11-23T05:00:00.000Z' }, 'REVOCATION_MOMENT_TOO_LATE'],
    ['a known key that waits', { ...LATER, reason: 'KEY_COMPROMISE' }, 'REVOCATION_MOMENT_COMPROMISED'],
    ['a date of invalidity without its reason', { invalidityDate: NOW.toISOString() }, 'INVALIDITY_DATE_REASON'],
    ['a date of invalidity ahead', { reason: 'KEY_COMPROMISE', invalidityDate: NEXT_MONDAY }, 'INVALIDITY_DATE_AHEAD'],
  ])('refuses %s before anybody signs', async (_name, change, code) => {
    expect(await codeOf(change)).toBe(code);
  });
});
