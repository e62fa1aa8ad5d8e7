import { type SignatureVerdict, verifySignature } from '../algorithms.ts';
import type { ParsedCertificate } from '../certificate-parse.ts';

/** Verifies the signature of a certificate with its issuer's key, nothing else. SHA-1 is `unsupported`. */
export async function verifyCertificateSignature(
  certificate: ParsedCertificate,
  issuer: ParsedCertificate,
): Promise<SignatureVerdict> {
  if (certificate.tbsSignatureAlgorithm.oid !== certificate.signatureAlgorithm.oid) return 'wrong';
  const { signatureAlgorithm: algorithm, tbs: signed, signature } = certificate;
  return verifySignature({ algorithm, spki: issuer.spki, signed, signature });
}
