import canonicalize from 'canonicalize';

/** RFC 8785 text of a plain value; `undefined` members are left out, as JSON does. */
export function canonicalJson(value: Record<string, unknown>): string {
  const text = canonicalize(JSON.parse(JSON.stringify(value)));
  if (text === undefined) throw new TypeError('a value without canonical form');
  return text;
}
