import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestEntity } from '@kualik/db';
import {
  CreateInstallChallengeDocument,
  RenewInstallLinkDocument,
  SubmitRequestDocument,
} from '../../codegen/generated/portal.ts';
import type { SubmitRequestInput } from '../../codegen/generated/portal.ts';
import { DESK_NOW, openDesk } from '../support/api-desk.ts';
import type { Desk } from '../support/api-desk.ts';
import { newLegalPair, newPair, orderInput, solvedCaptcha } from '../support/api-orders.ts';
import { base64 } from '../support/api-staff.ts';
import { BIN } from '../support/kinds-desk.ts';

let office: Desk;
beforeAll(async () => {
  office = await openDesk();
});
afterAll(() => office.close());

describe('the keys of a legal entity (std1 annexes 4, 8)', () => {
  const order = async (
    change: Partial<SubmitRequestInput>,
    { signCsr, authCsr }: Awaited<ReturnType<typeof newLegalPair | typeof newPair>>,
  ) => {
    const input = { ...orderInput({ signCsr, authCsr }, change), captcha: await solvedCaptcha(office.api) };
    const { code, errors } = await office.api.ask(SubmitRequestDocument, { input });
    return [code, errors[0]?.extensions.field];
  };
  const FIRM = {
    kind: 'LEGAL_ENTITY',
    ...{ bin: BIN, organisation: '«Көкжиек» ЖШС' },
    organisationRole: 'FIRST_HEAD',
  } as const;

  it('are not taken when the signature key is RSA, nor is a GOST key of a person', async () => {
    expect(await order(FIRM, await newPair())).toEqual(['KEY_ALGORITHM', 'signCsr']);
    expect(await order({}, await newLegalPair())).toEqual(['KEY_ALGORITHM', 'signCsr']);
  });

  it('prove who wants a new install link, by a GOST signature (reg p.6(11))', async () => {
    const { signKey, ...pair } = await newLegalPair();
    const input = { ...orderInput(pair), ...FIRM, captcha: await solvedCaptcha(office.api) };
    const { data } = await office.api.ask(SubmitRequestDocument, { input });
    const number = data?.submitRequest.number ?? '';
    const course = { status: 'COMPLETED', step: 'P11', finishedAt: DESK_NOW } as const;
    await office.database.em().nativeUpdate(RequestEntity, { number }, course);
    const renew = async (sign: (document: Uint8Array) => Promise<Uint8Array>) => {
      const challenge = (await office.api.ask(CreateInstallChallengeDocument, { number })).data?.createInstallChallenge;
      const proof = base64(await sign(Buffer.from(challenge?.document ?? '', 'base64')));
      return office.api.ask(RenewInstallLinkDocument, { number, nonce: challenge?.nonce ?? '', proof });
    };
    expect((await renew((await newLegalPair()).signKey.sign)).code).toBe('INSTALL_PROOF');
    expect((await renew(signKey.sign)).data?.renewInstallLink.secret).toMatch(/^[\w-]{43}$/);
  });

  it('are not made on an identity card, which has RSA alone', async () => {
    const pair = await newLegalPair();
    expect(await order({ ...FIRM, storage: 'ID_CARD' }, pair)).toEqual(['CARD_WITHOUT_GOST', 'storage']);
  });
});
