import type { Bytes } from '../bytes.ts';
import { membersOf } from '../der/fields.ts';
import { DerError } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { contextPrimitive, TAG } from '../der/tags.ts';
import { element, octetString, sequence } from '../der/write.ts';
import { PkiError } from '../errors.ts';
import { keyIdentifierOf } from '../fingerprints.ts';
import { toHex } from '../bytes.ts';
import type { SpecOf } from './spec.ts';

/** SubjectKeyIdentifier computed from the key (RFC 5280 4.2.1.2, profile 4.3). */
export function writeSubjectKeyIdentifier({ spki }: SpecOf<'subjectKeyIdentifier'>): Bytes {
  return octetString(keyIdentifierOf(spki));
}

/** Reads SubjectKeyIdentifier as hexadecimal. Throws `DerError`. */
export function readSubjectKeyIdentifier(value: Uint8Array): string {
  const node = readDer(value);
  if (node.tag !== TAG.OCTET_STRING || node.value.length === 0) throw new DerError('key identifier is not octets');
  return toHex(node.value);
}

/** AuthorityKeyIdentifier with the key identifier alone (RFC 5280 4.2.1.1). */
export function writeAuthorityKeyIdentifier({ keyIdentifier }: SpecOf<'authorityKeyIdentifier'>): Bytes {
  if (keyIdentifier.length === 0) throw new PkiError('VALUE_NOT_ENCODABLE', 'key identifier is empty');
  return sequence(element(contextPrimitive(0), keyIdentifier));
}

/** The key identifier of AuthorityKeyIdentifier as hexadecimal, or null; issuer and serial are not told. */
export function readAuthorityKeyIdentifier(value: Uint8Array): string | null {
  const members = membersOf(readDer(value), TAG.SEQUENCE, 'authority key identifier');
  const identifier = members.find(({ tag }) => tag === contextPrimitive(0));
  return identifier === undefined ? null : toHex(identifier.value);
}
