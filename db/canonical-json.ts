import canonicalize from 'canonicalize';

/** RFC 8785 text of a plain value; `undefined` members are left out, as JSON does. Throws on numbers that are none. */
export function canonicalJson(value: Record<string, unknown>): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('a value without canonical form');
  return text;
}
