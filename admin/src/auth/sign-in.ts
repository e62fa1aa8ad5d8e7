import { readSignIn } from '@kualik/domain/rules/sign-in-document.ts';
import type { SignInDocument } from '@kualik/domain/rules/sign-in-document.ts';
import { fromBase64, toBase64 } from '@kualik/pki/bytes.ts';
import { CreateSignInChallengeDocument } from '../../../codegen/generated/admin.ts';
import { call } from '../api/graphql-client.ts';
import { learnServerTime, serverNow } from '../layout/server-clock.ts';
import { openKey } from '../signing/open-key.ts';
import type { OpenedKey } from '../signing/open-key.ts';
import { SigningFailure } from '../signing/signing-failure.ts';
import type { KeyFile } from './key-file.ts';

export interface SignInOffer {
  readonly bytes: Uint8Array;
  readonly document: SignInDocument;
  readonly key: OpenedKey;
}

/** Opens the key first: a wrong password costs no challenge. Then fetches the document and reads the bytes to be signed. */
export async function prepareSignIn(file: KeyFile, password: string): Promise<SignInOffer> {
  const key = await openKey(file.bytes, password, 'auth');
  const { createSignInChallenge } = await call(CreateSignInChallengeDocument, {});
  const bytes = fromBase64(createSignInChallenge.document);
  const document = bytes ? readSignIn(bytes) : null;
  if (!bytes || !document) throw new SigningFailure('NOT_SIGN_IN_DOCUMENT');
  if (document.origin !== window.location.origin) throw new SigningFailure('WRONG_ORIGIN');
  learnServerTime(document.issuedAt);
  return { bytes, document, key };
}

/** Signs the very bytes that were shown; an expired document is not signed at all. */
export async function signSignIn({ bytes, document, key }: SignInOffer): Promise<string> {
  if (serverNow() > new Date(document.expires)) throw new SigningFailure('DOCUMENT_EXPIRED');
  return toBase64(await key.sign(bytes));
}
