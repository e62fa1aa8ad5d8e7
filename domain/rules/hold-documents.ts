import { canonicalBytes, parseCanonical } from './canonical-document.ts';
import { RELEASE_WAYS } from './holds.ts';
import type { ReleaseWay } from './holds.ts';

export const HOLD_TYPE = 'kualik/hold/1';
export const HOLD_RELEASE_TYPE = 'kualik/hold-release/1';
/** An owner's document is good for this long, and once: its bytes are kept. Our choice, as for the confirmation. [D] */
export const HOLD_DOCUMENT_MAX_AGE_MINUTES = 15;

/** What an owner signs with a valid certificate of his: hold these certificates, or ask for the end of their hold. */
export interface HoldDocument {
  type: typeof HOLD_TYPE;
  act: 'hold' | 'release';
  /** Serial numbers, lower-case hex. */
  serials: string[];
  origin: string;
  nonce: string;
  issuedAt: string;
}

/** What an employee signs to lift holds: exactly these, in this way. */
export interface HoldReleaseDocument {
  type: typeof HOLD_RELEASE_TYPE;
  way: ReleaseWay;
  /** `askedSha256` = SHA-256 of the document with which the owner asked; null at the counter and in the worklist. */
  holds: { id: string; serial: string; askedSha256: string | null }[];
  /** True when the person was identified by his document at the counter. */
  identified: boolean;
  /** IIN of who stood there; null where nobody did. */
  holderIin: string | null;
  officeCode: string | null;
  role: 'operator' | 'provider_officer';
  employeeCertificateSha256: string;
  issuedAt: string;
}

/** Canonical bytes for the owner to sign. Does not check that the certificates are his. [D] */
export function buildHoldDocument(facts: Omit<HoldDocument, 'type'>): Uint8Array<ArrayBuffer> {
  return canonicalBytes<HoldDocument>({ ...facts, type: HOLD_TYPE });
}

/** Reads an owner's signed bytes back; null for anything else. Does not look at age, origin or signature. [D] */
export function parseHoldDocument(bytes: Uint8Array): HoldDocument | null {
  const value = parseCanonical(bytes) as Partial<HoldDocument> | null;
  if (value?.type !== HOLD_TYPE || (value.act !== 'hold' && value.act !== 'release')) return null;
  const texts = [value.origin, value.nonce, value.issuedAt, ...(value.serials ?? [])];
  const isWhole = Array.isArray(value.serials) && value.serials.length > 0;
  return isWhole && texts.every((text) => typeof text === 'string') ? (value as HoldDocument) : null;
}

/** True while a document may be handed in. A moment that is no date is never fresh. [D] */
export function isHoldDocumentFresh(issuedAt: string, receivedAt: Date): boolean {
  const ageMs = receivedAt.getTime() - Date.parse(issuedAt);
  return ageMs >= 0 && ageMs <= HOLD_DOCUMENT_MAX_AGE_MINUTES * 60_000;
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

/** Canonical bytes for the employee to sign. Does not check that the holds may be lifted. @rule reg p.19(5) rule 3 */
export function buildHoldReleaseDocument(facts: Omit<HoldReleaseDocument, 'type'>): Uint8Array<ArrayBuffer> {
  return canonicalBytes<HoldReleaseDocument>({ ...facts, type: HOLD_RELEASE_TYPE });
}

/** Reads an employee's signed bytes back; null for anything else. Does not compare them with holds. */
export function parseHoldReleaseDocument(bytes: Uint8Array): HoldReleaseDocument | null {
  const value = parseCanonical(bytes) as Partial<HoldReleaseDocument> | null;
  if (value?.type !== HOLD_RELEASE_TYPE || !Array.isArray(value.holds) || value.holds.length === 0) return null;
  const isHold = (hold: { id?: unknown; serial?: unknown }): boolean =>
    typeof hold.id === 'string' && typeof hold.serial === 'string';
  const isKnown =
    RELEASE_WAYS.some((way) => way === value.way) &&
    typeof value.identified === 'boolean' &&
    isTextOrNull(value.holderIin);
  const texts = [value.role, value.employeeCertificateSha256, value.issuedAt];
  return isKnown && value.holds.every(isHold) && texts.every((text) => typeof text === 'string')
    ? (value as HoldReleaseDocument)
    : null;
}
