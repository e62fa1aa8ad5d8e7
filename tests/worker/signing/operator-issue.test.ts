import { KeyObject, X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, CertificateEntity, EmployeeEntity, OperatorIssueEntity, StaffNoticeEntity } from '@kualik/db';
import { latestCrls } from '@kualik/db/repositories/authority.repository.ts';
import { publishCrl } from '@kualik/worker/signing/publish-crl.ts';
import { done, OFFICE_NOW } from '../../support/api-administration.ts';
import { carriers, lettered, office, openForThisFile, ordered, signature } from '../../support/appointments.ts';
import { base64 } from '../../support/api-staff.ts';
import { type DeskSigner, openDeskSigner } from '../../support/desk-signer.ts';
import { signAs } from '../../support/test-ca.ts';
import { openssl, verifyByOpenssl } from '../support/openssl.ts';
import { runSigningJobs } from '../support/signer-tools.ts';

openForThisFile();

let signer: DeskSigner;
beforeAll(async () => {
  signer = await openDeskSigner(office);
});
afterAll(() => signer.close());

interface InstallDocument {
  carrierSerial: string;
  certificates: { usage: string; sha256: string }[];
}

/** An operator whose certificates two people of the provider have ordered. */
async function confirmed(): Promise<{ operatorId: string; issueId: string }> {
  const operatorId = await lettered();
  const { id, document } = await ordered(operatorId);
  const first = { id, cms: await signature('provider_officer', document) };
  await done(office, 'SignOperatorIssue', first, 'provider_officer');
  await done(office, 'ConfirmOperatorIssue', { id, cms: await signature('second', document) }, 'second');
  return { operatorId, issueId: id };
}

const stateOf = async (id: string) => (await done(office, 'Operator', { id }, 'auditor'))['state'];
const count = (): Promise<number> => office.database.em().count(CertificateEntity);

describe('reg p.15(1) the certificates of an operator', () => {
  it('are made once for two signatures, verify under root and lists, and the executor of the letter is told', async () => {
    const { operatorId } = await confirmed();
    const before = await count();
    expect(await runSigningJobs(signer.context)).toMatchObject([{ issued: ['sign', 'auth'] }]);
    expect(await runSigningJobs(signer.context)).toEqual([]);
    const stored = await office.database.em().find(CertificateEntity, {}, { orderBy: { id: 'desc' }, limit: 2 });
    const made = stored.map(({ der }) => der ?? new Uint8Array());
    expect([await count(), await stateOf(operatorId)]).toEqual([before + 2, 'CERTIFIED']);
    await publishCrl(signer.context);
    const crls = (await latestCrls(office.database.em())).map(({ der }) => der);
    const pki = { root: office.ca.root.der, issuing: office.ca.issuing.der, crls, at: OFFICE_NOW.getTime() / 1000 };
    for (const der of made) {
      expect(verifyByOpenssl(der, pki)).toEqual({ ok: true, text: expect.stringContaining('OK') });
      expect(new X509Certificate(der).subject).toContain('ҚАЛДЫБАЕВА');
    }
    const usages = made.map(
      (der) => openssl(['x509', '-inform', 'DER', '-noout', '-ext', 'keyUsage', '-in', '@c'], { c: der }).text,
    );
    expect(usages.filter((text) => text.includes('Non Repudiation'))).toHaveLength(1);
    const [notice] = await office.database
      .em()
      .find(StaffNoticeEntity, { kind: 'operator_certified', subjectId: operatorId });
    expect(notice?.recipient).toBe('hat@semey.example.kz');
  });

  it.each<[string, string, string]>([
    [
      'the application names another key',
      'update operator_application set sign_csr = auth_csr where operator_id = ?',
      'CONFIRMATION_CONTENT_DIFFERS',
    ],
    [
      'the operator has another name',
      `update operator set surname = 'БАСҚА' where id = ?`,
      'CONFIRMATION_CONTENT_DIFFERS',
    ],
    [
      'the second signature is the first once more',
      'update operator_issue set second_cms = officer_cms where operator_id = ?',
      'DUAL_CONTROL',
    ],
    [
      'the second signature is gone',
      'update operator_issue set second_cms = null where operator_id = ?',
      'CONFIRMATION_MISSING',
    ],
  ])('are not made when in the database %s: an alarm, no certificate', async (_what, statement, code) => {
    const { operatorId, issueId } = await confirmed();
    const before = await count();
    await office.database.em().execute(statement, [operatorId]);
    expect(await runSigningJobs(signer.context)).toMatchObject([{ blocked: code }]);
    expect([await count(), await stateOf(operatorId)]).toEqual([before, 'LETTER_SENT']);
    const alarms = await office.database
      .em()
      .find(AuditEntity, { kind: 'operator.alarm' }, { orderBy: { id: 'desc' }, limit: 1 });
    expect(alarms.map(({ data }) => (JSON.parse(data) as { issueId: string }).issueId)).toEqual([issueId]);
    expect(await office.database.em().findOneOrFail(OperatorIssueEntity, { id: issueId })).toMatchObject({
      blockedCode: code,
    });
  });

  it('are installed by who signs with the new key on the carrier; then he works as an operator', async () => {
    const { operatorId } = await confirmed();
    await runSigningJobs(signer.context);
    const { reply } = await office.run('OperatorInstallDocument', { operatorId }, null);
    const document = new Uint8Array(Buffer.from(reply as unknown as string, 'base64'));
    const { carrierSerial, certificates } = JSON.parse(Buffer.from(document).toString('utf8')) as InstallDocument;
    expect(carrierSerial).toMatch(/^KT-/);
    const { sign } = carriers.get(operatorId) ?? {};
    const sha256 = certificates.find(({ usage }) => usage === 'sign')?.sha256 ?? '';
    const { der } = await office.database.em().findOneOrFail(CertificateEntity, { sha256 });
    if (!sign || !der) throw new Error('nothing on the carrier');
    const own = { der, sha256, spki: new Uint8Array(), privateKey: KeyObject.from(sign.privateKey) };
    const install = (cms: string) => office.run('InstallOperatorCertificates', { operatorId, cms }, null);
    expect((await install(await signature('second', document))).code).toBe('CONFIRMATION_SIGNATURE_WRONG');
    const other = new Uint8Array(Buffer.from('{}'));
    expect((await install(base64(await signAs(own, other)))).code).toBe('CONFIRMATION_BYTES_DIFFER');
    const cms = base64(await signAs(own, document));
    const answers = await Promise.all([install(cms), install(cms)]);
    expect(answers.filter(({ code }) => code === undefined).map(({ reply }) => reply['state'])).toEqual(['ACTIVE']);
    expect(await stateOf(operatorId)).toBe('ACTIVE');
    const { iin } = await done(office, 'Operator', { id: operatorId }, 'auditor');
    const account = await office.database.em().findOneOrFail(EmployeeEntity, { iin: String(iin) });
    expect(account).toMatchObject({ roles: ['operator'], state: 'active' });
    expect((await install(cms)).code).toBe('NOT_FOUND');
  });

  it('are not made for one who leaves', async () => {
    const { operatorId } = await confirmed();
    const before = await count();
    const leaving = { operatorId, kind: 'DISMISSAL', effectiveOn: '2026-11-30', letterNumber: '9' };
    await done(office, 'RecordOperatorChange', { input: leaving }, 'psc_head');
    expect(await runSigningJobs(signer.context)).toMatchObject([{ skipped: 'leaves' }]);
    expect(await count()).toBe(before);
  });
});
