import { CERTIFICATE_POLICY } from '@kualik/domain/data/policy.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { parseIin } from '@kualik/domain/rules/iin.ts';
import type { Iin } from '@kualik/domain/rules/iin.ts';
import { CodedError, valueOf } from '../errors/coded-error.ts';
import type { SubmitRequestInput } from './submit-request.input.ts';

/** The order with everything checked that needs neither database nor cryptography. */
export interface CheckedOrder {
  iin: Iin;
  surname: string;
  givenName: string;
  patronymic: string | null;
  email: string;
  phone: string;
}

/** Letters of any script with the marks that stand in names. @rule std1 annex 1 */
const NAME = /^\p{L}[\p{L}\p{M}' ’ʼ-]{0,99}$/u;
const EMAIL = /^[^\s@"<>()[\],;:\\]{1,64}@[^\s@]{1,190}\.[^\s@.]{2,}$/;

/** Fields of the form in their order; the first wrong one is named. @rule reg annex 2 fields 2–10, std1 annex 1 */
export function checkOrder(input: SubmitRequestInput): CheckedOrder {
  const order: CheckedOrder = {
    iin: valueOf(parseIin(input.iin), 'iin'),
    surname: nameOf(input.surname, 'surname'),
    givenName: nameOf(input.givenName, 'givenName'),
    patronymic: (input.patronymic ?? '').trim() === '' ? null : nameOf(input.patronymic ?? '', 'patronymic'),
    ...checkContact(input),
  };
  require(input.consent, 'CONSENT_REQUIRED', 'consent');
  require(input.policyVersion === CERTIFICATE_POLICY.version, 'POLICY_VERSION', 'policyVersion');
  return order;
}

/** Where mails go and whom to call. @rule reg annex 2 field 6, std1 annex 1 */
export function checkContact(input: { email: string; phone: string }): { email: string; phone: string } {
  return { phone: phoneOf(input.phone), email: emailOf(input.email) };
}

export function emailOf(text: string, field = 'email'): string {
  const email = text.trim();
  require(EMAIL.test(email), 'EMAIL_INVALID', field);
  return email;
}

/** One name of a person, tidied; `field` is told when it is none. */
export function nameOf(text: string, field: string): string {
  const name = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  require(name !== '', 'NAME_REQUIRED', field);
  require(NAME.test(name), 'NAME_CHARACTERS', field);
  return name;
}

/** +7 and ten digits, however they are grouped; an 8 in front is what people dial at home. */
export function phoneOf(text: string): string {
  const digits = text.replace(/[\s()-]/g, '').replace(/^(\+7|8|7)(?=\d{10}$)/, '');
  require(/^\d{10}$/.test(digits), 'PHONE_INVALID', 'phone');
  return `+7${digits}`;
}

function require(condition: boolean, code: ErrorCode, field: string): void {
  if (!condition) throw new CodedError(code, { field });
}
