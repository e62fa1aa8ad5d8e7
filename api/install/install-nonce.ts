import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const MINUTES = 10;

/** A nonce that carries its end and is ours by HMAC: nothing is stored until it is used, once. By real time, like the captcha. */
export function newInstallNonce(secret: string, number: string): { nonce: string; expiresAt: Date } {
  const expiresAt = new Date(Date.now() + MINUTES * 60_000);
  const random = randomBytes(16).toString('base64url');
  const body = `${random}.${expiresAt.getTime()}`;
  return { nonce: `${body}.${macOf(secret, number, body)}`, expiresAt };
}

/** End of a nonce that we made for this number; null for any other text and for one whose time is over. */
export function readInstallNonce(secret: string, number: string, nonce: string): Date | null {
  const match = /^([\w-]{22}\.(\d{13}))\.([\w-]{43})$/.exec(nonce);
  const [, body = '', expires = '', mac = ''] = match ?? [];
  const expected = Buffer.from(macOf(secret, number, body));
  const given = Buffer.from(mac);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const expiresAt = new Date(Number(expires));
  return expiresAt.getTime() > Date.now() ? expiresAt : null;
}

function macOf(secret: string, number: string, body: string): string {
  return createHmac('sha256', secret).update(`kualik/install-nonce/1:${number}:${body}`).digest('base64url');
}
