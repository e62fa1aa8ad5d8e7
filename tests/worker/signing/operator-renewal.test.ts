import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EmployeeCertificateEntity, EmployeeEntity, OperatorApplicationEntity, RevocationEntity } from '@kualik/db';
import { findOperator } from '@kualik/db/repositories/operator.repository.ts';
import { done, OFFICE_NOW } from '../../support/api-administration.ts';
import { carriers, office, openForThisFile } from '../../support/appointments.ts';
import { type DeskSigner, openDeskSigner } from '../../support/desk-signer.ts';
import { appliedAgain, installCms, letteredAgain, orderedByTwo, working } from '../../support/working-operators.ts';
import { runSigningJobs } from '../support/signer-tools.ts';

openForThisFile();

let signer: DeskSigner;
beforeAll(async () => {
  signer = await openDeskSigner(office);
});
afterAll(() => signer.close());

interface Held {
  sha256: string;
  serialHex: string;
  round: number;
}
const view = (id: string) => done(office, 'Operator', { id }, 'auditor');
const heldBy = async (id: string) => (await view(id))['certificates'] as Held[];
const install = async (operatorId: string) =>
  office.run('InstallOperatorCertificates', { operatorId, cms: await installCms(operatorId) }, null);

/** A renewal up to the certificates that nobody has installed. */
async function renewed(): Promise<{ operatorId: string; former: Held[]; document: Uint8Array }> {
  const operatorId = await working(signer.context);
  const former = await heldBy(operatorId);
  await appliedAgain(operatorId);
  await letteredAgain(operatorId);
  const { document } = await orderedByTwo(operatorId);
  return { operatorId, former, document };
}

describe('reg p.15(1) the certificates of an operator at work', () => {
  it('are renewed by another application, letter and order; the former ones work until the new ones are installed', async () => {
    const { operatorId, former, document } = await renewed();
    const { replaces } = JSON.parse(Buffer.from(document).toString('utf8')) as { replaces: string[] };
    expect(replaces.sort()).toEqual(former.map(({ sha256 }) => sha256).sort());
    expect(await view(operatorId)).toMatchObject({ state: 'ACTIVE', renewal: 'LETTER_SENT' });
    expect(await runSigningJobs(signer.context)).toMatchObject([{ issued: ['sign', 'auth'] }]);
    expect(await view(operatorId)).toMatchObject({ state: 'ACTIVE', renewal: 'CERTIFIED' });
    expect((await install(operatorId)).code).toBeUndefined();
    expect(await view(operatorId)).toMatchObject({ state: 'ACTIVE', renewal: null });
    expect((await heldBy(operatorId)).map(({ round }) => round)).toEqual([2, 2, 1, 1]);
    const em = office.database.em();
    const { employeeId } = (await findOperator(em, operatorId)) ?? {};
    expect(await em.count(EmployeeCertificateEntity, { employeeId: employeeId ?? '' })).toBe(4);
    expect(await em.count(RevocationEntity)).toBe(0);
    office.api.setNow(new Date(OFFICE_NOW.getTime() + 10 * 60_000));
    await runSigningJobs(signer.context);
    office.api.setNow(OFFICE_NOW);
    const revoked = await office.database.em().find(RevocationEntity, {});
    expect(revoked.map(({ serialHex, reason }) => `${serialHex} ${reason}`).sort()).toEqual(
      former.map(({ serialHex }) => `${serialHex} superseded`).sort(),
    );
  });

  it('are not renewed for the keys they have', async () => {
    const operatorId = await working(signer.context);
    expect(await appliedAgain(operatorId, carriers.get(operatorId))).toBe('KEY_ALREADY_USED');
    expect(await appliedAgain(operatorId)).toBeUndefined();
  });

  it('are not made again when in the database the former keys stand in the new application: an alarm', async () => {
    const { operatorId } = await renewed();
    const em = office.database.em();
    const [first] = await em.find(OperatorApplicationEntity, { operatorId, round: 1 });
    const { signCsr, authCsr } = first ?? {};
    if (!signCsr || !authCsr) throw new Error('no first application');
    await em.nativeUpdate(OperatorApplicationEntity, { operatorId, round: 2 }, { signCsr, authCsr });
    expect(await runSigningJobs(signer.context)).toMatchObject([{ blocked: 'CONFIRMATION_CONTENT_DIFFERS' }]);
    expect(await heldBy(operatorId)).toHaveLength(2);
  });

  it('bring no suspended account back: the new ones wait until he may work again', async () => {
    const { operatorId } = await renewed();
    await runSigningJobs(signer.context);
    const em = office.database.em();
    const { employeeId } = (await findOperator(em, operatorId)) ?? {};
    const stopped = { state: 'suspended', suspendedAt: OFFICE_NOW } as const;
    await em.nativeUpdate(EmployeeEntity, { id: employeeId ?? '' }, stopped);
    expect((await install(operatorId)).code).toBe('OPERATOR_STATE');
    expect((await office.run('RenewOperator', { operatorId }, 'psc_office')).code).toBe('OPERATOR_STATE');
    await em.nativeUpdate(EmployeeEntity, { id: employeeId ?? '' }, { state: 'active', suspendedAt: null });
    expect((await install(operatorId)).code).toBeUndefined();
  });

  it('are renewed by a centre for its own operators only, and not for one who leaves', async () => {
    const operatorId = await working(signer.context);
    await office.hire('office of another centre', 'psc_office', { officeId: null });
    const elsewhere = await office.run('RenewOperator', { operatorId }, 'office of another centre');
    expect(elsewhere.code).toBe('OPERATOR_OTHER_OFFICE');
    const leaving = { operatorId, kind: 'DISMISSAL', effectiveOn: '2026-11-30', letterNumber: '9' };
    await done(office, 'RecordOperatorChange', { input: leaving }, 'psc_head');
    expect((await office.run('RenewOperator', { operatorId }, 'psc_office')).code).toBe('OPERATOR_STATE');
  });
});
