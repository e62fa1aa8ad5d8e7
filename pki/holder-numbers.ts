import { nameValue, type ReadNameAttribute } from './names.ts';

/** The two numbers by which a certificate says whose it is. */
export interface HolderNumbers {
  iin: string;
  /** Null for a person who does not act in the name of an organisation. */
  bin: string | null;
}

/** IIN and BIN of a subject (kz-pki-profile 4.2); null when no IIN stands there. Control digits are not checked: the issuer did. */
export function holderNumbers(subject: readonly ReadNameAttribute[]): HolderNumbers | null {
  const iin = /^IIN(\d{12})$/.exec(nameValue(subject, 'SERIALNUMBER') ?? '')?.[1];
  const bin = /^BIN(\d{12})$/.exec(nameValue(subject, 'OU') ?? '')?.[1] ?? null;
  return iin === undefined ? null : { iin, bin };
}

const WEIGHTS = [
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2],
] as const;

/** Control digit of IIN and BIN (profile 4.1): the second weights when the first give 10; with 10 again there is no such number. */
function hasControlDigit(number: string): boolean {
  const digits = [...number].map(Number);
  const rests = WEIGHTS.map((weights) => weights.reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0) % 11);
  return (rests.find((rest) => rest < 10) ?? 10) === digits[11];
}

/** An IIN as it is assigned: birth date, century and sex, control digit (profile 4.1). */
export function isAssignableIin(iin: string): boolean {
  return /^\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[0-6]\d{5}$/.test(iin) && hasControlDigit(iin);
}

/** A BIN as it is assigned: month, kind of entity 4–6, kind of unit 0–3, control digit (profile 4.1). */
export function isAssignableBin(bin: string): boolean {
  return /^\d\d(0[1-9]|1[0-2])[4-6][0-3]\d{6}$/.test(bin) && hasControlDigit(bin);
}
