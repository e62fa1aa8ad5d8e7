import { createVerify, X509Certificate } from 'node:crypto';
import type { CaEntity } from '@kualik/db';
import type { SignatureAlgorithm } from '@kualik/pki/algorithms.ts';
import { parseCertificate, type ParsedCertificate } from '@kualik/pki/certificate.ts';
import type { SigningKey } from '../keys/key-store.ts';

/** A certification authority that this process can sign for. */
export interface Authority {
  readonly id: string;
  readonly name: CaEntity['name'];
  readonly der: Uint8Array;
  readonly parsed: ParsedCertificate;
  /** The second reader: node:crypto judges what our own code wrote. */
  readonly x509: X509Certificate;
  readonly key: SigningKey;
  /** How this authority signs its lists. */
  readonly listAlgorithm: SignatureAlgorithm;
  /** Checks a signature of this authority over bytes that come in pieces, by the second reader. */
  startVerification(): StreamedVerification;
}

export interface StreamedVerification {
  update(bytes: Uint8Array): void;
  isValid(signature: Uint8Array): boolean;
}

/** Joins the stored certificate of an authority and its key; a key of another certificate is refused by name. */
export function authorityOf(ca: Pick<CaEntity, 'id' | 'name' | 'certificate'>, key: SigningKey): Authority {
  const x509 = new X509Certificate(ca.certificate);
  if (!x509.publicKey.equals(key.publicKey))
    throw new Error(`keys/${ca.name}.key does not belong to the certificate of ${ca.name}`);
  return {
    id: ca.id,
    name: ca.name,
    der: ca.certificate,
    parsed: parseCertificate(ca.certificate),
    x509,
    key,
    listAlgorithm: 'sha256WithRSAEncryption',
    startVerification() {
      const verifier = createVerify('sha256');
      return {
        update: (bytes) => void verifier.update(bytes),
        isValid: (signature) => verifier.verify(x509.publicKey, signature),
      };
    },
  };
}
