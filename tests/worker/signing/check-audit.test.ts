import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, OutboxEntity } from '@kualik/db';
import { AuditChecksDocument, OrderAuditCheckDocument } from '../../../codegen/generated/auditing.ts';
import { type Desk, openDesk } from '../../support/api-desk.ts';
import type { Session } from '../../support/api-server.ts';
import { signIn, storeOperator } from '../../support/api-staff.ts';
import { type DeskSigner, openDeskSigner } from '../../support/desk-signer.ts';
import { runSigningJobs } from '../support/signer-tools.ts';

let desk: Desk;
let signer: DeskSigner;
let auditor: Session;
beforeAll(async () => {
  desk = await openDesk();
  signer = await openDeskSigner(desk);
  auditor = await signIn(desk.api, (await storeOperator(desk.database.em(), desk.ca, { roles: ['auditor'] })).auth);
});
afterAll(async () => {
  await signer.close();
  await desk.close();
});

const order = async (session = auditor) => desk.api.ask(OrderAuditCheckDocument, {}, session);
const checks = async () => (await desk.api.ask(AuditChecksDocument, {}, auditor)).data?.auditChecks ?? [];

describe('a check of the audit chain ordered on a screen (reg p.19(2))', () => {
  it('is made once by the signer for all who ask meanwhile, and its result is told and audited', async () => {
    const [first, second] = await Promise.all([order(), order()]);
    expect(first.data?.orderAuditCheck.id).toBe(second.data?.orderAuditCheck.id);
    expect(await desk.database.em().count(OutboxEntity, { kind: 'check-audit' })).toBe(1);
    expect(await runSigningJobs(signer.context)).toMatchObject([{ kind: 'check-audit' }]);
    const [check] = await checks();
    expect(check).toMatchObject({ heads: 0, sealedRows: 0 });
    expect(check?.doneAt).not.toBeNull();
    expect(check?.unsealedRows).toBeGreaterThan(0);
    expect(check?.findings.map(({ code }) => code)).toContain('UNSEALED');
    const told = await desk.database.em().find(AuditEntity, { kind: { $like: 'audit.%' } }, { orderBy: { id: 'asc' } });
    expect(told.map(({ kind }) => kind)).toEqual(['audit.check-ordered', 'audit.check-ordered', 'audit.checked']);
  });

  it('can be ordered again when the one before is done', async () => {
    const { data } = await order();
    expect(data?.orderAuditCheck.doneAt).toBeNull();
    await runSigningJobs(signer.context);
    expect(await checks()).toHaveLength(2);
  });

  it('is ordered by auditors only', async () => {
    expect((await order(desk.session)).errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });
});
