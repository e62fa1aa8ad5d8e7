import type { Bytes } from '../bytes.ts';
import { Fields, membersOf, oidText } from '../der/fields.ts';
import { readDer } from '../der/read.ts';
import { TAG } from '../der/tags.ts';
import { oid, sequence } from '../der/write.ts';
import { PkiError } from '../errors.ts';
import { OID } from '../oids.ts';
import { generalNameTexts, writeGeneralName } from './general-names.ts';
import type { SpecOf } from './spec.ts';

export interface AuthorityInfoAccess {
  caIssuers: string[];
  ocsp: string[];
}

/** AuthorityInfoAccess: addresses of the issuer's certificate first, then of OCSP (RFC 5280 4.2.2.1, profile 4.3). */
export function writeAuthorityInfoAccess({ caIssuers, ocsp }: SpecOf<'authorityInfoAccess'>): Bytes {
  if (caIssuers.length + ocsp.length === 0) throw new PkiError('VALUE_NOT_ENCODABLE', 'authority access is empty');
  return sequence(
    ...caIssuers.map((url) => sequence(oid(OID.accessCaIssuers), writeGeneralName('uri', url))),
    ...ocsp.map((url) => sequence(oid(OID.accessOcsp), writeGeneralName('uri', url))),
  );
}

/** Addresses by access method; other methods and other kinds of names are skipped. Throws `DerError`. */
export function readAuthorityInfoAccess(value: Uint8Array): AuthorityInfoAccess {
  const access: AuthorityInfoAccess = { caIssuers: [], ocsp: [] };
  for (const description of membersOf(readDer(value), TAG.SEQUENCE, 'authority access')) {
    const fields = new Fields(description, TAG.SEQUENCE, 'access description');
    const method = oidText(fields.take(TAG.OID));
    const urls = generalNameTexts([fields.any()], 'uri');
    fields.end();
    if (method === OID.accessCaIssuers) access.caIssuers.push(...urls);
    if (method === OID.accessOcsp) access.ocsp.push(...urls);
  }
  return access;
}
