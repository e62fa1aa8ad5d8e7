import { type Bytes, copyBytes } from '../bytes.ts';
import type { ParsedCertificate } from '../certificate-parse.ts';
import { failure, PkiError, type PkiFailure } from '../errors.ts';
import { inspectCms } from './inspect.ts';

/** Our own bound: confirmations and requests have a few KiB, signed exports stay below. */
export const MAX_CMS_BYTES = 1_048_576;

export interface VerifiedCms {
  ok: true;
  content: Bytes;
  signer: ParsedCertificate;
  /** All certificates carried along, the signer's among them. Carried does not mean trusted. */
  certificates: ParsedCertificate[];
  signingTime: Date | null;
  /** Signature over the attributes and digest over the content are both right. */
  signatureValid: boolean;
  /** The signed ESSCertIDv2 (in a time stamp also the older ESSCertID) names the signer's certificate. */
  essCertMatches: boolean;
}

export type CmsResult = VerifiedCms | PkiFailure;

async function judge(der: Bytes): Promise<VerifiedCms> {
  const { content, signer, certificates, signingTime, ...answers } = await inspectCms(der);
  if (content === null) throw new PkiError('CMS_NOT_ATTACHED', 'content is absent');
  if (answers.certificateBinding === 'unnamed') {
    throw new PkiError('CMS_SIGNED_ATTRIBUTES', 'a signed attribute of CAdES-BES is missing');
  }
  return {
    ok: true,
    ...{ content, signer, certificates, signingTime },
    signatureValid: answers.signature === 'valid' && answers.contentMatches === 'yes',
    essCertMatches: answers.certificateBinding === 'matches',
  };
}

/** The code of what `inspectCms` threw. */
export function cmsFailure(cause: unknown): PkiFailure {
  if (cause instanceof PkiError && cause.code.startsWith('CMS_')) return failure(cause.code, cause);
  return failure('CMS_MALFORMED', cause);
}

/**
 * Reads an attached CAdES-BES signature and reports on it. Never throws: what cannot be read is a code. A wrong
 * signature is `signatureValid: false`. Chain, dates, revocation and the meaning of the content are not checked here.
 */
export async function verifyCms(input: Uint8Array): Promise<CmsResult> {
  if (input.length > MAX_CMS_BYTES) return { ok: false, code: 'CMS_TOO_LARGE' };
  try {
    return await judge(copyBytes(input));
  } catch (cause) {
    return cmsFailure(cause);
  }
}
