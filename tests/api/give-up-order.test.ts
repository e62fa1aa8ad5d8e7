import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicantEntity, AuditEntity, findRequest, RequestEntity } from '@kualik/db';
import { ConfirmRequestDocument } from '../../codegen/generated/admin.ts';
import { GiveUpOrderDocument } from '../../codegen/generated/cabinet.ts';
import { acceptedCase, openDesk, preparedConfirmation } from '../support/api-desk.ts';
import type { Desk } from '../support/api-desk.ts';
import { solvedCaptcha } from '../support/api-orders.ts';
import { base64 } from '../support/api-staff.ts';
import { signAs } from '../support/test-ca.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

async function giveUp(id: string, number: string) {
  const em = desk.database.em();
  const { applicantId } = await em.findOneOrFail(RequestEntity, { id });
  const { iin } = await em.findOneOrFail(ApplicantEntity, { id: applicantId });
  const input = { number, iin, captcha: await solvedCaptcha(desk.api), captchaPicture: null };
  return desk.api.ask(GiveUpOrderDocument, { input });
}

async function signedConfirmation(id: string): Promise<{ id: string; cms: string }> {
  const prepared = await preparedConfirmation(desk, id);
  return { id: prepared.id, cms: base64(await signAs(desk.aigerim.sign, prepared.document)) };
}

describe('an applicant who lost his key file after the receipt (reg p.6(9))', () => {
  it('ends the order until the operator confirms it: no certificate comes for a key that nobody has', async () => {
    const { id, number } = await acceptedCase(desk);
    const input = await signedConfirmation(id);
    expect((await giveUp(id, number)).data?.giveUpOrder).toMatchObject({ number, status: 'WITHDRAWN' });
    expect(await desk.database.em().count(AuditEntity, { kind: 'case.withdrawn', requestId: id })).toBe(1);
    expect((await desk.api.ask(ConfirmRequestDocument, { input }, desk.session)).code).toBeDefined();
    expect((await findRequest(desk.database.em(), id))?.status).toBe('WITHDRAWN');
  });

  it('ends nothing once it was confirmed, and is answered as for an unknown order', async () => {
    const { id, number } = await acceptedCase(desk);
    const input = await signedConfirmation(id);
    expect((await desk.api.ask(ConfirmRequestDocument, { input }, desk.session)).errors).toEqual([]);
    expect((await giveUp(id, number)).code).toBe('NOT_FOUND');
    expect(await findRequest(desk.database.em(), id)).toMatchObject({ status: 'UNDER_REVIEW', step: 'C3' });
  });

  it('and confirmation, both at once: one counts, the other is told', async () => {
    const { id, number } = await acceptedCase(desk);
    const input = await signedConfirmation(id);
    const [confirmed, ended] = await Promise.all([
      desk.api.ask(ConfirmRequestDocument, { input }, desk.session),
      giveUp(id, number),
    ]);
    expect([confirmed.code, ended.code].filter((code) => code === undefined)).toHaveLength(1);
    const status = confirmed.code === undefined ? 'UNDER_REVIEW' : 'WITHDRAWN';
    expect((await findRequest(desk.database.em(), id))?.status).toBe(status);
  });
});
