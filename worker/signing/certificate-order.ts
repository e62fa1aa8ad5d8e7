import type { CertificateEntity } from '@kualik/db';
import type { ExtensionSpec } from '@kualik/pki/extensions/spec.ts';
import type { NameAttribute } from '@kualik/pki/names.ts';
import type { Authority } from './authority.ts';

/** Everything that will stand in one certificate. Made from profile and proven facts alone, never from a default. */
export interface CertificateOrder {
  readonly requestId: string | null;
  readonly requestNumber: string | null;
  readonly usage: CertificateEntity['usage'];
  readonly authority: Authority;
  readonly profile: { id: string; version: number };
  readonly subject: readonly NameAttribute[];
  readonly extensions: readonly ExtensionSpec[];
  readonly spki: Uint8Array;
  readonly validity: { notBefore: Date; notAfter: Date };
  readonly iin: string | null;
  /** Ids of the lints that find a fault in the bytes; empty = clean. */
  lint(der: Uint8Array): Promise<string[]>;
}
