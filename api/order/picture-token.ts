import { createHmac, timingSafeEqual } from 'node:crypto';

/** What the id of a picture says; the code itself is only inside the HMAC. */
export interface PictureToken {
  nonce: string;
  expires: number;
  mac: string;
}

/** Binds nonce, end and code, so that nothing needs to be stored while a person looks at the picture. */
export function pictureMac(secret: string, nonce: string, expires: number, code: string): string {
  return createHmac('sha256', secret)
    .update(`kualik/captcha-picture/1:${nonce}:${expires}:${code}`)
    .digest('base64url');
}

export function writePictureToken({ nonce, expires, mac }: PictureToken): string {
  return `${nonce}.${expires}.${mac}`;
}

/** Null for anything that is not a token of ours by shape; whether it is genuine shows only with the right code. */
export function readPictureToken(text: string): PictureToken | null {
  const match = /^([\w-]{22})\.(\d{13})\.([\w-]{43})$/.exec(text);
  const [, nonce, expires, mac] = match ?? [];
  return nonce && expires && mac ? { nonce, expires: Number(expires), mac } : null;
}

export function isRightCode(secret: string, token: PictureToken, code: string): boolean {
  const expected = Buffer.from(pictureMac(secret, token.nonce, token.expires, code));
  const given = Buffer.from(token.mac);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
