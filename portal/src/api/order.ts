import { toBase64 } from '@kualik/pki/bytes.ts';
import { SubmitRequestDocument, type SubmitRequestMutation } from '../../../codegen/generated/portal.ts';
import type { CaptchaAnswer } from '../captcha/use-captcha.ts';
import type { Order } from '../order/order-store.ts';
import type { Language } from '../texts/texts.ts';
import { ask } from './client.ts';
import { storageAdvice } from './operations.ts';

export type Submitted = SubmitRequestMutation['submitRequest'];

interface Submission {
  order: Order;
  language: Language;
  policyVersion: string;
  captcha: CaptchaAnswer;
}

/** Sends the order. The same form sent twice is one request: the idempotency key belongs to the answers. */
export async function submitOrder({ order, language, policyVersion, captcha }: Submission): Promise<Submitted> {
  const { answers, keys, idempotencyKey } = order;
  if (!keys) throw new Error('an order without proven keys is never sent');
  const input = {
    idempotencyKey,
    ...captcha,
    iin: answers.iin,
    surname: answers.surname,
    givenName: answers.givenName,
    patronymic: answers.patronymic === '' ? null : answers.patronymic,
    email: answers.email,
    phone: answers.phone,
    regionCode: answers.regionCode,
    settlementId: answers.settlementId,
    officeId: answers.officeId,
    storage: answers.storage === 'FILE' ? ('FILE' as const) : ('PROTECTED_CARRIER' as const),
    storageAdviceVersion: storageAdvice()?.version ?? null,
    language,
    policyVersion,
    consent: true,
    signCsr: toBase64(keys.signCsr),
    authCsr: toBase64(keys.authCsr),
  };
  return (await ask(SubmitRequestDocument, { input })).submitRequest;
}
