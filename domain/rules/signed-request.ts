import type { ApplicantDetails, ApplicantKind } from './applicant-kinds.ts';
import { canonicalBytes, parseCanonical } from './canonical-document.ts';
import type { KeyUsageKind } from './confirmation-document.ts';
import { ok, refused } from './errors.ts';
import type { Outcome } from './errors.ts';
import { areMoments } from './revocation-moments.ts';
import type { RevocationMoments } from './revocation-moments.ts';
import { isHolderReason } from './revocation-reasons.ts';
import type { HolderReasonId } from './revocation-reasons.ts';

export const REQUEST_TYPE = 'kualik/request/1';

/** A signed request is good for this long, as the operator's confirmation is. Our choice. @rule reg p.7(1), p.8(1) */
export const REQUEST_MAX_AGE_MINUTES = 15;

/** Whose request it is. IIN and BIN are those of the signature certificate. */
export interface RequestApplicant {
  kind: ApplicantKind;
  iin: string;
  bin: string | null;
  surname: string;
  givenName: string;
  patronymic: string | null;
  organisation: string | null;
  details: ApplicantDetails;
}

interface RequestFrame {
  type: typeof REQUEST_TYPE;
  applicant: RequestApplicant;
  idempotencyKey: string;
  issuedAt: string;
}

/** What the applicant signs to get certificates again: these keys, this address, these predecessors given up. @rule std1 p.9 repeat */
export interface ReissueDocument extends RequestFrame {
  act: 'reissue';
  /** Serial number of the certificate that is got again: kind and names are those of its request. */
  predecessorSerial: string;
  email: string;
  phone: string;
  language: 'kk' | 'ru' | 'en';
  storage: 'file' | 'protected_carrier' | 'id_card';
  officeId: string;
  policyVersion: string;
  keys: { usage: KeyUsageKind; csrSha256: string; spkiSha256: string }[];
  /** Serial numbers of predecessors to be revoked as superseded once the new certificates are there. */
  revokeSerials: string[];
}

/** What the applicant signs to revoke certificates. @rule reg p.8(1) */
export interface RevocationDocument extends RequestFrame, RevocationMoments {
  act: 'revoke';
  serials: string[];
  reason: HolderReasonId;
}

export type SignedRequestDocument = ReissueDocument | RevocationDocument;

/** Canonical bytes of the document; these very bytes are signed. Does not check the facts. */
export function buildReissueDocument(facts: Omit<ReissueDocument, 'type' | 'act'>): Uint8Array<ArrayBuffer> {
  return canonicalBytes<ReissueDocument>({ ...facts, type: REQUEST_TYPE, act: 'reissue' });
}

/** As above, for a revocation. */
export function buildRevocationDocument(facts: Omit<RevocationDocument, 'type' | 'act'>): Uint8Array<ArrayBuffer> {
  return canonicalBytes<RevocationDocument>({ ...facts, type: REQUEST_TYPE, act: 'revoke' });
}

/** Reads signed bytes back; anything but a canonical request is refused. Compares nothing with rows, keys or clock. */
export function parseSignedRequest(bytes: Uint8Array): Outcome<SignedRequestDocument> {
  const value = parseCanonical(bytes);
  return isSignedRequest(value) ? ok(value) : refused('SIGNED_REQUEST_DOCUMENT');
}

/** True while a document may be handed in. A second of skew is allowed: two clocks never agree. */
export function isFreshRequest({ issuedAt }: Pick<RequestFrame, 'issuedAt'>, now: Date): boolean {
  const age = now.getTime() - Date.parse(issuedAt);
  return age >= -1000 && age <= REQUEST_MAX_AGE_MINUTES * 60_000;
}

type Members = Partial<Record<string, unknown>>;

const TEXTS: Record<SignedRequestDocument['act'], readonly string[]> = {
  reissue: ['predecessorSerial', 'email', 'phone', 'officeId', 'policyVersion'],
  revoke: ['reason'],
};

function isSignedRequest(value: unknown): value is SignedRequestDocument {
  if (!isObject(value) || value['type'] !== REQUEST_TYPE) return false;
  if (!hasTexts(value, ['idempotencyKey', 'issuedAt']) || !isApplicant(value['applicant'])) return false;
  if (value['act'] === 'reissue') {
    if (!isOneOf(value['language'], LANGUAGES) || !isOneOf(value['storage'], STORAGES)) return false;
    return hasTexts(value, TEXTS.reissue) && isTextList(value['revokeSerials']) && isKeyList(value['keys']);
  }
  if (value['act'] !== 'revoke' || !areMoments(value)) return false;
  return isTextList(value['serials']) && isHolderReason(value['reason']);
}

const LANGUAGES: readonly ReissueDocument['language'][] = ['kk', 'ru', 'en'];
const STORAGES: readonly ReissueDocument['storage'][] = ['file', 'protected_carrier', 'id_card'];

function isOneOf(word: unknown, words: readonly string[]): boolean {
  return typeof word === 'string' && words.includes(word);
}

function isApplicant(value: unknown): boolean {
  return isObject(value) && hasTexts(value, ['kind', 'iin', 'surname', 'givenName']) && isObject(value['details']);
}

function isKeyList(value: unknown): boolean {
  const isKey = (key: unknown): boolean => isObject(key) && hasTexts(key, ['usage', 'csrSha256', 'spkiSha256']);
  return Array.isArray(value) && value.length > 0 && value.every(isKey);
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null;
}

function hasTexts(value: Members, members: readonly string[]): boolean {
  return members.every((member) => typeof value[member] === 'string');
}
