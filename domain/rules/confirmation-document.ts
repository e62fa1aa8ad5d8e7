import { canonicalBytes, parseCanonical } from './canonical-document.ts';
import { ok, refused } from './errors.ts';
import type { Outcome } from './errors.ts';

/** The operator's confirmation is good for this long; afterwards he fetches a new document. Our choice. @rule reg p.6(9) */
export const CONFIRMATION_MAX_AGE_MINUTES = 15;

export const CONFIRMATION_TYPE = 'kualik/confirmation/1';

/** The pair of a person or organisation, or the one key of an SSL certificate. */
export type KeyUsageKind = 'sign' | 'auth' | 'ssl';

/**
 * What the operator certifies with his signature: exactly this applicant, these keys, these papers. @rule reg p.6(9)
 * Hashes are SHA-256 in lower-case hex; times are UTC with milliseconds.
 */
export interface ConfirmationDocument {
  type: typeof CONFIRMATION_TYPE;
  requestNumber: string;
  decision: 'issue';
  applicant: { kind: 'individual'; iin: string; surname: string; givenName: string; patronymic: string | null };
  keys: { usage: KeyUsageKind; csrSha256: string; spkiSha256: string }[];
  profiles: { usage: KeyUsageKind; id: string; version: number; validity: 'P1Y' }[];
  subjectAltNames: string[];
  documentsSeen: { id: string; sha256: string | null }[];
  receiptNumber: string;
  officeCode: string;
  role: 'operator';
  operatorCertificateSha256: string;
  caseVersion: number;
  issuedAt: string;
}

/** Canonical bytes of the document; these very bytes are signed. Does not check the facts. */
export function buildConfirmationDocument(
  facts: Omit<ConfirmationDocument, 'type' | 'decision' | 'role'>,
): Uint8Array<ArrayBuffer> {
  return canonicalBytes<ConfirmationDocument>({
    ...facts,
    type: CONFIRMATION_TYPE,
    decision: 'issue',
    role: 'operator',
  });
}

/** Reads signed bytes back; anything but a canonical confirmation is refused. Does not compare it with a case. */
export function parseConfirmationDocument(bytes: Uint8Array): Outcome<ConfirmationDocument> {
  const value = parseCanonical(bytes);
  return isConfirmation(value) ? ok(value) : refused('CONFIRMATION_BYTES_DIFFER');
}

const TEXT_MEMBERS = ['requestNumber', 'receiptNumber', 'officeCode', 'operatorCertificateSha256', 'issuedAt'] as const;
const LIST_MEMBERS = ['keys', 'profiles', 'subjectAltNames', 'documentsSeen'] as const;

function isConfirmation(value: unknown): value is ConfirmationDocument {
  if (typeof value !== 'object' || value === null) return false;
  const document = value as Partial<Record<keyof ConfirmationDocument, unknown>>;
  return (
    document.type === CONFIRMATION_TYPE &&
    document.decision === 'issue' &&
    document.role === 'operator' &&
    typeof document.applicant === 'object' &&
    document.applicant !== null &&
    typeof document.caseVersion === 'number' &&
    TEXT_MEMBERS.every((member) => typeof document[member] === 'string') &&
    LIST_MEMBERS.every((member) => Array.isArray(document[member]))
  );
}
