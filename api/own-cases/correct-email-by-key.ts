import { spendOnce } from '@kualik/db/repositories/captcha.repository.ts';
import { findRequestByNumber } from '@kualik/db/repositories/request.repository.ts';
import { signedRequestOf } from '@kualik/db/repositories/signed-request.repository.ts';
import { emailProofDocument } from '@kualik/domain/rules/email-proof.ts';
import { parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { readInstallNonce } from '../install/install-nonce.ts';
import { isSignedByOrderedKey } from '../install/renew-install-link.ts';
import { emailOf } from '../order/check-order.ts';
import { changeEmail } from './correct-email.ts';

interface Given {
  number: string;
  nonce: string;
  email: string;
  proof: Uint8Array;
}

/**
 * For whoever has no certificate yet: the ordered key proves that the order is his. What is signed names the new address,
 * so a proof given away serves nothing else. Every failure of the proof is the same answer. @rule reg p.6(5)
 */
export async function correctEmailByKey(context: ApiContext, given: Given): Promise<boolean> {
  const { em, secrets, limits, address } = context;
  await limits.spend('install', address);
  const email = emailOf(given.email);
  const parsed = parseRequestNumber(given.number);
  const number = parsed.ok ? parsed.value : '';
  const expiresAt = readInstallNonce(secrets.install, number, given.nonce);
  const request = expiresAt === null ? null : await findRequestByNumber(em, number);
  if (expiresAt === null || request === null) throw new CodedError('INSTALL_PROOF');
  const document = emailProofDocument(number, given.nonce, email);
  if (!(await isSignedByOrderedKey(context, request.id, document, given.proof))) throw new CodedError('INSTALL_PROOF');
  if (!(await spendOnce(em, `email:${given.nonce}`, expiresAt))) throw new CodedError('INSTALL_PROOF');
  const isSigned = (await signedRequestOf(em, request.id)) !== null;
  return changeEmail(context, { request, isSigned }, email, { kind: 'applicant', id: null });
}
