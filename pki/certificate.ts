import { type SignatureAlgorithm, signatureAlgorithmIdentifier } from './algorithms.ts';
import { type Bytes, copyBytes } from './bytes.ts';
import { Fields } from './der/fields.ts';
import { readDer } from './der/read.ts';
import { contextConstructed, TAG } from './der/tags.ts';
import { time } from './der/time.ts';
import { bitString, element, integer, sequence, unsignedOctets } from './der/write.ts';
import { PkiError } from './errors.ts';
import { type ExtensionSpec, writeExtensions } from './extensions/write.ts';
import { encodeName, type NameAttribute } from './names.ts';

export { MAX_CERTIFICATE_BYTES, parseCertificate, type ParsedCertificate } from './certificate-parse.ts';

/** Version number of X.509 v3 as it is written (RFC 5280 4.1.2.1). */
const VERSION_3 = 2;

/** Every field is an argument; none has a default (the profile supplies them). */
export interface TbsCertificateInput {
  /** Big-endian octets of the serial number. */
  serial: Uint8Array;
  /** DER of the issuer's name, taken from the issuer's own certificate. */
  issuer: Uint8Array;
  subject: readonly NameAttribute[];
  spki: Uint8Array;
  notBefore: Date;
  notAfter: Date;
  signatureAlgorithm: SignatureAlgorithm;
  extensions: readonly ExtensionSpec[];
}

function serialNumber(serial: Uint8Array): Bytes {
  const isPositive = serial.length > 0 && (serial[0] ?? 0) > 0 && (serial[0] ?? 0) < 0x80;
  // RFC 5280 4.1.2.2: positive, at most 20 octets; our serials have all 20 and no leading zero.
  if (!isPositive || serial.length > 20) throw new PkiError('VALUE_NOT_ENCODABLE', 'serial number is out of range');
  return unsignedOctets(serial);
}

/**
 * The bytes to be signed of an X.509 v3 certificate (RFC 5280 4.1.1.1), DER. Throws `VALUE_NOT_ENCODABLE` on a value
 * that cannot be written. Whether the content suits a profile is not checked here: see the lints.
 */
export function buildTbsCertificate(input: TbsCertificateInput): Bytes {
  if (input.notAfter <= input.notBefore) throw new PkiError('VALUE_NOT_ENCODABLE', 'validity ends before it begins');
  const tbs = sequence(
    element(contextConstructed(0), integer(VERSION_3)),
    serialNumber(input.serial),
    signatureAlgorithmIdentifier(input.signatureAlgorithm),
    input.issuer,
    sequence(time(input.notBefore), time(input.notAfter)),
    encodeName(input.subject),
    input.spki,
    ...(input.extensions.length > 0 ? [element(contextConstructed(3), writeExtensions(input.extensions))] : []),
  );
  readDer(tbs);
  return tbs;
}

/** Joins stored bytes, algorithm and signature into a certificate (RFC 5280 4.1). The signature is not verified. */
export function assembleCertificate(tbs: Uint8Array, algorithm: SignatureAlgorithm, signature: Uint8Array): Bytes {
  return sequence(tbs, signatureAlgorithmIdentifier(algorithm), bitString(signature));
}

/** The signed bytes of a certificate, exactly as they stand in it. Throws `CERTIFICATE_MALFORMED`. */
export function tbsOf(certificate: Uint8Array): Bytes {
  try {
    return copyBytes(new Fields(readDer(certificate), TAG.SEQUENCE, 'certificate').take(TAG.SEQUENCE).raw);
  } catch (cause) {
    throw new PkiError('CERTIFICATE_MALFORMED', 'bytes are not a certificate', { cause });
  }
}
