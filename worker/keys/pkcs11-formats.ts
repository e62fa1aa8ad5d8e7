import { derNull, octetString, oid, sequence, unsignedOctets } from '@kualik/pki/der/write.ts';
import { OID } from '@kualik/pki/oids.ts';

/** CKA_EC_PARAMS of P-256: the name of the curve (PKCS#11 2.40, 2.3.3). */
export const SECP256R1 = oid(OID.p256);

/** CKM_RSA_PKCS pads only: the DigestInfo comes from outside (RFC 8017 9.2). */
export function bytesOfDigestInfo(sha256: Uint8Array): Buffer {
  return Buffer.from(sequence(sequence(oid(OID.sha256), derNull()), octetString(sha256)));
}

/** CKM_ECDSA gives r and s side by side; certificates carry them as a SEQUENCE (RFC 3279 2.2.3). */
export function derOfEcdsa(signature: Uint8Array): Uint8Array {
  const half = signature.length / 2;
  return sequence(unsignedOctets(signature.subarray(0, half)), unsignedOctets(signature.subarray(half)));
}
