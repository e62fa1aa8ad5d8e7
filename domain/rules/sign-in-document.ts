import { canonicalBytes, parseCanonical } from './canonical-document.ts';
import { ok, refused } from './errors.ts';
import type { Outcome } from './errors.ts';

export const SIGN_IN_TYPE = 'kualik/sign-in/1';
/** A sign-in document is good for two minutes and once. Our choice. */
export const SIGN_IN_MAX_AGE_SECONDS = 120;

/** What a person signs to open a session: only this origin, only now, only once. No other operation accepts this type. */
export interface SignInDocument {
  type: typeof SIGN_IN_TYPE;
  origin: string;
  nonce: string;
  issuedAt: string;
  expires: string;
}

/** Canonical bytes of a fresh sign-in document. `nonce` is at least 128 random bits, supplied by the caller. */
export function buildSignInDocument(origin: string, nonce: string, now: Date): Uint8Array<ArrayBuffer> {
  const expires = new Date(now.getTime() + SIGN_IN_MAX_AGE_SECONDS * 1000);
  return canonicalBytes<SignInDocument>({
    type: SIGN_IN_TYPE,
    origin,
    nonce,
    issuedAt: now.toISOString(),
    expires: expires.toISOString(),
  });
}

/** Reads a sign-in document and checks origin and time; does not check the signature nor that the nonce is unspent. */
export function parseSignInDocument(bytes: Uint8Array, origin: string, now: Date): Outcome<SignInDocument> {
  const value = readSignIn(bytes);
  if (value === null || value.origin !== origin) return refused('SIGN_IN_DOCUMENT');
  const issued = Date.parse(value.issuedAt);
  const expires = Date.parse(value.expires);
  if (!(expires > issued) || expires - issued > SIGN_IN_MAX_AGE_SECONDS * 1000) return refused('SIGN_IN_DOCUMENT');
  return now.getTime() <= expires && now.getTime() >= issued - 1000 ? ok(value) : refused('SIGN_IN_EXPIRED');
}

/** Reads the members for showing them to the person who is about to sign; null when this is no sign-in document. */
export function readSignIn(bytes: Uint8Array): SignInDocument | null {
  const value = parseCanonical(bytes);
  if (typeof value !== 'object' || value === null) return null;
  const document = value as Partial<Record<keyof SignInDocument, unknown>>;
  const texts = [document.origin, document.nonce, document.issuedAt, document.expires];
  return document.type === SIGN_IN_TYPE && texts.every((text) => typeof text === 'string')
    ? (value as SignInDocument)
    : null;
}
