import { algorithmOf } from '../algorithms.ts';
import type { Bytes } from '../bytes.ts';
import { Fields } from '../der/fields.ts';
import { readDer } from '../der/read.ts';
import { TAG } from '../der/tags.ts';
import { bitString, derNull, oid, sequence } from '../der/write.ts';
import { PkiError } from '../errors.ts';
import { OID } from '../oids.ts';

/**
 * SubjectPublicKeyInfo that belongs to an RSA private key in PKCS#8 (RFC 5958, RFC 8017 A.1.2). Throws `DerError` or
 * `PKCS12_UNSUPPORTED` for other algorithms. That private and public half agree is not checked.
 */
export function publicHalfOf(pkcs8: Uint8Array): Bytes {
  const fields = new Fields(readDer(pkcs8), TAG.SEQUENCE, 'private key');
  fields.take(TAG.INTEGER);
  const algorithm = algorithmOf(fields.take(TAG.SEQUENCE));
  const octets = fields.take(TAG.OCTET_STRING).value;
  if (algorithm.oid !== OID.rsaEncryption) throw new PkiError('PKCS12_UNSUPPORTED', 'key is not RSA');
  const key = new Fields(readDer(octets), TAG.SEQUENCE, 'RSA private key');
  key.take(TAG.INTEGER);
  const modulus = key.take(TAG.INTEGER).raw;
  const exponent = key.take(TAG.INTEGER).raw;
  return sequence(sequence(oid(OID.rsaEncryption), derNull()), bitString(sequence(modulus, exponent)));
}
