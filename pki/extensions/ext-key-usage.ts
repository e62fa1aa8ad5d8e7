import type { Bytes } from '../bytes.ts';
import { membersOf, oidText } from '../der/fields.ts';
import { DerError } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { TAG } from '../der/tags.ts';
import { oid, sequence } from '../der/write.ts';
import { PkiError } from '../errors.ts';
import type { SpecOf } from './spec.ts';

/** ExtKeyUsage (RFC 5280 4.2.1.12) in the given order; the roles of the national profile are members of it. */
export function writeExtKeyUsage({ oids }: SpecOf<'extKeyUsage'>): Bytes {
  if (oids.length === 0) throw new PkiError('VALUE_NOT_ENCODABLE', 'extended key usage is empty');
  return sequence(...oids.map(oid));
}

/** Reads ExtKeyUsage in order. Throws `DerError`. */
export function readExtKeyUsage(value: Uint8Array): string[] {
  const oids = membersOf(readDer(value), TAG.SEQUENCE, 'extended key usage').map(oidText);
  if (oids.length === 0) throw new DerError('extended key usage is empty');
  return oids;
}
