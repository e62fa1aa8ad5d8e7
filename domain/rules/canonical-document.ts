import canonicalize from 'canonicalize';

/** A document that is signed: plain JSON with a `type` that no other operation accepts. */
export interface TypedDocument {
  type: string;
}

/** RFC 8785 bytes of a document. Strings are brought to NFC first; the canonical form itself does no normalisation. */
export function canonicalBytes<T extends TypedDocument>(document: T): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalText(document));
}

/** True when two values are the same JSON, whatever the order of their members. */
export function isSameJson(left: object, right: object): boolean {
  return canonicalText(left) === canonicalText(right);
}

function canonicalText(value: object): string {
  const normalised: unknown = JSON.parse(JSON.stringify(value).normalize('NFC'));
  const text = canonicalize(normalised);
  if (text === undefined) throw new TypeError('a document without canonical form');
  return text;
}

/**
 * Reads signed bytes back, accepting only the canonical form: one document has exactly one encoding (RFC 8785).
 * Gives null for anything else. Does not check the members: the caller does.
 */
export function parseCanonical(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return canonicalize(value) === text ? value : null;
  } catch {
    return null;
  }
}
