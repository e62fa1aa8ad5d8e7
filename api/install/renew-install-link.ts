import { spendOnce } from '@kualik/db/repositories/captcha.repository.ts';
import { keysOfRequest } from '@kualik/db/repositories/order.repository.ts';
import { findRequestByNumber } from '@kualik/db/repositories/request.repository.ts';
import { installProofDocument } from '@kualik/domain/rules/install-link.ts';
import { parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { verifyWithKey } from '@kualik/pki/algorithms.ts';
import { verifyCsr } from '@kualik/pki/csr.ts';
import { KEY_FAMILIES } from '@kualik/pki/keys/public-key.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { readInstallNonce } from './install-nonce.ts';
import type { InstallLinkType } from './install.type.ts';
import { makeInstallLink } from './make-install-link.ts';

interface Proof {
  number: string;
  nonce: string;
  proof: Uint8Array;
}

/** A new link for whoever holds one of the ordered keys. Every failure is the same answer. @rule reg p.6(11) */
export async function renewInstallLink(context: ApiContext, given: Proof): Promise<InstallLinkType> {
  const { em, secrets, limits, address } = context;
  await limits.spend('install', address);
  const parsed = parseRequestNumber(given.number);
  const number = parsed.ok ? parsed.value : '';
  const expiresAt = readInstallNonce(secrets.install, number, given.nonce);
  const request = expiresAt === null ? null : await findRequestByNumber(em, number);
  if (expiresAt === null || request === null) throw new CodedError('INSTALL_PROOF');
  const document = installProofDocument(number, given.nonce);
  if (!(await isSignedByOrderedKey(context, request.id, document, given.proof))) throw new CodedError('INSTALL_PROOF');
  return em.transactional(async (inner) => {
    if (!(await spendOnce(inner, `install:${given.nonce}`, expiresAt))) throw new CodedError('INSTALL_PROOF');
    const actor = { kind: 'applicant', id: null } as const;
    const link = await makeInstallLink(inner, context, { requestId: request.id, actor });
    if (link === null) throw new CodedError('EVENT_NOT_ALLOWED');
    return link;
  });
}

/** The proof of whoever has no certificate: a signature by one of the keys of the order. */
export async function isSignedByOrderedKey(
  { em }: ApiContext,
  requestId: string,
  document: Uint8Array,
  proof: Uint8Array,
): Promise<boolean> {
  for (const { csrDer } of await keysOfRequest(em, requestId)) {
    const stored = await verifyCsr(csrDer, KEY_FAMILIES);
    if (stored.ok && (await verifyWithKey(stored.csr.spki, document, proof))) return true;
  }
  return false;
}
