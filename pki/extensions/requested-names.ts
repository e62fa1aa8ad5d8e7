import type { ParsedCsr } from '../csr.ts';
import { membersOf } from '../der/fields.ts';
import { DerError } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { TAG } from '../der/tags.ts';
import { OID } from '../oids.ts';
import { generalNameTexts } from './general-names.ts';

/**
 * The host names that a PKCS#10 asks for in its SubjectAltName (RFC 2986 4.1, RFC 5280 4.2.1.6); empty without one. Null when the
 * extension holds anything else than host names or cannot be read. Whether they are well formed is not judged.
 */
export function requestedHostNames({ requestedExtensions }: Pick<ParsedCsr, 'requestedExtensions'>): string[] | null {
  const extension = requestedExtensions.find(({ oid }) => oid === OID.subjectAltName);
  if (extension === undefined) return [];
  try {
    const names = membersOf(readDer(extension.value), TAG.SEQUENCE, 'alternative name');
    const hosts = generalNameTexts(names, 'dns');
    return hosts.length === names.length ? hosts : null;
  } catch (cause) {
    if (cause instanceof DerError) return null;
    throw cause;
  }
}
