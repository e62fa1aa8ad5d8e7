import { signatureAlgorithmIdentifier } from './algorithms.ts';
import { parseCertificate } from './certificate-parse.ts';
import { bitString, sequence } from './der/write.ts';
import { PkiError } from './errors.ts';
import { EXTENSION_LINTS } from './lint/extensions.ts';
import type { Finding, Lint, ProfileLike } from './lint/lint.ts';
import { STRUCTURE_LINTS } from './lint/structure.ts';
import { SUBJECT_LINTS } from './lint/subject.ts';
import { VALIDITY_LINTS } from './lint/validity.ts';

export type { Finding, Lint, ProfileLike } from './lint/lint.ts';

/** Every lint there is; the order is that of the findings. */
export const LINTS: readonly Lint[] = [...STRUCTURE_LINTS, ...VALIDITY_LINTS, ...SUBJECT_LINTS, ...EXTENSION_LINTS];

/** What the strict reader itself refuses: encoding that is not DER, duplicate extensions, broken structure. */
const STRUCTURE_SOURCE = 'X.690 10 and 11; RFC 5280 4.1, 4.2';

/** The certificate whose rules are applied and its issuer's certificate (for a root: itself). */
export interface LintContext {
  profile: ProfileLike;
  issuer: Uint8Array;
}

/**
 * Compares a certificate with its profile and with the standards; an empty list is clean. Never throws: bytes that cannot
 * be read, the issuer's too, are a finding. The signature's value is not verified.
 */
export function lintCertificate(der: Uint8Array, { profile, issuer }: LintContext): Finding[] {
  try {
    const subject = { certificate: parseCertificate(der), issuer: parseCertificate(issuer), profile };
    return LINTS.flatMap(({ id, severity, source, check }) => {
      const message = check(subject);
      return message === null ? [] : [{ id, severity, message, source }];
    });
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
  { profile, issuer }: { profile: ProfileLike; issuer?: Uint8Array },
): Finding[] {
  const unsigned = sequence(
    tbs,
    signatureAlgorithmIdentifier(profile.signatureAlgorithm),
    bitString(new Uint8Array(1)),
  );
  return lintCertificate(unsigned, { profile, issuer: issuer ?? unsigned });
}
