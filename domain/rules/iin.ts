import type { Brand } from './brand.ts';
import { ok, refused } from './errors.ts';
import type { Outcome } from './errors.ts';

/** Individual identification number (ЖСН) whose form and control digit were checked. @rule reg p.5(1) */
export type Iin = Brand<string, 'Iin'>;
/** Business identification number (БСН) whose form and control digit were checked. @rule reg p.5(2) */
export type Bin = Brand<string, 'Bin'>;

const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
/** Used when the first sum gives 10 (kz-pki-profile 4.1). */
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2] as const;

/**
 * Control digit of the first 11 digits of an IIN or BIN, or null when such a number is never assigned.
 * Source: kz-pki-profile 4.1. Does not look at the meaning of the digits.
 */
export function computeControlDigit(first11: string): number | null {
  const first = weightedSum(first11, FIRST_WEIGHTS);
  if (first < 10) return first;
  const second = weightedSum(first11, SECOND_WEIGHTS);
  return second < 10 ? second : null;
}

function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;
}

/**
 * Checks an IIN as a person types it; spaces and dashes are ignored. @rule reg p.5(1)
 * Checks length, date of birth, century digit and control digit; does not ask any register.
 */
export function parseIin(text: string): Outcome<Iin> {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d{12}$/.test(digits)) return refused('IIN_LENGTH');
  if (birthDateOf(digits) === null) return refused('IIN_STRUCTURE');
  if (computeControlDigit(digits.slice(0, 11)) !== Number(digits[11])) return refused('IIN_CONTROL_DIGIT');
  return ok(digits as Iin);
}

/** Structure YYMM, kind 4–6, unit 0–3 and control digit of a BIN (kz-pki-profile 4.1). @rule reg p.5(2) */
export function parseBin(text: string): Outcome<Bin> {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d{12}$/.test(digits)) return refused('BIN_LENGTH');
  if (!/^\d{2}(0[1-9]|1[0-2])[456][0-3]/.test(digits)) return refused('BIN_STRUCTURE');
  if (computeControlDigit(digits.slice(0, 11)) !== Number(digits[11])) return refused('BIN_CONTROL_DIGIT');
  return ok(digits as Bin);
}

/** The 7th digit tells century and sex: 1/2 = 19th, 3/4 = 20th, 5/6 = 21st century (kz-pki-profile 4.1). */
const CENTURY_OF_DIGIT: Record<string, number> = { '1': 1800, '2': 1800, '3': 1900, '4': 1900, '5': 2000, '6': 2000 };

/** Date of birth as YYYY-MM-DD, or null when the digits are no date. Takes 12 digits; the control digit is not looked at. */
export function birthDateOf(digits: string): string | null {
  const century = CENTURY_OF_DIGIT[digits.charAt(6)];
  if (century === undefined) return null;
  const year = century + Number(digits.slice(0, 2));
  const iso = `${year}-${digits.slice(2, 4)}-${digits.slice(4, 6)}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** How an IIN is shown in lists: only the last four digits. @rule reg p.19(1) */
export function maskIin(iin: string): string {
  return `••••••••${iin.slice(-4)}`;
}
