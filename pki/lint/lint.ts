import type { ParsedCertificate } from '../certificate-parse.ts';
import type { KeyUsage, PolicySpec } from '../extensions/spec.ts';
import type { KeyFamily } from '../keys/public-key.ts';
import type { NameType } from '../names.ts';
import type { SignatureAlgorithm } from '../algorithms.ts';

/** What the lints want to know of a profile; the profiles of the rules have this shape and more. */
export interface ProfileLike {
  id: string;
  subjectKind: 'person' | 'authority';
  subject: { required: readonly NameType[]; optional: readonly NameType[] };
  keyAlgorithm: KeyFamily;
  minKeyBits: number;
  maxKeyBits: number;
  signatureAlgorithm: SignatureAlgorithm;
  validity: `P${number}Y`;
  keyUsage: readonly KeyUsage[];
  extKeyUsage: readonly string[];
  policies: readonly PolicySpec[];
  basicConstraints: { ca: boolean; pathLength: number | null } | null;
  keyStore: string | null;
  alternativeName: 'email' | 'dns' | null;
  ocspNoCheck: boolean;
  hasAddresses: boolean;
}

export interface LintSubject {
  certificate: ParsedCertificate;
  issuer: ParsedCertificate;
  profile: ProfileLike;
}

/** One rule: `check` says what is wrong, or null. Messages name fields and never the holder's data. */
export interface Lint {
  id: string;
  /** `error` forbids to sign; `warning` wants a person to look. */
  severity: 'error' | 'warning';
  source: string;
  check: (subject: LintSubject) => string | null;
}

export interface Finding {
  id: string;
  severity: 'error' | 'warning';
  message: string;
  source: string;
}

/** Shorthand of rules that are either kept or broken. */
export function unless(isKept: boolean, message: string): string | null {
  return isKept ? null : message;
}
