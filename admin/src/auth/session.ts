import { mayDo } from '@kualik/domain/rules/roles.ts';
import type { Permission } from '@kualik/domain/rules/roles.ts';
import { useSyncExternalStore } from 'react';
import { MeDocument, SignInDocument, SignOutDocument } from '../../../codegen/generated/admin.ts';
import { call, rememberCsrfToken } from '../api/graphql-client.ts';
import type { Session } from '../api/types.ts';
import { forgetCarrier } from '../local-signing/carrier-session.ts';
import { forgetKeyFile } from './key-file.ts';

/** The session lives in this module, never in storage: the cookie is the server's, the CSRF token dies with the page. */
let session: Session | null = null;
const listeners = new Set<() => void>();

/** Why the server ended the last one, when it said so; the sign-in page tells it until the next begins. */
let ending: unknown = null;
export const lastEnding = (): unknown => ending;
/** This side ends it: the next sign-in page says why. */
export const noteEnding = (reason: unknown): void => {
  ending = reason;
};

function remember(next: Session | null): void {
  session = next;
  if (next) ending = null;
  rememberCsrfToken(next?.csrfToken ?? null);
  for (const listener of listeners) listener();
}

/** The code of a registered workplace is typed once; its browser keeps it. @rule reg p.19(5) rule 1 */
export async function openSession(cms: string, workplaceToken: string): Promise<void> {
  const typed = workplaceToken === '' ? {} : { workplaceToken };
  const answer = await call(SignInDocument, { cms, ...typed });
  remember(answer.signIn);
}

/** After a reload the cookie is still there; `me` brings the employee and a CSRF token back. */
export async function currentSession(): Promise<Session | null> {
  if (session) return session;
  asking ??= askWhoIAm().finally(() => {
    asking = null;
  });
  return asking;
}

/** Several guards ask at once when a page opens: one question goes out. */
let asking: Promise<Session | null> | null = null;

async function askWhoIAm(): Promise<Session | null> {
  const { me } = await call(MeDocument, {});
  if (me) remember(me);
  return me;
}

export async function closeSession(): Promise<void> {
  const wasOpen = session !== null;
  forgetKeyFile();
  forgetCarrier();
  try {
    if (wasOpen) await call(SignOutDocument, {});
  } finally {
    remember(null);
  }
}

/** The server has ended it already: nothing to tell it. Of several calls that hear of it the first tells why. @rule reg p.19(5) rule 7 */
export function dropSession(reason: unknown): void {
  if (session) ending ??= reason;
  forgetKeyFile();
  forgetCarrier();
  remember(null);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSession(): Session | null {
  return useSyncExternalStore(subscribe, () => session);
}

/** What the screens show is asked of the same table the server checks. Wire roles are the names in capitals. */
export function holds(current: Session | null, permission: Permission): boolean {
  const roles = (current?.employee.roles ?? []).map((role) => role.toLowerCase());
  return mayDo(roles, permission);
}
