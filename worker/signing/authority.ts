import { createVerify, X509Certificate } from 'node:crypto';
import type { CaEntity } from '@kualik/db';
import { type AuthorityName, newestOf } from '@kualik/domain/rules/authorities.ts';
import { type SignatureAlgorithm, signatureAlgorithmOf } from '@kualik/pki/algorithms.ts';
import { equalBytes } from '@kualik/pki/bytes.ts';
import { parseCertificate, type ParsedCertificate } from '@kualik/pki/certificate.ts';
import { startGostVerification } from '@kualik/pki/gost/verify.ts';
import type { SigningKey } from '../keys/key-store.ts';
import { signatureJudge, type SignatureJudge } from './signed-by.ts';

/** A certification authority that this process can sign for. */
export interface Authority {
  readonly id: string;
  readonly name: CaEntity['name'];
  readonly der: Uint8Array;
  readonly parsed: ParsedCertificate;
  readonly key: SigningKey;
  /** How this authority signs. */
  readonly algorithm: SignatureAlgorithm;
  /** Whether this authority signed the certificate, and nothing else about it. */
  readonly hasSigned: SignatureJudge;
  /** Checks a signature of this authority over bytes that come in pieces, by a reader that did not write it where there is one. */
  startVerification(): StreamedVerification;
}

export interface StreamedVerification {
  update(bytes: Uint8Array): void;
  isValid(signature: Uint8Array): Promise<boolean>;
}

/** Joins the stored certificate of an authority and its key; a key of another certificate is refused by name. */
export function authorityOf(ca: Pick<CaEntity, 'id' | 'name' | 'certificate'>, key: SigningKey): Authority {
  const parsed = parseCertificate(ca.certificate);
  if (!equalBytes(parsed.spki, key.spki))
    throw new Error(`keys/${ca.name}.key does not belong to the certificate of ${ca.name}`);
  const algorithm = signatureAlgorithmOf(parsed.spki);
  return {
    id: ca.id,
    name: ca.name,
    der: ca.certificate,
    parsed,
    key,
    algorithm,
    hasSigned: signatureJudge(ca.certificate),
    startVerification: () => (algorithm === 'sha256WithRSAEncryption' ? byNode(ca.certificate) : byOurs(parsed)),
  };
}

/** The one of these authorities that issues under this name: the newest generation. */
export function authorityIn(authorities: readonly Authority[], name: AuthorityName): Authority {
  const found = newestOf(authorities, name);
  if (found === undefined) throw new Error(`there is no authority ${name}`);
  return found;
}

/** The second reader: node:crypto judges what our own code wrote. */
function byNode(certificate: Uint8Array): StreamedVerification {
  const verifier = createVerify('sha256');
  return {
    update: (bytes) => void verifier.update(bytes),
    isValid: (signature) => Promise.resolve(verifier.verify(new X509Certificate(certificate).publicKey, signature)),
  };
}

/** No program of the platform knows the national algorithms. */
function byOurs({ spki }: ParsedCertificate): StreamedVerification {
  const verification = startGostVerification(spki);
  if (verification === null) throw new Error('the key of the authority is of no known algorithm');
  return {
    update: (bytes) => verification.update(bytes),
    isValid: (signature) => Promise.resolve(verification.isValid(signature)),
  };
}
