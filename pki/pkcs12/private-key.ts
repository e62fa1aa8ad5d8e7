import { algorithmOf } from '../algorithms.ts';
import type { Bytes } from '../bytes.ts';
import { gostSetOf } from '../gost/key-algorithm.ts';
import { Fields } from '../der/fields.ts';
import { readDer } from '../der/read.ts';
import { TAG } from '../der/tags.ts';
import { bitString, derNull, oid, sequence } from '../der/write.ts';
import { PkiError } from '../errors.ts';
import { OID } from '../oids.ts';

/**
 * SubjectPublicKeyInfo that belongs to a private key in PKCS#8: RSA (RFC 5958, RFC 8017 A.1.2), where agreement of the
 * halves is not checked, or a national key as we write it, whose code is loaded only then. Throws `DerError` or
 * `PKCS12_UNSUPPORTED` for other algorithms.
 */
export async function publicHalfOf(pkcs8: Uint8Array): Promise<Bytes> {
  const fields = new Fields(readDer(pkcs8), TAG.SEQUENCE, 'private key');
  fields.take(TAG.INTEGER);
  const algorithm = algorithmOf(fields.take(TAG.SEQUENCE));
  const octets = fields.take(TAG.OCTET_STRING).value;
  if (gostSetOf(algorithm) !== undefined) {
    const { gostPublicHalf, readGostPkcs8 } = await import('../gost/private-key.ts');
    return gostPublicHalf(readGostPkcs8(pkcs8));
  }
  if (algorithm.oid !== OID.rsaEncryption)
    throw new PkiError('PKCS12_UNSUPPORTED', 'key is neither RSA nor of a national set');
  const key = new Fields(readDer(octets), TAG.SEQUENCE, 'RSA private key');
  key.take(TAG.INTEGER);
  const modulus = key.take(TAG.INTEGER).raw;
  const exponent = key.take(TAG.INTEGER).raw;
  return sequence(sequence(oid(OID.rsaEncryption), derNull()), bitString(sequence(modulus, exponent)));
}
