import { readSignIn } from '@kualik/domain/rules/sign-in-document.ts';
import { fetchSignInDocument, openCabinet } from '../api/cabinet.ts';
import { beginSession } from './session.ts';
import type { SigningFile, SigningKey } from './signing-file.ts';
import { runSigningTask } from './signing-tasks.ts';

/** CMS times have whole seconds. */
export function wholeSecond(text: string): Date {
  return new Date(Math.floor(Date.parse(text) / 1000) * 1000);
}

/** Signs the document of the server, and only one that opens a session at this very address. */
export async function signIn(file: SigningFile, { purpose }: SigningKey): Promise<void> {
  const content = await fetchSignInDocument();
  const document = readSignIn(content);
  if (document?.origin !== location.origin) throw new Error('a document of another site');
  // The clock of the server stands in its document; that of the device may be wrong.
  const signingTime = wholeSecond(document.issuedAt);
  const holder = await openCabinet(await runSigningTask('sign', { file, purpose, content, signingTime }));
  if (holder) beginSession(holder, file);
}
