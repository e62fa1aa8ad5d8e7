import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, CertificateEntity, EmployeeEntity, RequestEntity } from '@kualik/db';
import { systemClock } from '@kualik/db/clock.ts';
import { caseFile } from '@kualik/db/repositories/request.repository.ts';
import { sign } from 'node:crypto';
import type { ListContext } from '../../../worker/signing/signer-context.ts';
import {
  caseBeforeConfirmation,
  confirmedCase,
  operatorOf,
  type OperatorTools,
  sendToSigner,
  storeConfirmation,
} from '../support/confirmed-case.ts';
import { foreignAuthority, issueStaff } from '../../support/test-ca.ts';
import { type Installation, newInstallation } from '../support/installation.ts';
import { runSigningJobs, signerContext } from '../support/signer-tools.ts';

describe('the signer trusts no row', () => {
  let installation: Installation;
  let context: ListContext;

  beforeAll(async () => {
    installation = await newInstallation();
    context = await signerContext(installation, systemClock);
  });
  afterAll(async () => {
    await context.journal.close();
    await installation.close();
  });

  const sql = (text: string, params: unknown[]) => installation.database.em().execute(text, params);

  async function expectAlarm(requestId: string, code: string): Promise<void> {
    const em = installation.database.em();
    expect(await em.count(CertificateEntity, { requestId })).toBe(0);
    const alarms = await em.find(AuditEntity, { requestId, kind: 'confirmation.alarm' });
    expect(alarms.map((row) => (JSON.parse(row.data) as { code: string }).code)).toEqual([code]);
    const stored = await em.findOneOrFail(RequestEntity, { id: requestId });
    expect(stored).toMatchObject({ blockedReason: code, finishedAt: null });
  }

  it('gives no certificate and an alarm for a case set to confirmed by SQL without a signature', async () => {
    const request = await caseBeforeConfirmation(installation);
    await sql(`update request set step = 'P11', status = 'ISSUING', version = version + 1 where id = ?`, [request.id]);
    await sql(
      `insert into outbox (kind, queue, request_id, payload, created_at, available_at)
       values ('issue-certificates', 'signing', ?, '{"step":"P11"}', now(), now())`,
      [request.id],
    );
    expect(await runSigningJobs(context)).toEqual([{ kind: 'issue-certificates', blocked: 'CONFIRMATION_MISSING' }]);
    await expectAlarm(request.id, 'CONFIRMATION_MISSING');
  });

  it('gives no certificate for the signature of another case', async () => {
    const other = await confirmedCase(installation);
    const request = await caseBeforeConfirmation(installation);
    await sendToSigner(installation, request.id);
    await sql(
      `insert into confirmation (request_id, employee_id, document, document_sha256, case_version, created_at, cms, signer_cert_sha256, received_at)
       select ?, employee_id, document, ?, case_version, created_at, cms, signer_cert_sha256, received_at
         from confirmation where request_id = ?`,
      [request.id, 'f'.repeat(64), other.id],
    );
    const results = await runSigningJobs(context);
    expect(results).toContainEqual({ kind: 'check-confirmation', blocked: 'CONFIRMATION_CONTENT_DIFFERS' });
    await expectAlarm(request.id, 'CONFIRMATION_CONTENT_DIFFERS');
  });

  it.each([
    [
      'the key',
      `update request_key k set csr_der = (select csr_der from request_key where request_id = k.request_id and usage = 'auth') where request_id = ? and usage = 'sign'`,
      1,
    ],
    [
      'the IIN',
      `update applicant set iin = '900101300017' where id = (select applicant_id from request where id = ?)`,
      1,
    ],
    [
      'the surname',
      `update applicant set surname = 'Басқа' where id = (select applicant_id from request where id = ?)`,
      1,
    ],
    [
      'the e-mail address',
      `update applicant set email = 'x@evil.example' where id = (select applicant_id from request where id = ?)`,
      1,
    ],
  ])('gives no certificate when %s was changed after the operator signed', async (_what, statement, times) => {
    const request = await confirmedCase(installation);
    await sql(
      statement,
      Array.from({ length: times }, () => request.id),
    );
    expect(await runSigningJobs(context)).toEqual([
      { kind: 'check-confirmation', blocked: 'CONFIRMATION_CONTENT_DIFFERS' },
    ]);
    await expectAlarm(request.id, 'CONFIRMATION_CONTENT_DIFFERS');
  });

  it('gives no certificate when a byte of the signed document was changed', async () => {
    const request = await confirmedCase(installation);
    await sql('update confirmation set cms = set_byte(cms, 120, (get_byte(cms, 120) + 1) % 256) where request_id = ?', [
      request.id,
    ]);
    const [result] = await runSigningJobs(context);
    expect(result?.['blocked']).toMatch(/^CONFIRMATION_(NOT_CMS|BYTES_DIFFER|SIGNATURE_WRONG)$/);
    await expectAlarm(request.id, String(result?.['blocked']));
  });

  it('believes no hierarchy that was slipped into the database', async () => {
    const request = await caseBeforeConfirmation(installation);
    const foreign = await foreignOperator(installation, context.authority.id);
    await storeConfirmation(installation, request, { operator: foreign });
    await sendToSigner(installation, request.id);
    expect(await runSigningJobs(context)).toEqual([
      { kind: 'check-confirmation', blocked: 'CONFIRMATION_CHAIN_UNTRUSTED' },
    ]);
    await expectAlarm(request.id, 'CONFIRMATION_CHAIN_UNTRUSTED');
  });

  it.each([
    ['the account is suspended', 'dauren', 'CONFIRMATION_ACCOUNT_SUSPENDED'],
    ['the certificate carries no operator role', 'auditor', 'CONFIRMATION_ROLE_MISSING'],
  ])('refuses the request (P10) when %s', async (_why, login, code) => {
    const operator = await operatorOf(installation, login);
    const request = await caseBeforeConfirmation(installation);
    await storeConfirmation(installation, request, { operator });
    await sendToSigner(installation, request.id);
    if (login === 'dauren') {
      await sql(`update employee set state = 'suspended', suspended_at = now() where id = ?`, [operator.employeeId]);
    }
    expect(await runSigningJobs(context)).toEqual([{ kind: 'check-confirmation', to: 'P10', code }]);
    const file = await caseFile(installation.database.em(), request.id);
    expect(file?.request).toMatchObject({ status: 'REFUSED', refusalCode: code, refusalStep: 'P10' });
    expect(file?.certificates).toEqual([]);
  });
});

/** An operator of another authority of the same name, whose rows somebody wrote into the database. */
async function foreignOperator(installation: Installation, authorityId: string): Promise<OperatorTools> {
  const em = installation.database.em();
  const at = new Date(Math.floor(Date.now() / 60_000) * 60_000);
  const issuing = { ...foreignAuthority(new Date(at.getTime() - 60_000)), id: authorityId };
  const { employeeId } = await operatorOf(installation, 'aigerim');
  const employee = await em.findOneOrFail(EmployeeEntity, { id: employeeId });
  const holder = await issueStaff(em, { at, root: issuing, issuing }, employee, { usage: 'sign', issuer: issuing });
  return {
    employeeId,
    certificate: holder.der,
    sign: async (bytes) => new Uint8Array(sign('sha256', bytes, holder.privateKey)),
  };
}
