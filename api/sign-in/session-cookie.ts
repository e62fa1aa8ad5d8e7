import type { Request, Response } from 'express';

/** Staff and applicants have a cookie each: neither opens what the other does. */
export const SESSION_COOKIE = 'kualik_session';
export const CABINET_COOKIE = 'kualik_cabinet';
/** Stays with the computer of a registered workplace. @rule reg p.19(5) rule 1 */
export const WORKPLACE_COOKIE = 'kualik_workplace';
export const WORKPLACE_HEADER = 'x-kualik-workplace';
/** Longer than any working life of a computer at a counter; ending the workplace ends it sooner. Our choice. */
const WORKPLACE_YEARS = 5;
export type SessionCookie = typeof SESSION_COOKIE | typeof CABINET_COOKIE | typeof WORKPLACE_COOKIE;

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

/** Leaves the token of the workplace in its browser; only its digest is stored. */
export function writeWorkplaceCookie(response: Response, token: string, isSecure: boolean): void {
  const maxAge = WORKPLACE_YEARS * 365 * 86_400_000;
  response.cookie(WORKPLACE_COOKIE, token, { httpOnly: true, sameSite: 'strict', secure: isSecure, path: '/', maxAge });
}
