import { readSignIn } from '@kualik/domain/rules/sign-in-document.ts';
import type { SignInDocument } from '@kualik/domain/rules/sign-in-document.ts';
import { fromBase64 } from '@kualik/pki/bytes.ts';
import { CreateSignInChallengeDocument } from '../../../codegen/generated/admin.ts';
import { call } from '../api/graphql-client.ts';
import { learnServerTime, serverNow } from '../layout/server-clock.ts';
import { signBy } from '../signing/sign-by.ts';
import type { Signed, SigningKey } from '../signing/sign-by.ts';
import { SigningFailure } from '../signing/signing-failure.ts';

export interface SignInOffer {
  readonly bytes: Uint8Array;
  readonly document: SignInDocument;
  readonly key: SigningKey;
}

/** The key is open or its program found before: a wrong password costs no challenge. Reads the bytes to be signed. */
export async function prepareSignIn(key: SigningKey): Promise<SignInOffer> {
  const { createSignInChallenge } = await call(CreateSignInChallengeDocument, {});
  const bytes = fromBase64(createSignInChallenge.document);
  const document = bytes ? readSignIn(bytes) : null;
  if (!bytes || !document) throw new SigningFailure('NOT_SIGN_IN_DOCUMENT');
  if (document.origin !== window.location.origin) throw new SigningFailure('WRONG_ORIGIN');
  learnServerTime(document.issuedAt);
  return { bytes, document, key };
}

/** Signs the very bytes that were shown; an expired document is not signed at all. */
export async function signSignIn({ bytes, document, key }: SignInOffer, locale: string): Promise<Signed> {
  if (serverNow() > new Date(document.expires)) throw new SigningFailure('DOCUMENT_EXPIRED');
  return signBy(key, bytes, { purpose: 'auth', locale });
}
