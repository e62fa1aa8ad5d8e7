import { X509Certificate } from 'node:crypto';
import { equalBytes } from '@kualik/pki/bytes.ts';
import { parseCertificate, type ParsedCertificate } from '@kualik/pki/certificate.ts';
import { verifyCertificateSignature } from '@kualik/pki/path/signature.ts';
import { OID } from '@kualik/pki/oids.ts';

/**
 * Whether the issuer's key signed the certificate. node:crypto, which did not write it, judges RSA; national signatures it does
 * not know, so our own code does.
 */
export async function isSignedBy(certificate: Uint8Array, issuer: Uint8Array): Promise<boolean> {
  const above = parseCertificate(issuer);
  if (above.keyAlgorithm === OID.rsaEncryption)
    return new X509Certificate(certificate).verify(new X509Certificate(issuer).publicKey);
  return (await verifyCertificateSignature(parseCertificate(certificate), above)) === 'valid';
}

/** Whether the certificate names this issuer: by subject, and by key where it tells one (RFC 5280 4.2.1.1). */
export function namesIssuer({ issuer, aki }: ParsedCertificate, above: ParsedCertificate): boolean {
  return equalBytes(issuer, above.subjectDer) && (aki === null || aki === above.ski);
}
