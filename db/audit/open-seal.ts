import { verifyCms } from '@kualik/pki/cms.ts';
import type { OpenSeal } from './verify-heads.ts';

/**
 * Accepts a CMS made with the key of this certificate, also under a later certificate over the same key (`spkiSha256`); when it
 * expired does not matter, for heads are kept for years.
 */
export function sealOpener(sealCertificateSha256: string, spkiSha256: string | null = null): OpenSeal {
  return async (cms) => {
    const result = await verifyCms(cms);
    if (!result.ok || !result.signatureValid || !result.essCertMatches) return null;
    const { signer, content } = result;
    return signer.sha256 === sealCertificateSha256 || signer.spkiSha256 === spkiSha256 ? content : null;
  };
}
