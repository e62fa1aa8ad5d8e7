/**
 * Every way in which bytes can be refused. The spelling equals the rows of the error table of the rules, so that a
 * caller hands the code on unchanged.
 */
export type PkiCode =
  | 'CSR_MALFORMED'
  | 'CSR_TOO_LARGE'
  | 'CSR_PROOF_OF_POSSESSION'
  | 'KEY_ALGORITHM'
  | 'KEY_TOO_SHORT'
  | 'KEY_TOO_LONG'
  | 'KEY_EXPONENT'
  | 'KEY_KNOWN_WEAK'
  | 'CERTIFICATE_MALFORMED'
  | 'CRL_MALFORMED'
  | 'CRL_SIGNATURE_WRONG'
  | 'SIGNATURE_ALGORITHM'
  | 'CMS_MALFORMED'
  | 'CMS_TOO_LARGE'
  | 'CMS_NOT_ATTACHED'
  | 'CMS_SIGNERS'
  | 'CMS_ALGORITHM'
  | 'CMS_SIGNED_ATTRIBUTES'
  | 'CMS_SIGNER_CERTIFICATE'
  | 'CHAIN_UNTRUSTED'
  | 'CHAIN_CONSTRAINTS'
  | 'CERT_EXPIRED'
  | 'CERT_NOT_YET_VALID'
  | 'CERT_REVOKED'
  | 'REVOCATION_UNKNOWN'
  | 'PKCS12_MALFORMED'
  | 'PKCS12_TOO_LARGE'
  | 'PKCS12_UNSUPPORTED'
  | 'PKCS12_WRONG_PASSWORD'
  | 'PEM_MALFORMED'
  | 'VALUE_NOT_ENCODABLE';

export interface PkiFailure {
  ok: false;
  code: PkiCode;
  /** For the log: where in the structure it failed. Never holds content of the bytes. */
  detail?: string;
}

/** Thrown by the few functions that have no result type; carries the same codes. Messages never quote content. */
export class PkiError extends Error {
  readonly code: PkiCode;

  constructor(code: PkiCode, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.name = 'PkiError';
    this.code = code;
  }
}

/** Makes the refusal value of a failed reading. The cause's message is kept as detail for the log. */
export function failure<Code extends PkiCode>(code: Code, cause?: unknown): PkiFailure & { code: Code } {
  if (cause === undefined) return { ok: false, code };
  return { ok: false, code, detail: cause instanceof Error ? cause.message : 'unknown fault' };
}
