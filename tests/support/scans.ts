import type { Session } from './api-server.ts';

/** A scan for a line of the papers of a case. */
export interface ScanToPost {
  request: string;
  item: string;
  bytes: Uint8Array;
}

/** Sends the bytes of a scan as the workplace does; without a session nobody is signed in. */
export async function postScan(
  apiUrl: string,
  session: Partial<Session> | null,
  { request, item, bytes }: ScanToPost,
): Promise<Response> {
  return post(`${apiUrl}/scans/${request}/${item}`, session, bytes);
}

/** Sends the scan of a complaint on paper. */
export async function postComplaintScan(
  apiUrl: string,
  session: Partial<Session> | null,
  bytes: Uint8Array,
): Promise<Response> {
  return post(`${apiUrl}/complaint-scans`, session, bytes);
}

async function post(url: string, session: Partial<Session> | null, bytes: Uint8Array): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      ...(session?.cookie ? { cookie: session.cookie } : {}),
      ...(session?.csrfToken ? { 'x-kualik-csrf': session.csrfToken } : {}),
    },
    body: Buffer.from(bytes),
  });
}
