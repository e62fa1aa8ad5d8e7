import type { ApplicantKind } from './applicant-kinds.ts';
import type { CertificateStanding } from './certificate-standing.ts';
import { standingCode } from './certificate-standing.ts';
import type { CheckOutcome, Facts } from '../engine/case.ts';
import type { CheckPredicate } from '../engine/vocabulary.ts';
import type { ErrorCode } from './errors.ts';

/** What the system sees of the applicant's signature, gathered by the api and once more by the signer. */
export interface SignatureFacts {
  signatureValid: boolean;
  /** The signed attribute names the certificate (ESSCertIDv2). */
  certificateBound: boolean;
  keyUsage: readonly string[];
  /** The path to our own authority, revocation left aside. */
  isTrusted: boolean;
  /** Null when the authority issued no such certificate to an applicant. */
  standing: CertificateStanding | null;
  /** IIN and BIN in the signature certificate. */
  signer: { iin: string; bin: string | null } | null;
  /** Those of the request. */
  applicant: { iin: string; bin: string | null };
}

/** A certificate that a request names to be revoked. */
export interface TargetFacts {
  exists: boolean;
  isRevoked: boolean;
  /** IIN and BIN in the target. */
  holder: { iin: string; bin: string | null } | null;
  /** Kind of the applicant in whose order it was issued; left out where nobody states a kind. */
  orderedAs?: ApplicantKind | null;
}

/** Whether the signer may act for everybody under his BIN: first head or holder of the right to sign (kz-pki-profile 4.4). */
export interface TargetRules {
  actsForOrganisation: boolean;
  /** Kind that the applicant states at the counter and that the list of his papers rests on. @rule std1 p.9 revoke */
  statedKind?: ApplicantKind;
}

interface SignatureCheck {
  check: CheckPredicate;
  code: ErrorCode;
  passes(facts: SignatureFacts): boolean;
}

/** In the order of telling. A certificate that may not sign is told before its standing: another one is needed anyway. */
const SIGNATURE_CHECKS: readonly SignatureCheck[] = [
  {
    check: 'signature.authentic',
    code: 'SIGNED_REQUEST_SIGNATURE',
    passes: (f) => f.signatureValid && f.certificateBound,
  },
  {
    check: 'signature.authentic',
    code: 'SIGNED_REQUEST_SIGNER_UNKNOWN',
    passes: (f) => f.isTrusted && f.standing !== null,
  },
  {
    check: 'signature.authentic',
    code: 'SIGNED_REQUEST_KEY_USAGE',
    passes: (f) => f.keyUsage.includes('nonRepudiation'),
  },
  { check: 'certificate.iin_equals_request_iin', code: 'SIGNED_REQUEST_OTHER_PERSON', passes: isSamePerson },
];

const STANDING_CHECK: Record<Exclude<CertificateStanding, 'valid'>, CheckPredicate> = {
  expired: 'certificate.in_validity_period',
  not_yet_valid: 'certificate.in_validity_period',
  held: 'certificate.not_revoked',
  revoked: 'certificate.not_revoked',
};

export type SignatureVerdict = { ok: true } | { ok: false; check: CheckPredicate; code: ErrorCode };

/**
 * Step T1c of N2 and the first four checks of C1 of N3. Does not look at what is requested. @rule reg p.7 T1c, reg p.8 C1
 */
export function judgeSignature(facts: SignatureFacts): SignatureVerdict {
  const failed = SIGNATURE_CHECKS.find((one) => !one.passes(facts));
  if (failed !== undefined) return { ok: false, check: failed.check, code: failed.code };
  const { standing } = facts;
  const code = standing === null ? null : standingCode(standing);
  if (standing === null || standing === 'valid' || code === null) return { ok: true };
  return { ok: false, check: STANDING_CHECK[standing], code };
}

/** Same IIN and same BIN: a certificate of an organisation does not sign for the person alone, nor the other way round. */
function isSamePerson({ signer, applicant }: SignatureFacts): boolean {
  return signer !== null && signer.iin === applicant.iin && signer.bin === applicant.bin;
}

/**
 * `data.meets_requirements` of C1: the target exists, belongs to the signer or to the BIN he may act for, and is not
 * revoked. Where a kind is stated, each was ordered as of this kind: another kind brings other papers. Gives the code of the
 * first target that does not. @rule reg p.8 C1, std1 p.9 revoke
 */
export function judgeTargets(
  applicant: SignatureFacts['applicant'],
  targets: readonly TargetFacts[],
  { actsForOrganisation, statedKind }: TargetRules,
): ErrorCode | null {
  if (targets.length === 0) return 'REVOCATION_TARGET_UNKNOWN';
  const isOwn = ({ holder }: TargetFacts): boolean => {
    if (holder === null || holder.bin !== applicant.bin) return false;
    return holder.iin === applicant.iin || (actsForOrganisation && applicant.bin !== null);
  };
  // Another person's certificate is answered as an unknown one: nobody learns whose serial numbers exist.
  if (!targets.every((target) => target.exists && isOwn(target))) return 'REVOCATION_TARGET_UNKNOWN';
  if (statedKind !== undefined && targets.some(({ orderedAs }) => orderedAs !== statedKind))
    return 'REVOCATION_KIND_DIFFERS';
  return targets.some(({ isRevoked }) => isRevoked) ? 'REVOCATION_TARGET_REVOKED' : null;
}

const SIGNATURE_PREDICATES: readonly CheckPredicate[] = [
  'signature.authentic',
  'certificate.in_validity_period',
  'certificate.not_revoked',
  'certificate.iin_equals_request_iin',
];

/** The verdicts as the engine's facts; every check is answered, the failed one with its reason. */
export function checksOf(signature: SignatureVerdict, targets: ErrorCode | null): Pick<Facts, 'checks' | 'reason'> {
  const outcome = (failed: boolean): CheckOutcome => (failed ? 'failed' : 'passed');
  const checks: Facts['checks'] = { 'data.meets_requirements': outcome(targets !== null) };
  for (const check of SIGNATURE_PREDICATES) checks[check] = outcome(!signature.ok && signature.check === check);
  const code = signature.ok ? targets : signature.code;
  return code === null ? { checks } : { checks, reason: { code } };
}
