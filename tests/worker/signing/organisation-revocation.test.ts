import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, RevocationEntity } from '@kualik/db';
import { systemClock } from '@kualik/db/clock.ts';
import type { OrganisationRole } from '@kualik/domain/rules/applicant-kinds.ts';
import type { SignerContext } from '../../../worker/signing/signer-context.ts';
import { issuedHolder, orderedRevocation } from '../support/applicant-acts.ts';
import type { Holder } from '../support/applicant-acts.ts';
import { type Installation, newInstallation } from '../support/installation.ts';
import { runSigningJobs, signerContext } from '../support/signer-tools.ts';

const BIN = '050740000012';

let installation: Installation;
let context: SignerContext;

beforeAll(async () => {
  installation = await newInstallation();
  context = await signerContext(installation, systemClock);
});
afterAll(async () => {
  await context.journal.close();
  await installation.close();
});

const em = () => installation.database.em();
const holderOf = (organisationRole: OrganisationRole, bin = BIN): Promise<Holder> =>
  issuedHolder(installation, context, {
    ...{ kind: 'legal_entity', bin, organisation: '«Көкжиек» ЖШС' },
    details: { organisationRole },
  });

describe('the signer lets act for the organisation whom his certificate says (reg p.8 C1)', () => {
  it('revokes an employee’s certificate by the first head’s signature', async () => {
    const [head, employee] = [await holderOf('first_head'), await holderOf('employee')];
    const serials = [employee.sign.serialHex];
    await orderedRevocation(installation, head, { serials, reason: 'affiliationChanged' });
    expect(await runSigningJobs(context)).toEqual([{ kind: 'revoke-ordered', revoked: serials }]);
    const revocation = await em().findOneOrFail(RevocationEntity, { certificateId: employee.sign.id });
    expect(revocation).toMatchObject({ reason: 'affiliationChanged', requestedBy: head.sign.sha256 });
  });

  it.each<[string, OrganisationRole, string]>([
    ['an ordinary employee', 'employee', BIN],
    ['the first head of another organisation', 'first_head', '060840000015'],
  ])('revokes nothing by the signature of %s, and raises the alarm', async (_name, role, bin) => {
    const [signer, employee] = [await holderOf(role, bin), await holderOf('employee')];
    const { id } = await orderedRevocation(installation, signer, { serials: [employee.sign.serialHex] });
    expect(await runSigningJobs(context)).toEqual([{ kind: 'revoke-ordered', blocked: 'REVOCATION_TARGET_UNKNOWN' }]);
    expect(await em().count(RevocationEntity, { certificateId: employee.sign.id })).toBe(0);
    expect(await em().count(AuditEntity, { requestId: id, kind: 'confirmation.alarm' })).toBe(1);
  });
});
