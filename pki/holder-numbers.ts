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
