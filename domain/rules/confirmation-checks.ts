import { isSameJson } from './canonical-document.ts';
import type {
  ConfirmationDocument,
  ConfirmedApplicant,
  KeyUsageKind,
  OrderedRevocation,
} from './confirmation-document.ts';
import { CONFIRMATION_MAX_AGE_MINUTES } from './confirmation-document.ts';
import type { ErrorCode } from './errors.ts';

/** Role arc of an NCA operator in extKeyUsage (kz-pki-profile 4.4). */
export const OPERATOR_ROLE_OID = '1.2.398.3.3.4.2.3';

/** Everything condition 3 looks at, gathered by the caller: api when it takes the confirmation, signer before it signs. */
export interface ConfirmationFacts {
  /** The confirmation document the system gave out for this case, null when the CMS answers none of them. */
  expected: ConfirmationDocument | null;
  bytesEqual: boolean;
  cms: { wellFormed: boolean; signatureValid: boolean; certificateBound: boolean };
  signer: { sha256: string; keyUsage: readonly string[]; extKeyUsage: readonly string[] } | null;
  /** Verdict over the signer's path at the moment of receipt. */
  chain: 'trusted' | 'untrusted' | 'expired' | 'revoked' | 'unavailable';
  /** The employee who holds the signer's certificate. */
  employee: { id: string; iin: string; suspended: boolean } | null;
  /** The employee who is signed in or, for the signer process, who is recorded as having confirmed. */
  actingEmployeeId: string;
  case: ConfirmedCase;
  receivedAt: Date;
}

/** The case as it stands now; the document must say the same. */
export interface ConfirmedCase {
  number: string;
  version: number;
  /** With the representative, when someone acts for him. */
  applicant: ConfirmedApplicant;
  keys: readonly { usage: KeyUsageKind; csrSha256: string; spkiSha256: string }[];
  profiles: readonly { usage: KeyUsageKind; id: string; version: number }[];
  subjectAltNames: readonly string[];
  /** Of a revocation, which has no keys; left out in an issue. */
  revocation?: OrderedRevocation | null;
}

/** IINs whose owners may not decide the case: the applicant and whoever acts for him. @rule reg p.19(5) */
export function ownIinsOf({ iin, representative }: ConfirmedApplicant): string[] {
  return representative === undefined ? [iin] : [iin, representative.iin];
}

interface ConfirmationCheck {
  code: ErrorCode;
  /** `retry` = a slip, the case stays where it is; `refuse` = a violation, the case ends in P10. */
  onFail: 'retry' | 'refuse';
  passes(facts: ConfirmationFacts): boolean;
}

/** Condition 3 of N1, in the order of telling: first what the operator can mend himself, then violations. @rule reg p.6 C3 */
export const CONFIRMATION_CHECKS: readonly ConfirmationCheck[] = [
  { code: 'CONFIRMATION_NOT_CMS', onFail: 'retry', passes: (f) => f.cms.wellFormed && f.signer !== null },
  { code: 'CONFIRMATION_BYTES_DIFFER', onFail: 'retry', passes: (f) => f.expected !== null && f.bytesEqual },
  {
    code: 'CONFIRMATION_SIGNATURE_WRONG',
    onFail: 'retry',
    passes: (f) => f.cms.signatureValid && f.cms.certificateBound,
  },
  { code: 'CONFIRMATION_STALE', onFail: 'retry', passes: isFresh },
  { code: 'CONFIRMATION_CASE_CHANGED', onFail: 'retry', passes: (f) => f.expected?.caseVersion === f.case.version },
  { code: 'CONFIRMATION_UNAVAILABLE', onFail: 'retry', passes: (f) => f.chain !== 'unavailable' },
  { code: 'CONFIRMATION_CHAIN_UNTRUSTED', onFail: 'refuse', passes: (f) => f.chain !== 'untrusted' },
  { code: 'CONFIRMATION_CERT_EXPIRED', onFail: 'refuse', passes: (f) => f.chain !== 'expired' },
  { code: 'CONFIRMATION_CERT_REVOKED', onFail: 'refuse', passes: (f) => f.chain !== 'revoked' },
  { code: 'CONFIRMATION_OTHER_OPERATOR', onFail: 'retry', passes: isActingEmployee },
  {
    code: 'CONFIRMATION_KEY_USAGE',
    onFail: 'refuse',
    passes: (f) => f.signer?.keyUsage.includes('nonRepudiation') === true,
  },
  {
    code: 'CONFIRMATION_ROLE_MISSING',
    onFail: 'refuse',
    passes: (f) => f.signer?.extKeyUsage.includes(OPERATOR_ROLE_OID) === true,
  },
  { code: 'CONFIRMATION_ACCOUNT_SUSPENDED', onFail: 'refuse', passes: (f) => f.employee?.suspended === false },
  {
    code: 'CONFIRMATION_OWN_CASE',
    onFail: 'refuse',
    passes: (f) => f.employee !== null && !ownIinsOf(f.case.applicant).includes(f.employee.iin),
  },
  { code: 'CONFIRMATION_CONTENT_DIFFERS', onFail: 'refuse', passes: documentAgreesWithCase },
];

export type ConfirmationVerdict = { ok: true } | { ok: false; code: ErrorCode; onFail: 'retry' | 'refuse' };

/** The first check that fails decides. Knows no clock: `receivedAt` is a fact. @rule reg p.6 C3, p.19(5) rules 1–2 */
export function judgeConfirmation(facts: ConfirmationFacts): ConfirmationVerdict {
  const failed = CONFIRMATION_CHECKS.find((check) => !check.passes(facts));
  return failed === undefined ? { ok: true } : { ok: false, code: failed.code, onFail: failed.onFail };
}

function isFresh({ expected, receivedAt }: ConfirmationFacts): boolean {
  if (expected === null) return false;
  const ageMs = receivedAt.getTime() - Date.parse(expected.issuedAt);
  return ageMs >= 0 && ageMs <= CONFIRMATION_MAX_AGE_MINUTES * 60_000;
}

function isActingEmployee({ employee, actingEmployeeId, signer, expected }: ConfirmationFacts): boolean {
  return employee?.id === actingEmployeeId && signer?.sha256 === expected?.operatorCertificateSha256;
}

function documentAgreesWithCase({ expected, case: current }: ConfirmationFacts): boolean {
  if (expected === null || expected.requestNumber !== current.number) return false;
  if (!isSameJson(expected.applicant, current.applicant)) return false;
  const { revocation = null } = current;
  if (expected.decision === 'revoke') return agreesWithRevocation(expected, revocation);
  return (
    revocation === null &&
    sameList(expected.keys, current.keys, (key) => `${key.usage} ${key.csrSha256} ${key.spkiSha256}`) &&
    sameList(expected.profiles, current.profiles, (profile) => `${profile.usage} ${profile.id} ${profile.version}`) &&
    isSameJson(expected.subjectAltNames, current.subjectAltNames)
  );
}

/** Targets, reason and moments, nothing more and nothing less. */
function agreesWithRevocation(expected: OrderedRevocation, ordered: OrderedRevocation | null): boolean {
  const { targets, reason, effectiveAt, invalidityDate } = expected;
  const stated = { targets, reason, ...(effectiveAt && { effectiveAt }), ...(invalidityDate && { invalidityDate }) };
  return ordered !== null && targets.length > 0 && isSameJson(stated, { ...ordered });
}

function sameList<A, B extends A>(left: readonly B[], right: readonly A[], text: (item: A) => string): boolean {
  return (
    left.length > 0 && left.length === right.length && left.map(text).sort().join() === right.map(text).sort().join()
  );
}
