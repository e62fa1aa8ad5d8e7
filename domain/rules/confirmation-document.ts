import { isSslKind } from './applicant-kinds.ts';
import type { ApplicantDetails, ApplicantKind, Representative } from './applicant-kinds.ts';
import { canonicalBytes, parseCanonical } from './canonical-document.ts';
import { ok, refused } from './errors.ts';
import type { Outcome } from './errors.ts';
import { areMoments } from './revocation-moments.ts';
import type { RevocationMoments } from './revocation-moments.ts';
import type { HolderReasonId } from './revocation-reasons.ts';

/** The operator's confirmation is good for this long; afterwards he fetches a new document. Our choice. @rule reg p.6(9) */
export const CONFIRMATION_MAX_AGE_MINUTES = 15;

export const CONFIRMATION_TYPE = 'kualik/confirmation/1';

/** The pair of a person or organisation, or the one key of an SSL certificate. */
export type KeyUsageKind = 'sign' | 'auth' | 'ssl';

/**
 * The applicant as the operator confirms him. Members that only some kinds have are left out where they are empty, so that
 * the document of an individual stays what it was.
 */
export interface ConfirmedApplicant {
  kind: ApplicantKind;
  iin: string;
  surname: string;
  givenName: string;
  patronymic: string | null;
  bin?: string;
  organisation?: string;
  details?: ApplicantDetails;
  representative?: Representative;
}

/** The stored applicant, from which api and signer make the same confirmed one. */
export interface ApplicantFacts {
  kind: ApplicantKind;
  iin: string;
  surname: string;
  givenName: string;
  patronymic?: string | null | undefined;
  bin?: string | null | undefined;
  organisation?: string | null | undefined;
  details?: ApplicantDetails | null | undefined;
  representative?: Representative | null | undefined;
}

/** What of the applicant goes into the document. Contact data stay out: nobody certifies them. */
export function confirmedApplicant(facts: ApplicantFacts): ConfirmedApplicant {
  const { kind, iin, surname, givenName, patronymic = null, bin, organisation, details, representative } = facts;
  return {
    ...{ kind, iin, surname, givenName, patronymic },
    ...(bin ? { bin } : {}),
    ...(organisation ? { organisation } : {}),
    ...(details && Object.keys(details).length > 0 ? { details } : {}),
    ...(representative ? { representative } : {}),
  };
}

/**
 * Alternative names of the certificates: of an SSL order the names that the papers prove, else the e-mail address.
 * @rule std1 p.9 issue 3)
 */
export function subjectAltNamesOf(
  facts: Pick<ApplicantFacts, 'kind' | 'details'> & { email?: string | null | undefined },
): string[] {
  if (isSslKind(facts.kind)) return facts.details?.provenDomainNames ?? [];
  return facts.email ? [facts.email] : [];
}

/** One original that was seen, and which of several that serve alike. */
export interface SeenDocument {
  id: string;
  sha256: string | null;
  alternative?: string;
}

/** What every confirmation says, whatever it decides. Hashes are SHA-256 in lower-case hex; times are UTC with milliseconds. */
interface ConfirmationFrame {
  type: typeof CONFIRMATION_TYPE;
  requestNumber: string;
  applicant: ConfirmedApplicant;
  documentsSeen: SeenDocument[];
  receiptNumber: string;
  officeCode: string;
  role: 'operator';
  operatorCertificateSha256: string;
  /** Hash of the document that the applicant signed himself; only of a re-issue. @rule reg p.7 */
  applicantRequestSha256?: string;
  caseVersion: number;
  issuedAt: string;
}

/** What the operator certifies with his signature: exactly this applicant, these keys, these papers. @rule reg p.6(9) */
export interface IssueConfirmation extends ConfirmationFrame {
  decision: 'issue';
  keys: { usage: KeyUsageKind; csrSha256: string; spkiSha256: string }[];
  profiles: { usage: KeyUsageKind; id: string; version: number; validity: 'P1Y' }[];
  /** E-mail addresses of a pair; proven domain names of an SSL certificate. */
  subjectAltNames: string[];
}

/** Which certificates a revocation at the counter names, sorted by serial number, why, and when if not at once. */
export interface OrderedRevocation extends RevocationMoments {
  targets: { serialHex: string; certificateSha256: string }[];
  reason: HolderReasonId;
}

/** What the operator certifies of a revocation: exactly this applicant, these certificates, this reason. @rule reg p.10(4) */
export interface RevokeConfirmation extends ConfirmationFrame, OrderedRevocation {
  decision: 'revoke';
}

/** One member of the union for each decision. */
export type ConfirmationDocument = IssueConfirmation | RevokeConfirmation;

/** Canonical bytes of the document; these very bytes are signed. Does not check the facts. */
export function buildConfirmationDocument(
  facts: Omit<IssueConfirmation, 'type' | 'decision' | 'role'>,
): Uint8Array<ArrayBuffer> {
  return canonicalBytes<IssueConfirmation>({
    ...facts,
    type: CONFIRMATION_TYPE,
    decision: 'issue',
    role: 'operator',
  });
}

/** The like document of a revocation. Does not check whose the certificates are. @rule reg p.10(4) */
export function buildRevocationConfirmation(
  facts: Omit<RevokeConfirmation, 'type' | 'decision' | 'role'>,
): Uint8Array<ArrayBuffer> {
  return canonicalBytes<RevokeConfirmation>({
    ...facts,
    type: CONFIRMATION_TYPE,
    decision: 'revoke',
    role: 'operator',
  });
}

/** Reads signed bytes back; anything but a canonical confirmation is refused. Does not compare it with a case. */
export function parseConfirmationDocument(bytes: Uint8Array): Outcome<ConfirmationDocument> {
  const value = parseCanonical(bytes);
  return isConfirmation(value) ? ok(value) : refused('CONFIRMATION_BYTES_DIFFER');
}

const TEXT_MEMBERS = ['requestNumber', 'receiptNumber', 'officeCode', 'operatorCertificateSha256', 'issuedAt'] as const;
/** Lists that a document of each decision has. */
const LIST_MEMBERS: Record<ConfirmationDocument['decision'], readonly string[]> = {
  issue: ['keys', 'profiles', 'subjectAltNames', 'documentsSeen'],
  revoke: ['targets', 'documentsSeen'],
};

function isConfirmation(value: unknown): value is ConfirmationDocument {
  if (typeof value !== 'object' || value === null) return false;
  const document: Partial<Record<string, unknown>> = { ...value };
  return (
    document['type'] === CONFIRMATION_TYPE &&
    document['role'] === 'operator' &&
    typeof document['applicant'] === 'object' &&
    document['applicant'] !== null &&
    typeof document['caseVersion'] === 'number' &&
    areMoments(document) &&
    TEXT_MEMBERS.every((member) => typeof document[member] === 'string') &&
    listsOf(document['decision']).some((lists) => lists.every((member) => Array.isArray(document[member])))
  );
}

/** The lists of a known decision; none for a word that is no decision. */
function listsOf(decision: unknown): (readonly string[])[] {
  return Object.entries(LIST_MEMBERS).flatMap(([known, lists]) => (known === decision ? [lists] : []));
}
