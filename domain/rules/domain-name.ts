import type { Brand } from './brand.ts';
import { ok, refused } from './errors.ts';
import type { Outcome } from './errors.ts';

/** A host name as it stands in a certificate: lower case, A-labels, perhaps a wildcard in front. @rule std1 p.9 issue 3) */
export type DomainName = Brand<string, 'DomainName'>;

/** Longest name and label (RFC 1035 2.3.4). */
const MAX_NAME = 253;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
/** Hyphens in the third and fourth place are kept for A-labels (RFC 5890 2.3.1). */
const RESERVED = /^(?!xn--)..--/;

/**
 * Names below which anybody may register: no certificate for them or for all of their children. The zones of .kz and .қаз by the
 * rules of the national registrar; of the world's others the top level alone is known here, the operator sees the papers.
 */
const PUBLIC_SUFFIXES: ReadonlySet<string> = new Set([
  'kz',
  'com.kz',
  'edu.kz',
  'gov.kz',
  'mil.kz',
  'net.kz',
  'org.kz',
  'xn--80ao21a',
]);

/**
 * Checks a name that a PKCS#10 asks for: form, two labels at least, IDN as A-labels, a wildcard only as the whole first
 * label and never right below a public suffix. Whether the applicant owns it, the papers prove. @rule std1 annexes 6, 7
 */
export function parseDomainName(text: string): Outcome<DomainName> {
  const name = text.toLowerCase();
  const base = name.startsWith('*.') ? name.slice(2) : name;
  const labels = base.split('.');
  if (name.length > MAX_NAME || !labels.every((label) => LABEL.test(label))) return refused('DOMAIN_NAME_FORM');
  if (labels.some((label) => RESERVED.test(label)) || /^\d+$/.test(labels.at(-1) ?? ''))
    return refused('DOMAIN_NAME_FORM');
  if (labels.length < 2 || PUBLIC_SUFFIXES.has(base)) return refused('DOMAIN_NAME_PUBLIC_SUFFIX');
  return ok(name as DomainName);
}

/** The proven names of an order, in its order and each once; names that were not ordered are left out. @rule std1 p.9 issue 3) */
export function provenNames(ordered: readonly string[], proven: readonly string[]): string[] {
  const wanted = new Set(proven.map((name) => name.trim().toLowerCase()));
  return [...new Set(ordered)].filter((name) => wanted.has(name));
}
