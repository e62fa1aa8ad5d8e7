import { randomBytes, randomInt } from 'node:crypto';
import { createRequire } from 'node:module';

import type { ApiContext } from '../context.ts';
import { captchaSound } from './captcha-sound.ts';
import { captchaExpiry, PICTURE_DIGITS } from './captcha-terms.ts';
import { SOUND_HINT } from './captcha-texts.ts';
import type { CaptchaPictureType } from './order.type.ts';
import { pictureMac, writePictureToken } from './picture-token.ts';

/** The package draws a given text, but its types know only its own weak random text. */
const drawDigits = createRequire(import.meta.url)('svg-captcha') as (text: string, options: object) => string;

/** Picture and sound of the same five digits. The digits are nowhere in the answer but as glyph outlines and tones. */
export async function createCaptchaPicture({ secrets, limits, address }: ApiContext): Promise<CaptchaPictureType> {
  await limits.spend('captcha', address);
  const code = Array.from({ length: PICTURE_DIGITS }, () => randomInt(10)).join('');
  const expiresAt = captchaExpiry();
  const nonce = randomBytes(16).toString('base64url');
  const expires = expiresAt.getTime();
  return {
    id: writePictureToken({ nonce, expires, mac: pictureMac(secrets.captcha, nonce, expires, code) }),
    svg: drawDigits(code, { width: 180, height: 64, fontSize: 58, noise: 2, background: '#ffffff' }),
    audio: captchaSound(code),
    audioHint: SOUND_HINT,
    expiresAt,
  };
}
