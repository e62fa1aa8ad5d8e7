import type { Bytes } from '../bytes.ts';
import { membersOf } from '../der/fields.ts';
import { DerError } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { TAG } from '../der/tags.ts';
import { sequence } from '../der/write.ts';
import { PkiError } from '../errors.ts';
import { generalNameTexts, writeGeneralName } from './general-names.ts';
import type { SpecOf } from './spec.ts';

export interface SubjectAltName {
  emails: string[];
  dns: string[];
}

/** SubjectAltName with e-mail addresses and host names only (RFC 5280 4.2.1.6, profile 4.3). */
export function writeSubjectAltName({ emails, dns }: SpecOf<'subjectAltName'>): Bytes {
  if (emails.length + dns.length === 0) throw new PkiError('VALUE_NOT_ENCODABLE', 'alternative name is empty');
  return sequence(
    ...emails.map((email) => writeGeneralName('email', email)),
    ...dns.map((name) => writeGeneralName('dns', name)),
  );
}

/** Reads e-mail addresses and host names; other kinds are skipped. Throws `DerError`. */
export function readSubjectAltName(value: Uint8Array): SubjectAltName {
  const names = membersOf(readDer(value), TAG.SEQUENCE, 'alternative name');
  if (names.length === 0) throw new DerError('alternative name is empty');
  return { emails: generalNameTexts(names, 'email'), dns: generalNameTexts(names, 'dns') };
}
