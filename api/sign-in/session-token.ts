import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits; stored only as a hash. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function sha256OfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The CSRF value follows from the token and a secret, so that `me` can tell it again after a reload of the page. */
export function csrfTokenOf(token: string, secret: string): string {
  return createHmac('sha256', secret).update(token).digest('base64url');
}

export function isSameText(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}
