import { newestProfile, PROFILES } from '@kualik/domain/rules/profiles/index.ts';
import { type Finding, lintCertificate, nearestProfile } from '@kualik/pki/lint.ts';
import { LINT_TEXTS } from '@kualik/pki/lint/texts.ts';

export interface LintQuestion {
  der: Uint8Array;
  /** The CA's certificate; null leaves out what needs it. */
  issuer: Uint8Array | null;
  /** Null takes the profile that fits best. */
  profileId: string | null;
}

export interface LintAnswer {
  exitCode: 0 | 1;
  lines: string[];
}

function lineOf({ id, severity, message, source }: Finding): string {
  const asks = LINT_TEXTS[id]?.asks;
  return `${severity.padEnd(7)} ${id}: ${message}${asks === undefined ? '' : ` – ${asks}`} [${source}]`;
}

/** What `npm run lint-cert` prints; exit code 1 when an error was found or the profile is unknown. */
export function judgeCertificate({ der, issuer, profileId }: LintQuestion): LintAnswer {
  const profile = profileId === null ? nearestProfile(der, PROFILES)?.profile : newestProfile(profileId);
  if (profile === undefined) return { exitCode: 1, lines: [`no profile ${profileId}`] };
  const findings = lintCertificate(der, { profile, issuer });
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const against = `${profile.id}${profileId === null ? ' (nearest)' : ''}${issuer === null ? ', without the CA' : ''}`;
  return {
    exitCode: errors > 0 ? 1 : 0,
    lines: [`profile: ${against}`, ...findings.map(lineOf), `${errors} errors, ${findings.length - errors} warnings`],
  };
}
