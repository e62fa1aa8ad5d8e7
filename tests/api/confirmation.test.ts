import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OutboxEntity } from '@kualik/db';
import { parseConfirmationDocument } from '@kualik/domain/rules/confirmation-document.ts';
import { CaseDocument, ConfirmRequestDocument, TouchClaimDocument } from '../../codegen/generated/admin.ts';
import { acceptedCase, DESK_NOW, minutesLater, openDesk, PAPERS, preparedConfirmation } from '../support/api-desk.ts';
import type { Desk } from '../support/api-desk.ts';
import type { ApiUnderTest, Session } from '../support/api-server.ts';
import { base64 } from '../support/api-staff.ts';
import { signAs } from '../support/test-ca.ts';

// Clause: reg p.19(5) rule 2 (another operator’s certificate).

let office: Desk;
let api: ApiUnderTest;
let desk: Session;
let nextDesk: Session;

beforeAll(async () => {
  office = await openDesk();
  ({ api, session: desk, otherSession: nextDesk } = office);
});
afterAll(() => office.close());

describe('the confirmation', () => {
  it('names exactly this order and can be checked by openssl without the database', async () => {
    const { id, number } = await acceptedCase(office);
    const confirmation = await preparedConfirmation(office, id);
    const parsed = parseConfirmationDocument(confirmation.document);
    expect(parsed.ok && parsed.value).toMatchObject({
      requestNumber: number,
      operatorCertificateSha256: office.aigerim.sign.sha256,
      documentsSeen: PAPERS.map(({ id }) => ({ id, sha256: null })),
      profiles: [
        { usage: 'sign', id: 'individual-sign' },
        { usage: 'auth', id: 'individual-auth' },
      ],
      issuedAt: DESK_NOW.toISOString(),
    });
    const cms = await signAs(office.aigerim.sign, confirmation.document);
    const { data, errors } = await api.ask(
      ConfirmRequestDocument,
      { input: { id: confirmation.id, cms: base64(cms) } },
      desk,
    );
    expect(errors).toEqual([]);
    expect(data?.confirmRequest).toMatchObject({ step: 'C3', confirmation: { cms: base64(cms), verdictCode: null } });
    expect(opensslReads(cms)).toEqual(Buffer.from(confirmation.document).toString());
    const work = await office.database.em().find(OutboxEntity, { requestId: id, queue: 'signing' });
    expect(work.map(({ kind }) => kind)).toEqual(['check-confirmation']);
  });

  it('confirmed by two at once is confirmed once, and the other is told by whom', async () => {
    const { id } = await acceptedCase(office);
    const one = await preparedConfirmation(office, id);
    api.setNow(minutesLater(1));
    const two = await preparedConfirmation(office, id);
    expect(two.id).not.toBe(one.id);
    const answers = await Promise.all(
      [one, two].map(async ({ id: confirmation, document }) =>
        api.ask(
          ConfirmRequestDocument,
          { input: { id: confirmation, cms: base64(await signAs(office.aigerim.sign, document)) } },
          desk,
        ),
      ),
    );
    expect(answers.map(({ code }) => code).sort()).toEqual(['STATE_CHANGED', undefined]);
    const lost = answers.find(({ code }) => code !== undefined);
    expect(lost?.errors[0]?.extensions.by).toMatchObject({
      name: expect.stringContaining('Айгерім'),
      at: minutesLater(1).toISOString(),
    });
    api.setNow(DESK_NOW);
  });

  it.each<[string, (document: Uint8Array) => Promise<Uint8Array>, string]>([
    ['bytes that are no CMS', async () => new Uint8Array([0x30, 0]), 'CONFIRMATION_NOT_CMS'],
    [
      'another document',
      async () => signAs(office.aigerim.sign, new TextEncoder().encode('{}')),
      'CONFIRMATION_BYTES_DIFFER',
    ],
    [
      'a signature by another key',
      async (document) => signAs({ ...office.aigerim.sign, privateKey: office.aigerim.auth.privateKey }, document),
      'CONFIRMATION_SIGNATURE_WRONG',
    ],
    [
      'the signature of a colleague (reg p.19(5) rule 2)',
      async (document) => signAs(office.dauren.sign, document),
      'CONFIRMATION_OTHER_OPERATOR',
    ],
  ])('with %s is a slip: told, and nothing changes', async (_name, sign, code) => {
    const { id } = await acceptedCase(office);
    const { id: confirmation, document } = await preparedConfirmation(office, id);
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
    const { id } = await acceptedCase(office);
    const { id: confirmation, document } = await preparedConfirmation(office, id);
    const cms = base64(await signAs(office.aigerim.sign, document));
    api.setNow(minutesLater(10));
    await api.ask(TouchClaimDocument, { id }, desk);
    api.setNow(minutesLater(16));
    expect((await api.ask(ConfirmRequestDocument, { input: { id: confirmation, cms } }, desk)).code).toBe(
      'CONFIRMATION_STALE',
    );
    api.setNow(DESK_NOW);
  });

  it('of the own request is a violation and refuses it (reg p.6(10))', async () => {
    const { id } = await acceptedCase(office, { iin: office.aigerim.employee.iin });
    const { id: confirmation, document } = await preparedConfirmation(office, id);
    const cms = base64(await signAs(office.aigerim.sign, document));
    const { data } = await api.ask(ConfirmRequestDocument, { input: { id: confirmation, cms } }, desk);
    expect(data?.confirmRequest).toMatchObject({
      status: 'REFUSED',
      refusal: { kind: 'REQUEST_CHECK', step: 'P10', code: 'CONFIRMATION_OWN_CASE' },
      confirmation: { verdictCode: 'CONFIRMATION_OWN_CASE' },
    });
  });

  it('of somebody else’s preparation is not found', async () => {
    const { id } = await acceptedCase(office);
    const { id: confirmation, document } = await preparedConfirmation(office, id);
    const cms = base64(await signAs(office.dauren.sign, document));
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
    writeFileSync(path('trust.pem'), pem(office.ca.root.der) + pem(office.ca.issuing.der));
    const trust = ['-CAfile', path('trust.pem'), '-purpose', 'any', '-attime', String(DESK_NOW.getTime() / 1000)];
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
