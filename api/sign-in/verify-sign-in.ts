import { findEmployeeByCertificate } from '@kualik/db/repositories/employee.repository.ts';
import type { CertificateOwner } from '@kualik/db/repositories/employee.repository.ts';
import { parseSignInDocument } from '@kualik/domain/rules/sign-in-document.ts';
import type { SignInDocument } from '@kualik/domain/rules/sign-in-document.ts';
import { verifyCms } from '@kualik/pki/cms.ts';
import type { VerifiedCms } from '@kualik/pki/cms.ts';
import type { ApiContext } from '../context.ts';
import { CodedError, valueOf } from '../errors/coded-error.ts';
import { judgeCertificate } from './judge-certificate.ts';

/** RFC 5280 4.2.1.12: purpose of a certificate that proves a person to a server. */
const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';

export interface ProvenSignIn {
  document: SignInDocument;
  owner: CertificateOwner;
}

/** Everything about a signed sign-in document but its nonce. Ends with a code that does not tell which person it was. */
export async function verifySignIn(context: ApiContext, cms: Uint8Array): Promise<ProvenSignIn> {
  const { em, now } = context;
  const { document, signed } = await readSignedSignIn(context, cms);
  requireAuthentication(signed);
  const verdict = await judgeCertificate(em, signed.signer, now);
  if (verdict === 'unavailable') throw new CodedError('SERVICE_UNAVAILABLE');
  if (verdict !== 'trusted') throw new CodedError('SIGN_IN_CERTIFICATE', { detail: verdict });
  const owner = await findEmployeeByCertificate(em, signed.signer.sha256);
  if (owner?.certificate.usage !== 'auth' || owner.employee.state !== 'active')
    throw new CodedError('SIGN_IN_CERTIFICATE');
  return { document, owner };
}

/** The signed document itself: right form, this site, in time, really signed. Whose certificate it is, is not asked here. */
export async function readSignedSignIn(
  { now, config }: ApiContext,
  cms: Uint8Array,
): Promise<{ document: SignInDocument; signed: VerifiedCms }> {
  const signed = await verifyCms(cms);
  if (!signed.ok) throw new CodedError('SIGN_IN_SIGNATURE', { detail: signed.code });
  const document = valueOf(parseSignInDocument(signed.content, new URL(config.publicUrl).origin, now), 'cms');
  if (!signed.signatureValid || !signed.essCertMatches) throw new CodedError('SIGN_IN_SIGNATURE');
  return { document, signed };
}

function requireAuthentication({ signer }: VerifiedCms): void {
  const mayAuthenticate = signer.keyUsage?.includes('digitalSignature') && signer.extKeyUsage?.includes(CLIENT_AUTH);
  // A signature certificate declares intent (nonRepudiation); opening a session with it is refused, so that the two never mix.
  if (!mayAuthenticate || signer.keyUsage?.includes('nonRepudiation')) throw new CodedError('SIGN_IN_CERTIFICATE');
}
