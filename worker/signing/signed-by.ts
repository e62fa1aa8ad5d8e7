import { X509Certificate } from 'node:crypto';
import { equalBytes } from '@kualik/pki/bytes.ts';
import { parseCertificate, type ParsedCertificate } from '@kualik/pki/certificate.ts';
import { verifyCertificateSignature } from '@kualik/pki/path/signature.ts';
import { OID } from '@kualik/pki/oids.ts';

/** Tells of certificates whether one key signed them. */
export type SignatureJudge = (certificate: Uint8Array) => Promise<boolean>;

/**
 * The judge of one issuer, whose certificate is read once. node:crypto, which did not write it, judges RSA; national
 * signatures it does not know, so our own code does.
 */
export function signatureJudge(issuer: Uint8Array): SignatureJudge {
  const above = parseCertificate(issuer);
  if (above.keyAlgorithm === OID.rsaEncryption) {
    const { publicKey } = new X509Certificate(issuer);
    return (certificate) => Promise.resolve(new X509Certificate(certificate).verify(publicKey));
  }
  return async (certificate) => (await verifyCertificateSignature(parseCertificate(certificate), above)) === 'valid';
}

/** Whether the certificate names this issuer: by subject, and by key where it tells one (RFC 5280 4.2.1.1). */
export function namesIssuer({ issuer, aki }: ParsedCertificate, above: ParsedCertificate): boolean {
  return equalBytes(issuer, above.subjectDer) && (aki === null || aki === above.ski);
}
