import type { Request, Response } from 'express';

/** Staff and applicants have a cookie each: neither opens what the other does. */
export const SESSION_COOKIE = 'kualik_session';
export const CABINET_COOKIE = 'kualik_cabinet';
export type SessionCookie = typeof SESSION_COOKIE | typeof CABINET_COOKIE;

/** The token of a session cookie, or null. A malformed value is as good as none. */
export function readSessionCookie(request: Request, name: SessionCookie): string | null {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const found = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
  return /^[\w-]{43}$/.test(found) ? found : null;
}

/** Sets or clears the cookie. Lax would be too little: the sites need it from their own pages only. */
export function writeSessionCookie(
  response: Response,
  name: SessionCookie,
  token: string | null,
  isSecure: boolean,
): void {
  const options = { httpOnly: true, sameSite: 'strict', secure: isSecure, path: '/' } as const;
  if (token === null) response.clearCookie(name, options);
  else response.cookie(name, token, options);
}
