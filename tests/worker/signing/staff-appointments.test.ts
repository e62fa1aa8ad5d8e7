import { KeyObject } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CertificateEntity, EmployeeEntity, officeIdOf, RevocationEntity, StaffNoticeEntity } from '@kualik/db';
import { A_PDF, candidateKey, done, openAdministration } from '../../support/api-administration.ts';
import type { Administration, CandidateKey, Reply } from '../../support/api-administration.ts';
import { base64 } from '../../support/api-staff.ts';
import { type DeskSigner, openDeskSigner } from '../../support/desk-signer.ts';
import { race } from '../../support/race.ts';
import { syntheticIin } from '../../support/stored-cases.ts';
import { signAs } from '../../support/test-ca.ts';
import { runSigningJobs } from '../support/signer-tools.ts';

const PROVIDER = officeIdOf('10-1-NCA');
let office: Administration;
let signer: DeskSigner;
let order: object;
beforeAll(async () => {
  office = await openAdministration(['administrator']);
  signer = await openDeskSigner(office);
  const orderPaperId = (await done(office, 'FilePaper', { content: base64(A_PDF) }, 'administrator'))['id'];
  order = { orderPaperId, orderNumber: '3-Ө', orderDate: '2026-11-20', requirementsRef: 'Талаптар' };
  order = { ...order, requirementsConfirmed: true };
});
afterAll(async () => {
  await signer.close();
  await office.close();
});

const em = () => office.database.em();
const bytesOf = (text: unknown) => new Uint8Array(Buffer.from(String(text), 'base64'));
const appointment = (role: string, change: object = {}) => ({
  input: {
    ...{ ...order, role, officeId: PROVIDER, iin: syntheticIin(), surname: 'Есенова', givenName: 'Дана' },
    ...{ phone: '+77000000021', workplaceIds: ['NCA-1'], ...change },
  },
});

/** He gets a carrier and applies with its code. */
async function applied(operatorId: string): Promise<CandidateKey> {
  const input = { serial: `NT-${operatorId}`, model: 'Kaztoken', placeOfKeeping: 'Сейф 1', officeId: PROVIDER };
  const carrier = await done(office, 'RegisterCarrier', { input }, 'administrator');
  const handed = { carrierId: carrier['id'], operatorId };
  const { code } = await done(office, 'HandOverCarrier', handed, 'administrator');
  const [sign, auth] = [await candidateKey(), await candidateKey()];
  const wish = { code, carrierSerial: input.serial, instructionVersion: '1' };
  const keys = { signCsr: base64(sign.csr), authCsr: base64(auth.csr) };
  await done(office, 'ApplyAsOperator', { input: { ...wish, ...keys } }, null);
  return sign;
}

async function signatureOf(by: string, { id, document }: Reply): Promise<{ id: unknown; cms: string }> {
  const { sign } = office.staff[by] ?? {};
  if (!sign) throw new Error(`nobody is called ${by}`);
  return { id, cms: base64(await signAs(sign, bytesOf(document))) };
}

async function install(operatorId: string, { privateKey }: CandidateKey): Promise<void> {
  const { reply } = await office.run('OperatorInstallDocument', { operatorId }, null);
  const document = bytesOf(reply);
  const named = JSON.parse(Buffer.from(document).toString('utf8')) as {
    certificates: { usage: string; sha256: string }[];
  };
  const sha256 = named.certificates.find(({ usage }) => usage === 'sign')?.sha256 ?? '';
  const { der } = await em().findOneOrFail(CertificateEntity, { sha256 });
  if (!der) throw new Error('not issued');
  const own = { der, sha256, spki: new Uint8Array(), privateKey: KeyObject.from(privateKey) };
  const cms = base64(await signAs(own, document));
  await done(office, 'InstallOperatorCertificates', { operatorId, cms }, null);
}

/** Appointed, applied, and the order signed by the first. */
async function orderedBy(role: string): Promise<{ operatorId: string; key: CandidateKey; issue: Reply }> {
  const operatorId = String((await done(office, 'AppointOperator', appointment(role), 'administrator'))['id']);
  const key = await applied(operatorId);
  const issue = await done(office, 'PrepareOperatorIssue', { operatorId }, 'administrator');
  await done(office, 'SignOperatorIssue', await signatureOf('administrator', issue), 'administrator');
  return { operatorId, key, issue };
}

const view = (id: string) => done(office, 'Operator', { id }, 'administrator');
const accountOf = async (id: string) => em().findOneOrFail(EmployeeEntity, { iin: String((await view(id))['iin']) });
const told = (kind: StaffNoticeEntity['kind'], subjectId: string) => em().count(StaffNoticeEntity, { kind, subjectId });

