import type { ParsedCertificate } from '../certificate-parse.ts';
import { DerError } from '../der/node.ts';
import { PkiError } from '../errors.ts';
import { MIN_RSA_BITS } from '../keys/rsa-bounds.ts';
import { OID } from '../oids.ts';
import { brokenNames } from './name-constraints.ts';
import { isSameName } from './name-match.ts';
import { brokenPolicies, type PolicySettings } from './policies.ts';

/** Extensions that we process; any other one that is critical ends the path (RFC 5280 4.2, 6.1.4 o). */
const PROCESSED: ReadonlySet<string> = new Set([
  OID.basicConstraints,
  OID.keyUsage,
  OID.extKeyUsage,
  OID.certificatePolicies,
  OID.policyMappings,
  OID.policyConstraints,
  OID.inhibitAnyPolicy,
  OID.nameConstraints,
  OID.subjectAltName,
  OID.subjectKeyIdentifier,
  OID.authorityKeyIdentifier,
  OID.crlDistributionPoints,
]);

/** Whether issuer and subject are one name (RFC 5280 3.2). */
export function isSelfIssued(certificate: ParsedCertificate): boolean {
  return isSameName(certificate.issuer, certificate.subjectDer);
}

/** Constraints of any certificate of the path. */
function brokenCertificate(certificate: ParsedCertificate): string | null {
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

function brokenAuthorities(authorities: readonly ParsedCertificate[]): string | null {
  const details = authorities.map((ca, index) =>
    brokenAuthority(ca, authorities.slice(0, index).filter((one) => !isSelfIssued(one)).length),
  );
  return details.find((detail) => detail !== null) ?? null;
}

function brokenRules(path: readonly ParsedCertificate[], settings: PolicySettings): string | null {
  const steps = path
    .slice(0, -1)
    .reverse()
    .map((certificate) => ({ certificate, isSelfIssued: isSelfIssued(certificate) }));
  try {
    return brokenNames(steps) ?? brokenPolicies(steps, settings);
  } catch (cause) {
    if (cause instanceof DerError || cause instanceof PkiError) return 'a constraint is not readable';
    throw cause;
  }
}

/**
 * Everything of a path but dates, signatures and revocation (RFC 5280 6.1.3 b to f, 6.1.4, 6.1.5): end certificate
 * first, anchor last. We hold the anchor to the rules of a CA as well. Says what is wrong, or null.
 */
export function brokenConstraints(path: readonly ParsedCertificate[], settings: PolicySettings): string | null {
  const broken = path.map(brokenCertificate).find((detail) => detail !== null) ?? null;
  return broken ?? brokenAuthorities(path.slice(1)) ?? brokenRules(path, settings);
}
