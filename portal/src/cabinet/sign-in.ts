import { readSignIn } from '@kualik/domain/rules/sign-in-document.ts';
import { fetchSignInDocument, openCabinet } from '../api/cabinet.ts';
import { beginSession } from './session.ts';
import type { Bytes } from '@kualik/pki/bytes.ts';
import type { SigningFile, SigningKey } from './signing-file.ts';
import { runSigningTask } from './signing-tasks.ts';

/** CMS times have whole seconds. */
export function wholeSecond(text: string): Date {
  return new Date(Math.floor(Date.parse(text) / 1000) * 1000);
}

interface ReadyForSignIn {
  content: Bytes;
  /** The clock of the server stands in its document; that of the device may be wrong. */
  signingTime: Date;
}

/** The document of the server, and only one that opens a session at this very address. */
export async function readyForSignIn(): Promise<ReadyForSignIn> {
  const content = await fetchSignInDocument();
  const document = readSignIn(content);
  if (document?.origin !== location.origin) throw new Error('a document of another site');
  return { content, signingTime: wholeSecond(document.issuedAt) };
}

/** Signs in with a key of a file, which the page keeps for the acts of this visit. */
export async function signIn(file: SigningFile, { purpose }: SigningKey): Promise<void> {
  const ready = await readyForSignIn();
  await enter(await runSigningTask('sign', { file, purpose, ...ready }), file);
}

/** Hands the signed document in. @rule reg p.8(1) */
export async function enter(cms: Uint8Array, file: SigningFile | null): Promise<void> {
  const holder = await openCabinet(cms);
  if (holder) beginSession(holder, file);
}
