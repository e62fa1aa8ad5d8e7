import { parseConfirmationDocument } from '@kualik/domain/rules/confirmation-document.ts';
import type { ConfirmationDocument } from '@kualik/domain/rules/confirmation-document.ts';
import { fromBase64 } from '@kualik/pki/bytes.ts';
import { sha256Hex } from '@kualik/pki/sha256.ts';
import { ConfirmRequestDocument, PrepareConfirmationDocument } from '../../../codegen/generated/admin.ts';
import { call } from '../api/graphql-client.ts';
import type { CaseAnswer } from '../api/types.ts';
import { serverNow } from '../layout/server-clock.ts';
import { signBy } from './sign-by.ts';
import type { Signed, SigningKey } from './sign-by.ts';
import { SigningFailure } from './signing-failure.ts';

/** The document to be signed, read back from the very bytes that will be signed. */
export interface Preparation {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly document: ConfirmationDocument;
  readonly expiresAt: string;
}

export async function prepareConfirmation(requestId: string): Promise<Preparation> {
  const { prepareConfirmation: given } = await call(PrepareConfirmationDocument, { id: requestId });
  const bytes = fromBase64(given.document);
  const parsed = bytes ? parseConfirmationDocument(bytes) : null;
  if (!bytes || !parsed?.ok) throw new SigningFailure('DOCUMENT_UNREADABLE');
  const sha256 = await sha256Hex(bytes);
  if (sha256 !== given.sha256) throw new SigningFailure('DOCUMENT_HASH');
  return { id: given.id, bytes, sha256, document: parsed.value, expiresAt: given.expiresAt };
}

/** Signs exactly the bytes that were shown, with the key that the document names and no other. */
export async function signConfirmation(prepared: Preparation, key: SigningKey, locale: string): Promise<Signed> {
  const { operatorCertificateSha256 } = prepared.document;
  if (serverNow() > new Date(prepared.expiresAt)) throw new SigningFailure('DOCUMENT_EXPIRED');
  if (key.place === 'file' && key.key.certificate.sha256 !== operatorCertificateSha256)
    throw new SigningFailure('OTHER_HOLDER');
  const signed = await signBy(key, prepared.bytes, { purpose: 'sign', locale });
  // Which key a carrier has, is seen only now; what another one signed goes nowhere.
  if (signed.certificate.sha256 !== operatorCertificateSha256) throw new SigningFailure('OTHER_HOLDER');
  return signed;
}

/** A retry sends the same confirmation id: the server keeps one confirmation of it. */
export async function sendConfirmation(prepared: Preparation, cms: string): Promise<CaseAnswer> {
  const { confirmRequest } = await call(ConfirmRequestDocument, { input: { id: prepared.id, cms } });
  return confirmRequest;
}
