import { signatureAlgorithmIdentifier } from './algorithms.ts';
import { parseCertificate, type ParsedCertificate } from './certificate-parse.ts';
import { DerError } from './der/node.ts';
import { bitString, sequence } from './der/write.ts';
import { PkiError } from './errors.ts';
import { EXTENSION_LINTS } from './lint/extensions.ts';
import type { Finding, Lint, LintSubject, ProfileLike } from './lint/lint.ts';
import { NATIONAL_LINTS } from './lint/national.ts';
import { SSL_LINTS } from './lint/ssl.ts';
import { STRUCTURE_LINTS } from './lint/structure.ts';
import { SUBJECT_LINTS } from './lint/subject.ts';
import { LINT_TEXTS } from './lint/texts.ts';
import { USAGE_LINTS } from './lint/usages.ts';
import { VALIDITY_LINTS } from './lint/validity.ts';

export type { Finding, Lint, ProfileLike } from './lint/lint.ts';

/** Every lint there is; the order is that of the findings. */
export const LINTS: readonly Lint[] = [
  ...STRUCTURE_LINTS,
  ...VALIDITY_LINTS,
  ...SUBJECT_LINTS,
  ...NATIONAL_LINTS,
  ...EXTENSION_LINTS,
  ...USAGE_LINTS,
  ...SSL_LINTS,
];

/** What the strict reader itself refuses: encoding that is not DER, duplicate extensions, broken structure. */
const STRUCTURE_SOURCE = 'X.690 10 and 11; RFC 5280 4.1, 4.2';

/** The profile whose rules are applied and the issuer's certificate (for a root: itself). */
export interface LintContext {
  profile: ProfileLike;
  /** Null when nobody knows it: the checks that need it are left out. Before a signature it is always known. */
  issuer: Uint8Array | ParsedCertificate | null;
}

/** One check; what it cannot read inside an extension is its finding and an error. */
function findingOf({ id, severity, source, check }: Lint, subject: LintSubject): Finding | null {
  try {
    const message = check(subject);
    return message === null ? null : { id, severity, message, source };
  } catch (cause) {
    if (!(cause instanceof DerError)) throw cause;
    return { id, severity: 'error', message: cause.message, source };
  }
}

/**
 * Compares a certificate with its profile and with the standards; an empty list is clean. Never throws: bytes that cannot
 * be read, the issuer's too, are a finding. The signature's value is not verified.
 */
export function lintCertificate(der: Uint8Array, { profile, issuer }: LintContext): Finding[] {
  try {
    const certificate = parseCertificate(der);
    const above = issuer instanceof Uint8Array ? parseCertificate(issuer) : issuer;
    const subject = { certificate, issuer: above ?? certificate, profile };
    const applied = LINTS.filter(({ id }) => issuer !== null || LINT_TEXTS[id]?.scope !== 'with issuer');
    return applied.flatMap((lint) => findingOf(lint, subject) ?? []);
  } catch (cause) {
    if (!(cause instanceof PkiError)) throw cause;
    return [{ id: 'der.canonical', severity: 'error', message: cause.message, source: STRUCTURE_SOURCE }];
  }
}

/**
 * The same before anything is signed: an empty signature is put behind the stored bytes, as lints never look at it. For
 * a root, whose issuer certificate does not exist yet, `issuer` is left out.
 */
export function lintTbsCertificate(
  tbs: Uint8Array,
  { profile, issuer }: { profile: ProfileLike; issuer?: Uint8Array | ParsedCertificate },
): Finding[] {
  const unsigned = sequence(
    tbs,
    signatureAlgorithmIdentifier(profile.signatureAlgorithm),
    bitString(new Uint8Array(1)),
  );
  return lintCertificate(unsigned, { profile, issuer: issuer ?? unsigned });
}

/**
 * The profile that a foreign certificate keeps best: the one with the fewest findings of its own comparison. For looking
 * at files only; the signer knows the profile.
 */
export function nearestProfile<T extends ProfileLike>(
  der: Uint8Array,
  profiles: readonly T[],
): { profile: T; findings: number } | null {
  const judged = profiles.map((profile) => ({
    profile,
    findings: lintCertificate(der, { profile, issuer: null }).length,
  }));
  return judged.sort((left, right) => left.findings - right.findings)[0] ?? null;
}
