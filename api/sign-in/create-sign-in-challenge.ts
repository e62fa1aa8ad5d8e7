import { insertSignInNonce } from '@kualik/db/repositories/session.repository.ts';
import { buildSignInDocument, SIGN_IN_MAX_AGE_SECONDS } from '@kualik/domain/rules/sign-in-document.ts';
import type { ApiContext } from '../context.ts';
import type { SignInChallengeType } from './session.type.ts';
import { newToken } from './session-token.ts';

/** A document that opens a session once, here, within two minutes. @rule architecture 5: sign-in */
export async function createSignInChallenge({
  em,
  now,
  config,
  limits,
  address,
}: ApiContext): Promise<SignInChallengeType> {
  await limits.spend('signIn', address);
  const origin = new URL(config.publicUrl).origin;
  const nonce = newToken();
  const expiresAt = new Date(now.getTime() + SIGN_IN_MAX_AGE_SECONDS * 1000);
  await insertSignInNonce(em, { nonce, origin, expiresAt });
  return { document: buildSignInDocument(origin, nonce, now), expiresAt };
}
