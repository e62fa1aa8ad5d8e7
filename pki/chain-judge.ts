import { equalBytes } from './bytes.ts';
import type { ParsedCertificate } from './certificate-parse.ts';
import type { ChainCode } from './chain.ts';
import { type ParsedCrl, verifyParsedCrl } from './crl-parse.ts';
import { MIN_RSA_BITS } from './keys/rsa-bounds.ts';
import { OID } from './oids.ts';

export interface PathRefusal {
  code: ChainCode;
  detail: string;
}

/** Extensions that we process; any other one that is critical ends the path (RFC 5280 4.2, 6.1.4 o). */
const PROCESSED: ReadonlySet<string> = new Set([
  OID.basicConstraints,
  OID.keyUsage,
  OID.extKeyUsage,
  OID.certificatePolicies,
  OID.subjectAltName,
  OID.subjectKeyIdentifier,
  OID.authorityKeyIdentifier,
]);

function isSelfIssued(certificate: ParsedCertificate): boolean {
  return equalBytes(certificate.issuer, certificate.subjectDer);
}

/** Constraints of any certificate of the path. */
function brokenConstraint(certificate: ParsedCertificate): string | null {
  const unknown = certificate.extensions.find(({ oid, critical }) => critical && !PROCESSED.has(oid));
  if (unknown !== undefined) return `critical extension ${unknown.oid} is unknown`;
  const isRsa = certificate.keyAlgorithm === OID.rsaEncryption;
  if (isRsa && certificate.keyBits !== null && certificate.keyBits < MIN_RSA_BITS) return 'key is too short';
  return null;
}

/** Constraints of a CA with `below` CAs that are not self-issued between it and the end certificate (6.1.4 k to n). */
function brokenAuthority(ca: ParsedCertificate, below: number): string | null {
  if (ca.version !== 3 || ca.basicConstraints?.ca !== true) return 'issuer is no CA';
  if (!ca.keyUsage.includes('keyCertSign')) return 'issuer may not sign certificates';
  const { pathLength } = ca.basicConstraints;
  return pathLength !== null && below > pathLength ? 'path is longer than the CA allows' : null;
}

function judgeConstraints(path: readonly ParsedCertificate[]): PathRefusal | null {
  const authorities = path.slice(1);
  const broken =
    path.map(brokenConstraint).find((detail) => detail !== null) ??
    authorities
      .map((ca, index) => brokenAuthority(ca, authorities.slice(0, index).filter((one) => !isSelfIssued(one)).length))
      .find((detail) => detail !== null);
  return broken === undefined || broken === null ? null : { code: 'CHAIN_CONSTRAINTS', detail: broken };
}

function judgeDates(path: readonly ParsedCertificate[], at: Date): PathRefusal | null {
  if (path.some(({ notBefore }) => at < notBefore)) return { code: 'CERT_NOT_YET_VALID', detail: 'before notBefore' };
  if (path.some(({ notAfter }) => at > notAfter)) return { code: 'CERT_EXPIRED', detail: 'after notAfter' };
  return null;
}

/**
 * Whether a list can tell about the certificate at this moment: full, without unknown critical parts, not outdated, and
 * not made after the certificate's end (entries may leave the list then). A list made after `at` still tells.
 */
function canTell(crl: ParsedCrl, certificate: ParsedCertificate, at: Date): boolean {
  if (crl.deltaBase !== null || crl.unknownCritical.length > 0) return false;
  return crl.nextUpdate !== null && at <= crl.nextUpdate && crl.thisUpdate <= certificate.notAfter;
}

async function judgeRevocation(
  certificate: ParsedCertificate,
  issuer: ParsedCertificate,
  crls: readonly ParsedCrl[],
  at: Date,
): Promise<PathRefusal | null> {
  const candidates = crls.filter((crl) => canTell(crl, certificate, at));
  const newestFirst = candidates.sort((left, right) => right.thisUpdate.getTime() - left.thisUpdate.getTime());
  for (const crl of newestFirst) {
    if (!(await verifyParsedCrl(crl, issuer)).ok) continue;
    const entry = crl.entries.find(({ serialHex }) => serialHex === certificate.serialHex);
    const isRevoked = entry !== undefined && (crl.thisUpdate <= at || entry.revokedAt <= at);
    return isRevoked ? { code: 'CERT_REVOKED', detail: entry.reason } : null;
  }
  return { code: 'REVOCATION_UNKNOWN', detail: 'no fresh list of the issuer' };
}

/** Judges one signed path, end certificate first, anchor last; null = good. The first refusal in this order is told. */
export async function judgePath(
  path: readonly ParsedCertificate[],
  crls: readonly ParsedCrl[],
  at: Date,
): Promise<PathRefusal | null> {
  const early = judgeConstraints(path) ?? judgeDates(path, at);
  if (early !== null) return early;
  let unknown: PathRefusal | null = null;
  for (const [index, certificate] of path.slice(0, -1).entries()) {
    const issuer = path[index + 1];
    if (issuer === undefined) continue;
    const refusal = await judgeRevocation(certificate, issuer, crls, at);
    if (refusal?.code === 'CERT_REVOKED') return refusal;
    unknown ??= refusal;
  }
  return unknown;
}
