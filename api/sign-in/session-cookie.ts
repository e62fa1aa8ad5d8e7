import type { Request, Response } from 'express';

export const SESSION_COOKIE = 'kualik_session';

/** The token of the session cookie, or null. A malformed value is as good as none. */
export function readSessionCookie(request: Request): string | null {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const found = pairs.find((pair) => pair.startsWith(`${SESSION_COOKIE}=`))?.slice(SESSION_COOKIE.length + 1) ?? '';
  return /^[\w-]{43}$/.test(found) ? found : null;
}

/** Sets or clears the cookie. Lax would be too little: the admin needs it from its own pages only. */
export function writeSessionCookie(response: Response, token: string | null, isSecure: boolean): void {
  const options = { httpOnly: true, sameSite: 'strict', secure: isSecure, path: '/' } as const;
  if (token === null) response.clearCookie(SESSION_COOKIE, options);
  else response.cookie(SESSION_COOKIE, token, options);
}
