import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RevocationEntity } from '@kualik/db';
import { parseConfirmationDocument } from '@kualik/domain/rules/confirmation-document.ts';
import { ChooseCertificatesDocument, EnterRevocationDocument } from '../../codegen/generated/counter.ts';
import { openDesk } from '../support/api-desk.ts';
import type { Desk } from '../support/api-desk.ts';
import { confirm, right } from '../support/counter-desk.ts';
import { acceptedRevocation, FIRM, papersWith } from '../support/counter-revocation.ts';
import { openDeskSigner } from '../support/desk-signer.ts';
import type { DeskSigner } from '../support/desk-signer.ts';
import { storePerson } from '../support/holders.ts';
import type { Person } from '../support/holders.ts';
import { runSigningJobs } from '../worker/support/signer-tools.ts';

let desk: Desk;
let signer: DeskSigner;
/** Dismissed from the firm, and his colleague who still works there. */
let leaver: Person;
let colleague: Person;

beforeAll(async () => {
  desk = await openDesk();
  signer = await openDeskSigner(desk);
  leaver = await storePerson(desk.database.em(), desk.ca, { bin: FIRM.bin });
  colleague = await storePerson(desk.database.em(), desk.ca, { bin: FIRM.bin });
});
afterAll(async () => {
  await signer.close();
  await desk.close();
});

type Application = Parameters<typeof papersWith>[0];

async function chosen(application: Application, { sign }: Person) {
  const started = { kind: 'LEGAL_ENTITY', ...FIRM } as const;
  const accepted = { documents: papersWith(application) };
  const { id, version } = await acceptedRevocation(desk, leaver, { started, accepted });
  const input = { id, version, serials: [sign.serialHex] };
  return right(await desk.api.ask(ChooseCertificatesDocument, { input }, desk.session)).chooseCertificates;
}

async function entered(application: Application, whose: Person): Promise<string> {
  const { id, version } = await chosen(application, whose);
  const input = { id, version, reason: 'affiliationChanged' };
  right(await desk.api.ask(EnterRevocationDocument, { input }, desk.session));
  return id;
}

async function isRevoked({ sign }: Person): Promise<boolean> {
  return (await desk.database.em().count(RevocationEntity, { serialHex: sign.serialHex })) > 0;
}

describe('the kind of applicant stated at the counter (std1 p.9 revoke)', () => {
  it.each([
    ['5) with the extract that only 3), 6) and 8) know', 'domain_legal', 'LEGAL_ENTITY'],
    ['6) with annex 11 instead of 12', 'treasury', 'NONRESIDENT_LEGAL'],
  ] as const)(
    'is that of the order of the certificate, else it is refused with the way to go: %s',
    async (_, ordered, kind) => {
      const owner = await storePerson(desk.database.em(), desk.ca, { bin: FIRM.bin, kind: ordered });
      const started = { kind, ...FIRM };
      const accepted = { documents: papersWith('dismissal-order-extract') };
      const { id, version } = await acceptedRevocation(desk, owner, { started, accepted });
      const input = { id, version, serials: [owner.sign.serialHex] };
      const answer = right(await desk.api.ask(ChooseCertificatesDocument, { input }, desk.session)).chooseCertificates;
      expect(answer.refusal).toMatchObject({ step: 'T5', code: 'REVOCATION_KIND_DIFFERS' });
      expect(answer.refusal?.text.ru).toContain('Начните новую заявку с тем видом');
      expect(await isRevoked(owner)).toBe(false);
    },
  );
});

describe('a revocation for an organisation at the counter (std1 p.9 revoke 3))', () => {
  it('by the extract of one employee’s dismissal reaches no colleague', async () => {
    const { refusal } = await chosen('dismissal-order-extract', colleague);
    expect(refusal).toMatchObject({ step: 'T5', code: 'REVOCATION_TARGET_UNKNOWN' });
    expect(await isRevoked(colleague)).toBe(false);
  });

  it('by the extract is not signed for a colleague either, whatever was put into the row by SQL', async () => {
    const id = await entered('dismissal-order-extract', leaver);
    await desk.database
      .em()
      .execute('update revocation_target set certificate_id = ? where request_id = ?', [colleague.sign.id, id]);
    const { document } = await confirm(desk, id);
    const parsed = parseConfirmationDocument(document);
    expect(parsed.ok && parsed.value.documentsSeen[0]).toMatchObject({
      id: 'application',
      alternative: 'dismissal-order-extract',
    });
    expect(await runSigningJobs(signer.context)).toContainEqual({
      kind: 'check-confirmation',
      blocked: 'REVOCATION_TARGET_UNKNOWN',
    });
    expect(await isRevoked(colleague)).toBe(false);
  });

  it('is not signed for a kind that the bytes of the certificate deny', async () => {
    const id = await entered('sealed-application', colleague);
    await desk.database
      .em()
      .execute(
        `update applicant set kind = 'domain_legal' where id = (select applicant_id from request where id = ?)`,
        [id],
      );
    await confirm(desk, id);
    expect(await runSigningJobs(signer.context)).toContainEqual({
      kind: 'check-confirmation',
      blocked: 'REVOCATION_KIND_DIFFERS',
    });
    expect(await isRevoked(colleague)).toBe(false);
  });

  it('by the extract revokes the certificate of the dismissed person', async () => {
    const id = await entered('dismissal-order-extract', leaver);
    await confirm(desk, id);
    await runSigningJobs(signer.context);
    expect(await isRevoked(leaver)).toBe(true);
  });

  it('by the head’s signature and seal reaches everybody under the BIN', async () => {
    const id = await entered('sealed-application', colleague);
    await confirm(desk, id);
    await runSigningJobs(signer.context);
    expect(await isRevoked(colleague)).toBe(true);
  });
});
