import { parseConfirmationDocument } from '@kualik/domain/rules/confirmation-document.ts';
import type { ConfirmationDocument } from '@kualik/domain/rules/confirmation-document.ts';
import { fromBase64, toBase64 } from '@kualik/pki/bytes.ts';
import { sha256Hex } from '@kualik/pki/sha256.ts';
import { ConfirmRequestDocument, PrepareConfirmationDocument } from '../../../codegen/generated/admin.ts';
import { call } from '../api/graphql-client.ts';
import type { CaseAnswer } from '../api/types.ts';
import type { KeyFile } from '../auth/key-file.ts';
import { serverNow } from '../layout/server-clock.ts';
import { openKey } from './open-key.ts';
import type { OpenedKey } from './open-key.ts';
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

export interface Signed {
  readonly key: OpenedKey;
  readonly cms: string;
}

/** Opens the key, checks that it is the one the document names, and signs exactly the bytes that were shown. */
export async function signConfirmation(prepared: Preparation, file: KeyFile, password: string): Promise<Signed> {
  if (serverNow() > new Date(prepared.expiresAt)) throw new SigningFailure('DOCUMENT_EXPIRED');
  const key = await openKey(file.bytes, password, 'sign');
  if (key.certificate.sha256 !== prepared.document.operatorCertificateSha256) throw new SigningFailure('OTHER_HOLDER');
  return { key, cms: toBase64(await key.sign(prepared.bytes)) };
}

/** A retry sends the same confirmation id: the server keeps one confirmation of it. */
export async function sendConfirmation(prepared: Preparation, cms: string): Promise<CaseAnswer> {
  const { confirmRequest } = await call(ConfirmRequestDocument, { input: { id: prepared.id, cms } });
  return confirmRequest;
}
