import { type SignatureVerdict, verifySignature } from './algorithms.ts';
import { equalBytes } from './bytes.ts';
import { parseCertificate, type ParsedCertificate } from './certificate-parse.ts';
import { type ParsedCrl, parseCrl } from './crl-parse.ts';
import { PkiError, type PkiFailure } from './errors.ts';
import { judgePath } from './chain-judge.ts';

export type ChainCode =
  | 'CHAIN_UNTRUSTED'
  | 'CERT_EXPIRED'
  | 'CERT_NOT_YET_VALID'
  | 'CERT_REVOKED'
  | 'CHAIN_CONSTRAINTS'
  | 'REVOCATION_UNKNOWN';

export type ChainResult = { ok: true; path: ParsedCertificate[] } | (PkiFailure & { code: ChainCode });

export interface ChainInput {
  certificate: Uint8Array;
  intermediates: readonly Uint8Array[];
  /** Trusted roots. They are believed as they are: nothing looks for their revocation. */
  anchors: readonly Uint8Array[];
  crls: readonly Uint8Array[];
  at: Date;
}

/** Our own bounds against certificates made to keep us busy: path length and signatures to verify. */
const MAX_PATH = 6;
const MAX_SIGNATURES = 40;

/** Verifies the signature of a certificate with its issuer's key, nothing else. SHA-1 is `unsupported`. */
export async function verifyCertificateSignature(
  certificate: ParsedCertificate,
  issuer: ParsedCertificate,
): Promise<SignatureVerdict> {
  if (certificate.tbsSignatureAlgorithm.oid !== certificate.signatureAlgorithm.oid) return 'wrong';
  const { signatureAlgorithm: algorithm, tbs: signed, signature } = certificate;
  return verifySignature({ algorithm, spki: issuer.spki, signed, signature });
}

function isNamedIssuer(certificate: ParsedCertificate, issuer: ParsedCertificate): boolean {
  if (!equalBytes(certificate.issuer, issuer.subjectDer)) return false;
  return certificate.aki === null || issuer.ski === null || certificate.aki === issuer.ski;
}

/** What can be read; a broken certificate or list among the helpers simply helps nobody. */
function readable<T>(inputs: readonly Uint8Array[], parse: (der: Uint8Array) => T): T[] {
  return inputs.flatMap((der) => {
    try {
      return [parse(der)];
    } catch (cause) {
      if (cause instanceof PkiError) return [];
      throw cause;
    }
  });
}

interface Search {
  anchors: ParsedCertificate[];
  intermediates: ParsedCertificate[];
  budget: number;
}

async function isSignedBy(search: Search, certificate: ParsedCertificate, issuer: ParsedCertificate): Promise<boolean> {
  if (search.budget === 0) return false;
  search.budget -= 1;
  return (await verifyCertificateSignature(certificate, issuer)) === 'valid';
}

/** All signed paths from the end of `path` up to an anchor. */
async function pathsFrom(search: Search, path: ParsedCertificate[]): Promise<ParsedCertificate[][]> {
  const last = path[path.length - 1];
  if (last === undefined || path.length >= MAX_PATH) return [];
  const found: ParsedCertificate[][] = [];
  for (const anchor of search.anchors.filter((candidate) => isNamedIssuer(last, candidate))) {
    if (await isSignedBy(search, last, anchor)) found.push([...path, anchor]);
  }
  const isNew = ({ sha256 }: ParsedCertificate): boolean => path.every((member) => member.sha256 !== sha256);
  for (const issuer of search.intermediates.filter((candidate) => isNew(candidate) && isNamedIssuer(last, candidate))) {
    if (await isSignedBy(search, last, issuer)) found.push(...(await pathsFrom(search, [...path, issuer])));
  }
  return found;
}

/**
 * Path validation (RFC 5280 6.1): signatures, validity at `at`, CA constraints, key usage, unknown critical extensions
 * and revocation by full lists. Never throws. Not checked: the end certificate's own purpose, policies and name
 * constraints (critical ones are refused as unknown).
 */
export async function verifyChain(input: ChainInput): Promise<ChainResult> {
  const [leaf] = readable([input.certificate], parseCertificate);
  if (leaf === undefined) return { ok: false, code: 'CHAIN_UNTRUSTED', detail: 'certificate is not readable' };
  const search: Search = {
    anchors: readable(input.anchors, parseCertificate),
    intermediates: readable(input.intermediates, parseCertificate),
    budget: MAX_SIGNATURES,
  };
  const paths = await pathsFrom(search, [leaf]);
  const crls: ParsedCrl[] = readable(input.crls, parseCrl);
  let refusal: ChainResult = { ok: false, code: 'CHAIN_UNTRUSTED', detail: 'no signed path to an anchor' };
  for (const path of paths) {
    const verdict = await judgePath(path, crls, input.at);
    if (verdict === null) return { ok: true, path };
    refusal = { ok: false, ...verdict };
  }
  return refusal;
}
