import { parseIin } from '@kualik/domain/rules/iin.ts';
import * as v from 'valibot';
import type { Slots, TextKey } from '../texts/texts.ts';

/** One field that is not right yet: the text is chosen when it is shown, so it changes with the language. */
export interface FieldError {
  field: string;
  key: TextKey;
  slots?: Slots;
}

/** Letters of any script, inner spaces, hyphens and apostrophes: the register decides, the form only stops slips. */
const NAME = /^\p{L}[\p{L}\p{M}\-'’ ]*$/u;
export const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;

const required = (key: TextKey) => v.pipe(v.string(), v.trim(), v.nonEmpty(key));
const name = (missing: TextKey, wrong: TextKey) =>
  v.pipe(required(missing), v.regex(NAME, wrong), v.maxLength(100, wrong));

export const personSchema = v.object({
  iin: v.pipe(
    v.string(),
    v.transform(digitsOf),
    v.nonEmpty('error.iin.empty'),
    v.check((text) => /^\d{12}$/.test(text), 'error.iin.length'),
    v.check((text) => text.length !== 12 || parseIin(text).ok, 'error.iin.control'),
  ),
  surname: name('error.surname.empty', 'error.name.characters'),
  givenName: name('error.givenName.empty', 'error.name.characters'),
  patronymic: v.pipe(
    v.string(),
    v.trim(),
    v.check((text) => text === '' || NAME.test(text), 'error.name.characters'),
  ),
});

export const contactSchema = v.object({
  email: v.pipe(
    required('error.email.empty'),
    v.regex(EMAIL, 'error.email.form'),
    v.maxLength(254, 'error.email.form'),
  ),
  phone: v.pipe(
    v.string(),
    v.transform(normalPhone),
    v.nonEmpty('error.phone.empty'),
    v.regex(/^\+7\d{10}$/, 'error.phone.form'),
  ),
});

export const officeSchema = v.object({
  regionCode: v.pipe(v.string(), v.nonEmpty('error.region.empty')),
  settlementId: v.pipe(v.string(), v.nonEmpty('error.settlement.empty')),
  officeId: v.pipe(v.string(), v.nonEmpty('error.office.empty')),
});

export const storageSchema = v.object({
  storage: v.picklist(['PROTECTED_CARRIER', 'FILE'], 'error.storage.empty'),
});

/** Spaces and dashes in numbers are nobody's fault. */
export function digitsOf(text: string): string {
  return text.replace(/[\s\-–.]/g, '');
}

/** A number may be written with 8, 7 or +7, spaces and brackets (std1 annex 1: +7 and ten digits). */
export function normalPhone(text: string): string {
  const bare = text.replace(/[\s\-–().]/g, '');
  if (/^[78]\d{10}$/.test(bare)) return `+7${bare.slice(1)}`;
  return /^7\d{9}$/.test(bare) ? `+7${bare}` : bare;
}

type Fields = Record<string, string>;
export type Checked<T> = { ok: true; value: T } | { ok: false; errors: FieldError[] };

/** The first thing wrong with each field, in the order of the page. */
export function checkFields<T>(schema: v.GenericSchema<unknown, T>, fields: Fields): Checked<T> {
  const outcome = v.safeParse(schema, fields);
  if (outcome.success) return { ok: true, value: outcome.output };
  const errors: FieldError[] = [];
  for (const issue of outcome.issues) {
    const key = issue.path?.[0]?.key;
    const field = typeof key === 'string' ? key : '';
    if (errors.some((error) => error.field === field)) continue;
    const count = digitsOf(fields[field] ?? '').length;
    errors.push({ field, key: issue.message as TextKey, slots: { count } });
  }
  return { ok: false, errors };
}
