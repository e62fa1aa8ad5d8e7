import type { ConfirmationFacts } from './confirmation-checks.ts';
import type { ErrorCode } from './errors.ts';
import { isHoldDocumentFresh } from './hold-documents.ts';
import type { HoldReleaseDocument } from './hold-documents.ts';
import { STAFF_ROLE_OIDS } from './profiles/staff.ts';

/** What a release is judged by; the api gathers it when the signature comes, the signer again before it writes. */
export interface HoldReleaseFacts extends Pick<
  ConfirmationFacts,
  'bytesEqual' | 'cms' | 'signer' | 'chain' | 'employee' | 'actingEmployeeId' | 'receivedAt'
> {
  expected: HoldReleaseDocument | null;
  /** The holds that are to be lifted, as they stand: each must be in the document. */
  holds: readonly {
    id: string;
    serial: string;
    ownerIin: string | null;
    /** True when the person whom the document names owns the certificate, or acts for its organisation. */
    isOwnersWish: boolean;
    askedSha256: string | null;
  }[];
}

interface ReleaseCheck {
  code: ErrorCode;
  passes(facts: HoldReleaseFacts): boolean;
}

/** In the order of telling. @rule reg p.19(5) rules 1–3 */
export const HOLD_RELEASE_CHECKS: readonly ReleaseCheck[] = [
  { code: 'CONFIRMATION_NOT_CMS', passes: (f) => f.cms.wellFormed && f.signer !== null },
  { code: 'CONFIRMATION_BYTES_DIFFER', passes: (f) => f.expected !== null && f.bytesEqual },
  { code: 'CONFIRMATION_SIGNATURE_WRONG', passes: (f) => f.cms.signatureValid && f.cms.certificateBound },
  {
    code: 'CONFIRMATION_STALE',
    passes: (f) => f.expected !== null && isHoldDocumentFresh(f.expected.issuedAt, f.receivedAt),
  },
  { code: 'CONFIRMATION_UNAVAILABLE', passes: (f) => f.chain !== 'unavailable' },
  { code: 'CONFIRMATION_CHAIN_UNTRUSTED', passes: (f) => f.chain !== 'untrusted' },
  { code: 'CONFIRMATION_CERT_EXPIRED', passes: (f) => f.chain !== 'expired' },
  { code: 'CONFIRMATION_CERT_REVOKED', passes: (f) => f.chain !== 'revoked' },
  {
    code: 'CONFIRMATION_OTHER_OPERATOR',
    passes: (f) => f.employee?.id === f.actingEmployeeId && f.signer?.sha256 === f.expected?.employeeCertificateSha256,
  },
  { code: 'CONFIRMATION_KEY_USAGE', passes: (f) => f.signer?.keyUsage.includes('nonRepudiation') === true },
  { code: 'CONFIRMATION_ROLE_MISSING', passes: hasRole },
  { code: 'CONFIRMATION_ACCOUNT_SUSPENDED', passes: (f) => f.employee?.suspended === false },
  { code: 'CONFIRMATION_OWN_CASE', passes: (f) => f.holds.every(({ ownerIin }) => ownerIin !== f.employee?.iin) },
  { code: 'IDENTITY_NOT_CONFIRMED', passes: (f) => f.expected?.way !== 'counter' || f.expected.identified },
  {
    code: 'HOLD_PERSON_NOT_OWNER',
    passes: (f) => f.expected?.way !== 'counter' || f.holds.every(({ isOwnersWish }) => isOwnersWish),
  },
  { code: 'CONFIRMATION_CONTENT_DIFFERS', passes: namesTheHolds },
];

/** The first check that fails, or null. Knows no clock and does not look at the state of the holds. @rule reg p.19(5) rule 3 */
export function judgeHoldRelease(facts: HoldReleaseFacts): ErrorCode | null {
  return HOLD_RELEASE_CHECKS.find((check) => !check.passes(facts))?.code ?? null;
}

function hasRole({ expected, signer }: HoldReleaseFacts): boolean {
  const role = expected?.way === 'worklist' ? 'provider_officer' : 'operator';
  return expected?.role === role && signer?.extKeyUsage.includes(STAFF_ROLE_OIDS[role]) === true;
}

function namesTheHolds({ expected, holds }: HoldReleaseFacts): boolean {
  const isAsked = expected?.way === 'other_certificate';
  return (
    holds.length > 0 &&
    holds.every(({ id, serial, askedSha256 }) =>
      expected?.holds.some(
        (named) =>
          named.id === id &&
          named.serial === serial &&
          (isAsked ? askedSha256 !== null && named.askedSha256 === askedSha256 : named.askedSha256 === null),
      ),
    )
  );
}
