import { findEmployeeByCertificate } from '@kualik/db/repositories/employee.repository.ts';
import { verifyCms } from '@kualik/pki/cms.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { recordForeignKey } from '../decide/record-foreign-key.ts';
import { judgeCertificate } from '../sign-in/judge-certificate.ts';

/**
 * The signature of the signed-in employee over exactly these bytes, made with his signature certificate while it is
 * valid. Ends with a code; the key of a colleague is recorded as a violation before. What the document says is the caller's to check. @rule reg p.19(5) rule 2
 */
export async function verifyStaffSignature(
  context: ApiContext,
  cms: Uint8Array,
  document: Uint8Array,
): Promise<{ signerSha256: string }> {
  const { em, now } = context;
  const signed = await verifyCms(cms);
  if (!signed.ok) throw new CodedError('CONFIRMATION_NOT_CMS', { detail: signed.code });
  if (Buffer.compare(signed.content, document) !== 0) throw new CodedError('CONFIRMATION_BYTES_DIFFER');
  if (!signed.signatureValid || !signed.essCertMatches) throw new CodedError('CONFIRMATION_SIGNATURE_WRONG');
  const verdict = await judgeCertificate(em, signed.signer, now);
  if (verdict === 'unavailable') throw new CodedError('CONFIRMATION_UNAVAILABLE');
  if (verdict === 'expired') throw new CodedError('CONFIRMATION_CERT_EXPIRED');
  if (verdict === 'revoked') throw new CodedError('CONFIRMATION_CERT_REVOKED');
  if (verdict === 'untrusted') throw new CodedError('CONFIRMATION_CHAIN_UNTRUSTED');
  if (signed.signer.keyUsage?.includes('nonRepudiation') !== true) throw new CodedError('CONFIRMATION_KEY_USAGE');
  const owner = await findEmployeeByCertificate(em, signed.signer.sha256);
  if (owner?.employee.id !== signedInOf(context).employeeId) {
    if (owner) await em.fork().transactional((inner) => recordForeignKey(inner, context, null));
    throw new CodedError('CONFIRMATION_OTHER_OPERATOR');
  }
  return { signerSha256: signed.signer.sha256 };
}
