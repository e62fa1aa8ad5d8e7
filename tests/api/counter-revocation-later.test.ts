import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ApplicantEntity, CertificateEntity, findRequest, OutboxEntity, RevocationEntity } from '@kualik/db';
import { parseConfirmationDocument } from '@kualik/domain/rules/confirmation-document.ts';
import { publishCrl } from '@kualik/worker/signing/publish-crl.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ChooseCertificatesDocument, EnterRevocationDocument } from '../../codegen/generated/counter.ts';
import type { EnterRevocationInput } from '../../codegen/generated/counter.ts';
import { DESK_NOW, openDesk } from '../support/api-desk.ts';
import type { Desk } from '../support/api-desk.ts';
import { confirm, issuedOnCard, right } from '../support/counter-desk.ts';
import { acceptedRevocation } from '../support/counter-revocation.ts';
import type { Holder } from '../support/counter-revocation.ts';
import { openDeskSigner } from '../support/desk-signer.ts';
import type { DeskSigner } from '../support/desk-signer.ts';
import { openssl } from '../worker/support/openssl.ts';
import { runSigningJobs } from '../worker/support/signer-tools.ts';

let desk: Desk;
let signer: DeskSigner;

beforeAll(async () => {
  desk = await openDesk();
  signer = await openDeskSigner(desk);
});
afterAll(async () => {
  await signer.close();
  await desk.close();
});

async function newHolder(): Promise<Holder> {
  const { id } = await issuedOnCard(desk, signer);
  const em = desk.database.em();
  const request = await findRequest(em, id);
  const { iin } = await em.findOneOrFail(ApplicantEntity, { id: request?.applicantId ?? '' });
  const certificates = await em.find(CertificateEntity, { requestId: id }, { orderBy: { serialHex: 'asc' } });
  return { iin, serials: certificates.map(({ serialHex }) => serialHex) };
}

/** N5 as far as the form: what it says comes from the test. */
async function entered(holder: Holder, form: Omit<EnterRevocationInput, 'id' | 'version'>) {
  const accepted = await acceptedRevocation(desk, holder);
  const chosen = { id: accepted.id, version: accepted.version, serials: holder.serials };
  const { chooseCertificates } = right(await desk.api.ask(ChooseCertificatesDocument, { input: chosen }, desk.session));
  const { id, version } = chooseCertificates;
  const answer = await desk.api.ask(EnterRevocationDocument, { input: { id, version, ...form } }, desk.session);
  return { id, answer };
}

const revoked = (serials: string[]) => desk.database.em().find(RevocationEntity, { serialHex: { $in: serials } });

it('a revocation for a later moment is signed by the operator with this moment, and waits (reg p.10(4))', async () => {
  const holder = await newHolder();
  const effectiveAt = new Date(DESK_NOW.getTime() + 30 * 86_400_000).toISOString();
  const { id, answer } = await entered(holder, { reason: 'superseded', effectiveAt });
  expect(answer.errors).toEqual([]);
  const { document } = await confirm(desk, id);
  const parsed = parseConfirmationDocument(document);
  expect(parsed.ok && parsed.value).toMatchObject({ decision: 'revoke', effectiveAt });
  await runSigningJobs(signer.context, 2);
  expect(await revoked(holder.serials)).toEqual([]);
  const request = await findRequest(desk.database.em(), id);
  expect(request).toMatchObject({ status: 'ISSUING', step: 'P6' });
  expect(request?.serviceDeadline?.getTime()).toBeGreaterThan(Date.parse(effectiveAt));
  const work = { requestId: id, kind: 'revoke-ordered', closedAt: null };
  expect((await desk.database.em().findOneOrFail(OutboxEntity, work)).availableAt.toISOString()).toBe(effectiveAt);
});

it('another moment put into the row by SQL is an alarm: the signature names its own (reg p.10 C2)', async () => {
  const holder = await newHolder();
  const effectiveAt = new Date(DESK_NOW.getTime() + 86_400_000).toISOString();
  const { id } = await entered(holder, { reason: 'superseded', effectiveAt });
  await confirm(desk, id);
  await desk.database.em().execute('update request set effective_at = null where id = ?', [id]);
  const blocked = { kind: 'check-confirmation', blocked: 'CONFIRMATION_CONTENT_DIFFERS' };
  expect(await runSigningJobs(signer.context)).toContainEqual(blocked);
});

it('a date of invalidity goes from the form into the list that openssl reads (RFC 5280 5.3.2)', async () => {
  const holder = await newHolder();
  const [row] = await desk.database.em().find(CertificateEntity, { serialHex: { $in: holder.serials } });
  const since = new Date(Math.floor((row?.notBefore.getTime() ?? 0) / 1000) * 1000);
  const early = await entered(holder, {
    reason: 'keyCompromise',
    invalidityDate: new Date(since.getTime() - 86_400_000 * 400).toISOString(),
  });
  expect(early.answer.code).toBe('INVALIDITY_DATE_TOO_EARLY');
  const { id } = await entered(holder, { reason: 'keyCompromise', invalidityDate: since.toISOString() });
  await confirm(desk, id);
  await runSigningJobs(signer.context);
  expect((await revoked(holder.serials)).map(({ invalidSince }) => invalidSince?.getTime())).toEqual(
    holder.serials.map(() => since.getTime()),
  );
  await publishCrl(signer.context);
  const crl = await readFile(join(signer.context.publishedFolder, 'nca_rsa.crl'));
  const { text } = openssl(['crl', '-inform', 'DER', '-in', '@crl', '-noout', '-text'], { crl });
  expect(text.replaceAll(/\s+/g, ' ')).toContain('Invalidity Date:');
});
