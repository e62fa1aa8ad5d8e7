import { spendOnce } from '@kualik/db/repositories/captcha.repository.ts';
import { findRequestByNumber } from '@kualik/db/repositories/request.repository.ts';
import { applicantOf } from '@kualik/db/repositories/signed-confirmation.repository.ts';
import { parseIin } from '@kualik/domain/rules/iin.ts';
import { mayGiveUpByNumber } from '@kualik/domain/rules/own-case-acts.ts';
import { parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { verifyCaptcha } from '../order/verify-captcha.ts';
import type { SubmitRequestPayload } from '../order/order.type.ts';
import type { GiveUpOrderInput } from './give-up-order.input.ts';
import { withdraw } from './withdraw-request.ts';

/**
 * For a first-time applicant who lost the key file: he has nothing to prove himself with, so nothing is replaced; the order
 * ends, until an operator confirms it, and he makes a new one with new keys. Number and IIN together are known to him; the most a stranger could do with
 * them is to make him order again. An order at another stage, an unknown number and another's IIN are answered alike.
 */
export async function giveUpOrder(context: ApiContext, input: GiveUpOrderInput): Promise<SubmitRequestPayload> {
  const { em, limits, address } = context;
  await limits.spend('submitAddress', address);
  const captcha = await verifyCaptcha(context, input);
  if (!(await spendOnce(em, captcha.spentKey, captcha.expiresAt)))
    throw new CodedError('CAPTCHA_SPENT', { field: 'captcha' });
  const number = parseRequestNumber(input.number);
  const iin = parseIin(input.iin);
  const request = number.ok ? await findRequestByNumber(em, number.value) : null;
  if (request === null || !iin.ok || !mayGiveUpByNumber(request)) throw new CodedError('NOT_FOUND');
  if ((await applicantOf(em, request)).iin !== iin.value) throw new CodedError('NOT_FOUND');
  try {
    return await withdraw(context, request, { kind: 'applicant', id: null });
  } catch (error) {
    if (error instanceof CodedError && error.code === 'NOT_WITHDRAWABLE') throw new CodedError('NOT_FOUND');
    throw error;
  }
}