describe('reg p.5(15), p.15(1) the staff of a new installation', () => {
  it('begins with its only administrator, who alone orders the certificates of the second; that stays on record', async () => {
    const { operatorId, key, issue } = await orderedBy('ADMINISTRATOR');
    expect(await told('employee_appointed', operatorId)).toBe(1);
    expect(await told('employee_ordered_alone', String(issue['id']))).toBe(1);
    expect(await runSigningJobs(signer.context)).toMatchObject([{ issued: ['sign', 'auth'] }]);
    await install(operatorId, key);
    expect(await accountOf(operatorId)).toMatchObject({ roles: ['administrator'], officeId: PROVIDER });
    expect(await em().count(CertificateEntity, { profileId: 'administrator-sign' })).toBe(2);
  });

  it('takes two from then on: the certificates of an auditor wait for the signature of another', async () => {
    await office.hire('second', 'administrator', { officeId: PROVIDER });
    const { operatorId, key, issue } = await orderedBy('AUDITOR');
    expect(await runSigningJobs(signer.context)).toEqual([]);
    const again = await office.run('ConfirmOperatorIssue', await signatureOf('administrator', issue), 'administrator');
    expect(again.code).toBe('DUAL_CONTROL');
    await done(office, 'ConfirmOperatorIssue', await signatureOf('second', issue), 'second');
    expect(await runSigningJobs(signer.context)).toMatchObject([{ issued: ['sign', 'auth'] }]);
    await install(operatorId, key);
    expect((await accountOf(operatorId)).roles).toEqual(['auditor']);
  });

  it('gets no certificates when in the database an order has one signature while two may sign, or another role', async () => {
    const alone = await orderedBy('ANALYST');
    const payload = { issueId: String(alone.issue['id']) };
    await em().execute('update operator_issue set is_sole = true where id = ?', [payload.issueId]);
    const row = { ...{ kind: 'issue-operator', queue: 'signing' }, payload: JSON.stringify(payload) };
    await em().execute(
      'insert into outbox (kind, queue, payload, created_at, available_at) values (?, ?, ?, now(), ?)',
      [row.kind, row.queue, row.payload, new Date(0)],
    );
    expect(await runSigningJobs(signer.context)).toMatchObject([{ blocked: 'CONFIRMATION_MISSING' }]);
    const { operatorId, issue } = await orderedBy('ANALYST');
    await done(office, 'ConfirmOperatorIssue', await signatureOf('second', issue), 'second');
    await em().execute(`update operator set role = 'administrator' where id = ?`, [operatorId]);
    expect(await runSigningJobs(signer.context)).toMatchObject([{ blocked: 'CONFIRMATION_CONTENT_DIFFERS' }]);
  });

  it('changes the role by a new order: the former account and certificates end, the new ones carry the new role', async () => {
    const { operatorId, key, issue } = await orderedBy('AUDITOR');
    await done(office, 'ConfirmOperatorIssue', await signatureOf('second', issue), 'second');
    await runSigningJobs(signer.context);
    await install(operatorId, key);
    const before = await em().count(RevocationEntity);
    const input = { ...order, operatorId, role: 'ARCHIVIST' };
    const next = String((await done(office, 'ChangeEmployeeRole', { input }, 'administrator'))['id']);
    expect([(await view(operatorId))['state'], (await accountOf(next)).state]).toEqual(['REVOKED', 'suspended']);
    await runSigningJobs(signer.context);
    expect(await em().count(RevocationEntity)).toBe(before + 2);
    const newKey = await applied(next);
    const made = await done(office, 'PrepareOperatorIssue', { operatorId: next }, 'administrator');
    await done(office, 'SignOperatorIssue', await signatureOf('administrator', made), 'administrator');
    await done(office, 'ConfirmOperatorIssue', await signatureOf('second', made), 'second');
    await runSigningJobs(signer.context);
    await install(next, newKey);
    expect(await accountOf(next)).toMatchObject({ roles: ['archivist'], state: 'active' });
  });

  it('is dismissed by the administrator: account and certificates end, the other administrators are told', async () => {
    const { operatorId, key, issue } = await orderedBy('CONTACT_CENTRE');
    await done(office, 'ConfirmOperatorIssue', await signatureOf('second', issue), 'second');
    await runSigningJobs(signer.context);
    await install(operatorId, key);
    await done(office, 'RevokeOperator', { operatorId }, 'administrator');
    expect((await accountOf(operatorId)).state).toBe('suspended');
    expect(await told('employee_dismissed', operatorId)).toBe(1);
  });

  it('loses by order also who was never appointed here; nobody dismisses himself or an operator', async () => {
    const { employee } = await office.hire('from the ceremony', 'provider_head', { officeId: PROVIDER });
    const operator = (await office.hire('an operator', 'operator')).employee;
    const own = office.staff['administrator']?.employee.id;
    const { orderPaperId } = order as { orderPaperId: string };
    const dismiss = (employeeId?: string) =>
      office.run('DismissEmployee', { employeeId, orderPaperId }, 'administrator');
    await runSigningJobs(signer.context);
    const before = await em().count(RevocationEntity);
    const answers = await race(office.database, 'employee', [() => dismiss(employee.id), () => dismiss(employee.id)]);
    expect(answers).toContainEqual(expect.objectContaining({ code: 'STATE_CHANGED' }));
    await runSigningJobs(signer.context);
    expect(await em().count(RevocationEntity)).toBe(before + 2);
    expect(await em().findOneOrFail(EmployeeEntity, { id: employee.id })).toMatchObject({ state: 'suspended' });
    expect((await office.run('Operators', {}, 'from the ceremony')).code).toBe('SESSION_ENDED');
    expect(await told('employee_dismissed', employee.id)).toBe(1);
    expect([(await dismiss(own)).code, (await dismiss(operator.id)).code]).toEqual(['POST_POWER', 'POST_POWER']);
  });

  it('is appointed by who may: no operator by the administrator, no other staff by a head, no role where it has no place', async () => {
    await office.hire('head', 'psc_head');
    const codes = await Promise.all([
      office.run('AppointOperator', appointment('OPERATOR'), 'administrator'),
      office.run('AppointOperator', appointment('SUPERVISOR'), 'head'),
      office.run('AppointOperator', appointment('PSC_HEAD'), 'administrator'),
    ]);
    expect(codes.map(({ code }) => code)).toEqual(['OPERATOR_OTHER_OFFICE', 'POST_POWER', 'POST_OFFICE']);
  });
});
