import { canonicalBytes, parseCanonical } from './canonical-document.ts';
import type { KeyUsageKind } from './confirmation-document.ts';
import { ok, refused } from './errors.ts';
import type { Outcome } from './errors.ts';
import { STAFF_PROFILES } from './profiles/staff.ts';
import type { EmployeeRole } from './staff-roles.ts';

/** Version of the instruction on the operator's work that an applicant acknowledges. Ours until the ministry's is known. @rule reg p.15(1) */
export const OPERATOR_INSTRUCTION_VERSION = '1';

/** A paper that goes with a letter: what it is, and the hash of its bytes. */
export interface AttachedPaper {
  kind: 'application' | 'order';
  sha256: string;
}

/** The operator's own application for his certificates. @rule reg p.15(1) */
export interface OperatorApplicationDocument {
  type: 'kualik/operator-application/1';
  operatorId: string;
  iin: string;
  surname: string;
  givenName: string;
  patronymic: string | null;
  instructionVersion: string;
  carrierSerial: string;
  keys: { usage: KeyUsageKind; csrSha256: string; spkiSha256: string }[];
  appliedAt: string;
}

/** The official letter of a PSC to the provider; signed by its head. @rule reg p.15(1) */
export interface OperatorLetterDocument {
  type: 'kualik/operator-letter/1';
  number: string;
  date: string;
  officeCode: string;
  purpose: 'issue';
  operatorId: string;
  executor: { name: string; phone: string; email: string };
  attachments: AttachedPaper[];
}

/** What two employees of the provider sign before an operator gets certificates: the same bytes, each with his own key. @rule reg p.15(1) */
export interface OperatorIssueDocument {
  type: 'kualik/operator-issue/1';
  operatorId: string;
  /** What he is appointed as; his certificates say it. */
  role: EmployeeRole;
  holder: { iin: string; surname: string; givenName: string; patronymic: string | null };
  officeCode: string;
  keys: { usage: KeyUsageKind; csrSha256: string; spkiSha256: string }[];
  profiles: { usage: KeyUsageKind; id: string; version: number }[];
  carrierSerial: string;
  /** Null for an operator of the provider itself. @rule reg p.5(15) */
  letter: { number: string; sha256: string } | null;
  order: { number: string; date: string; sha256: string };
  applicationSha256: string;
  /** Certificates of the operator that the new ones supersede, by SHA-256; none the first time. */
  replaces: string[];
  preparedAt: string;
}

/** The operator's word that his certificates lie on the carrier; signed with the new key. @rule reg p.15(1) */
export interface OperatorInstallDocument {
  type: 'kualik/operator-install/1';
  operatorId: string;
  carrierSerial: string;
  certificates: { usage: KeyUsageKind; sha256: string }[];
}

export type OperatorDocument =
  | OperatorApplicationDocument
  | OperatorLetterDocument
  | OperatorIssueDocument
  | OperatorInstallDocument;

/** Canonical bytes of a document; these very bytes are signed. Does not check the facts. */
export function operatorDocumentBytes(document: OperatorDocument): Uint8Array<ArrayBuffer> {
  return canonicalBytes(document);
}

/** Reads an issue order back. Members are compared one by one by the signer, so only the shape is judged here. */
export function parseOperatorIssue(bytes: Uint8Array): Outcome<OperatorIssueDocument> {
  const value = parseCanonical(bytes);
  // Orders written before that was named are for operators and replace nothing.
  return isIssue(value)
    ? ok({ ...{ role: 'operator', replaces: [] }, ...value })
    : refused('CONFIRMATION_BYTES_DIFFER');
}

function isIssue(value: unknown): value is OperatorIssueDocument {
  if (typeof value !== 'object' || value === null) return false;
  const document = value as Partial<Record<keyof OperatorIssueDocument, unknown>>;
  return (
    document.type === 'kualik/operator-issue/1' &&
    typeof document.operatorId === 'string' &&
    typeof document.holder === 'object' &&
    document.holder !== null &&
    Array.isArray(document.keys) &&
    Array.isArray(document.profiles)
  );
}

/** A letter without the application or without a copy of the order can't be sent. @rule reg p.15(1) */
export function lettersMissing(attachments: readonly AttachedPaper[]): AttachedPaper['kind'][] {
  return (['application', 'order'] as const).filter((kind) => !attachments.some((one) => one.kind === kind));
}

/** The pair of a role in the versions used now, signature first. */
export function staffProfiles(role: EmployeeRole): OperatorIssueDocument['profiles'] {
  return STAFF_PROFILES.flatMap(({ id, usage, version }) =>
    id === `${role}-${usage}` && (usage === 'sign' || usage === 'auth') ? [{ usage, id, version }] : [],
  );
}
