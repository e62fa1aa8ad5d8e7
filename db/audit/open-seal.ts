import { verifyCms } from '@kualik/pki/cms.ts';
import type { OpenSeal } from './verify-heads.ts';

/** Accepts a CMS made with the key of exactly this certificate; when it expired does not matter, for heads are kept for years. */
export function sealOpener(sealCertificateSha256: string): OpenSeal {
  return async (cms) => {
    const result = await verifyCms(cms);
    if (!result.ok || !result.signatureValid || !result.essCertMatches) return null;
    return result.signer.sha256 === sealCertificateSha256 ? result.content : null;
  };
}
