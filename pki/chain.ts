import { parseCertificate, type ParsedCertificate } from './certificate-parse.ts';
import { parseCrl } from './crl-parse.ts';
import { PkiError, type PkiFailure } from './errors.ts';
import { findPath } from './path/index.ts';
import { ANY_POLICY_SETTINGS, type PolicySettings } from './path/policies.ts';

export { verifyCertificateSignature } from './path/signature.ts';

export type ChainCode =
  | 'CHAIN_UNTRUSTED'
  | 'CERT_EXPIRED'
  | 'CERT_NOT_YET_VALID'
  | 'CERT_REVOKED'
  | 'CHAIN_CONSTRAINTS'
  | 'REVOCATION_UNKNOWN';

export type ChainResult = { ok: true; path: ParsedCertificate[] } | (PkiFailure & { code: ChainCode });

export interface ChainInput {
  certificate: Uint8Array;
  intermediates: readonly Uint8Array[];
  /** Trusted roots. They are believed as they are: nothing looks for their revocation. */
  anchors: readonly Uint8Array[];
  crls: readonly Uint8Array[];
  at: Date;
  /** What is asked of the policies; left out, any will do. */
  policies?: PolicySettings;
}

/** What can be read; a broken certificate or list among the helpers simply helps nobody. */
function readable<T>(inputs: readonly Uint8Array[], parse: (der: Uint8Array) => T): T[] {
  return inputs.flatMap((der) => {
    try {
      return [parse(der)];
    } catch (cause) {
      if (cause instanceof PkiError) return [];
      throw cause;
    }
  });
}

/**
 * Path validation (RFC 5280 6): signatures, validity at `at`, constraints of CAs, names and policies, unknown critical
 * extensions, and revocation by full, delta and indirect lists. Never throws. Not checked: the end certificate's purpose.
 */
export async function verifyChain(input: ChainInput): Promise<ChainResult> {
  const [certificate] = readable([input.certificate], parseCertificate);
  if (certificate === undefined) return { ok: false, code: 'CHAIN_UNTRUSTED', detail: 'certificate is not readable' };
  return findPath({
    certificate,
    intermediates: readable(input.intermediates, parseCertificate),
    anchors: readable(input.anchors, parseCertificate),
    crls: readable(input.crls, parseCrl),
    at: input.at,
    policies: input.policies ?? ANY_POLICY_SETTINGS,
  });
}
