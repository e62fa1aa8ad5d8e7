import { describe, expect, it } from '@jest/globals';
import { CertificateEntity, OperatorCertificateEntity } from '@kualik/db';
import { isCertificateRevoked } from '@kualik/db/repositories/authority.repository.ts';
import { currentHoldOf, insertHold } from '@kualik/db/repositories/hold.repository.ts';
import {
  insertOperator,
  findOperator,
  insertPaper,
  moveOperator,
} from '@kualik/db/repositories/operator.repository.ts';
import { DESK_NOW } from '../support/api-desk.ts';
import { signIn, storeOperator } from '../support/api-staff.ts';
import { ask, LOSS, newCase, office, officerSession, openForThisFile, release } from '../support/holds-desk.ts';
import { randomHash, SEMEY_OFFICE, syntheticIin } from '../support/stored-cases.ts';

openForThisFile();

const since = new Date(DESK_NOW.getTime() - 3_600_000);
const em = () => office.database.em();
const report = (employeeId: string) => ask(LOSS, { input: { employeeId, since: since.toISOString() } }, officerSession);

async function certificateOf(sha256: string): Promise<CertificateEntity> {
  return em().findOneOrFail(CertificateEntity, { sha256 });
}

describe('reg p.19(5) rule 3 the one act after the loss of an operator’s key', () => {
  it('holds again what his signature has freed of a hold since', async () => {
    const operator = await storeOperator(em(), office.ca, {});
    const session = await signIn(office.api, operator.auth);
    const { sign } = await newCase();
    const certificate = await certificateOf(sign.sha256);
    const placedAt = new Date(DESK_NOW.getTime() - 60_000);
    const endsAt = new Date(DESK_NOW.getTime() + 86_400_000);
    const holdId = await insertHold(em(), { certificate, channel: 'counter', placedAt, placedById: null, endsAt });
    const wish = { holds: [holdId ?? ''], way: 'COUNTER', identified: true, holderIin: certificate.iin ?? null };
    expect((await release(wish, operator, session)).data?.confirmHoldRelease).toBe(1);
    expect(await currentHoldOf(em(), certificate.id)).toBeNull();
    const { data } = await report(operator.employee.id);
    expect(data?.reportKeyLoss).toMatchObject({ state: 'ACTED', held: 3 });
    expect(await currentHoldOf(em(), certificate.id)).toMatchObject({
      channel: 'operator_key_loss',
      keyLossId: data?.reportKeyLoss.id,
    });
  });

  it('holds the certificates of a renewal that lie on the carrier and are not installed', async () => {
    const operator = await storeOperator(em(), office.ca, {});
    const next = await storeOperator(em(), office.ca, {});
    const { id: employeeId } = operator.employee;
    const scan = { sha256: randomHash(), contentType: 'application/pdf', content: new Uint8Array(1) } as const;
    const orderPaperId = await insertPaper(em(), { ...scan, filedAt: since, filedById: employeeId });
    const operatorId = await insertOperator(em(), {
      ...{ iin: syntheticIin(), surname: 'Өтеулі', givenName: 'Әсел', patronymic: null, phone: '+77000000013' },
      ...{ officeId: SEMEY_OFFICE, workplaceIds: ['SEMEY-1'], orderNumber: '1', orderDate: '2026-11-20', orderPaperId },
      ...{ orderSha256: randomHash(), requirementsRef: 'талаптар', requirementsConfirmedById: employeeId },
      ...{ requirementsConfirmedAt: since, appointedAt: since },
    });
    const stored = await findOperator(em(), operatorId);
    if (stored !== null) await moveOperator(em(), stored, 'active', employeeId);
    const { id: certificateId } = await certificateOf(next.sign.sha256);
    const link = { operatorId, certificateId, usage: 'sign', carrierSerial: 'KT-1', round: 2 } as const;
    await em().insert(OperatorCertificateEntity, link);
    expect((await report(employeeId)).data?.reportKeyLoss).toMatchObject({ held: 3 });
    expect(await isCertificateRevoked(em(), next.sign.sha256, DESK_NOW)).toBe(true);
  });
});
