import type { EntityManager } from '@kualik/db';
import { standingFactsOf } from '@kualik/db/repositories/certificate-standing.repository.ts';
import { holderOfCertificate } from '@kualik/db/repositories/holder.repository.ts';
import type { HeldCertificate } from '@kualik/db/repositories/holder.repository.ts';
import { certificateStanding, standingCode } from '@kualik/domain/rules/certificate-standing.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import type { SignInDocument } from '@kualik/domain/rules/sign-in-document.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { judgeCertificate } from '../sign-in/judge-certificate.ts';
import { readSignedSignIn } from '../sign-in/verify-sign-in.ts';

export interface ProvenHolder {
  document: SignInDocument;
  held: HeldCertificate;
}

/** What a certificate that does not authenticate is told; only the authentication certificate of a pair opens the cabinet. */
const WRONG_USAGE: Partial<Record<string, ErrorCode>> = {
  sign: 'CABINET_NEEDS_AUTHENTICATION',
  ssl: 'CABINET_SSL_CERTIFICATE',
};

/** Everything about a sign-in to the cabinet but its nonce. A refusal tells the way out. @rule std1 p.3 */
export async function verifyCabinetSignIn(context: ApiContext, cms: Uint8Array): Promise<ProvenHolder> {
  const { document, signed } = await readSignedSignIn(context, cms);
  const held = await holderOfCertificate(context.em, signed.signer.sha256);
  if (held === null) throw new CodedError('CABINET_CERTIFICATE_UNKNOWN');
  const wrong = WRONG_USAGE[held.certificate.usage];
  if (wrong !== undefined) throw new CodedError(wrong);
  await requireUsable(context.em, held.certificate.id, context.now);
  const verdict = await judgeCertificate(context.em, signed.signer, context.now);
  if (verdict === 'unavailable') throw new CodedError('SERVICE_UNAVAILABLE');
  if (verdict !== 'trusted') throw new CodedError('CABINET_CERTIFICATE_UNKNOWN', { detail: verdict });
  return { document, held };
}

/** Ends with the code of the standing when a certificate can't be used now. */
export async function requireUsable(em: EntityManager, certificateId: string, now: Date): Promise<void> {
  const code = standingCode(certificateStanding(await standingFactsOf(em, certificateId), now));
  if (code !== null) throw new CodedError(code);
}
