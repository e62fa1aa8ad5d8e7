import { randomInt } from 'node:crypto';
import { createChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { ApiContext } from '../context.ts';
import { captchaExpiry, PROOF_OF_WORK } from './captcha-terms.ts';
import type { CaptchaChallengeType } from './order.type.ts';

/** A signed proof-of-work challenge. Nothing is stored until its solution comes back. */
export async function createCaptchaChallenge({ secrets, limits, address }: ApiContext): Promise<CaptchaChallengeType> {
  await limits.spend('captcha', address);
  const expiresAt = captchaExpiry();
  const challenge = await createChallenge({
    algorithm: PROOF_OF_WORK.algorithm,
    cost: PROOF_OF_WORK.rounds,
    counter: randomInt(PROOF_OF_WORK.tries.from, PROOF_OF_WORK.tries.to),
    deriveKey,
    expiresAt,
    hmacSignatureSecret: secrets.captcha,
  });
  return { json: JSON.stringify(challenge), expiresAt };
}
