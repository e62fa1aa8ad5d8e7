import { spendOnce } from '@kualik/db/repositories/captcha.repository.ts';
import { verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { captchaExpiry, PROOF_OF_WORK } from './captcha-terms.ts';
import { isRightCode, readPictureToken } from './picture-token.ts';
import type { CaptchaPictureAnswer } from './submit-request.input.ts';

/** How a public form proves that a person stands behind it. */
export interface CaptchaAnswer {
  captcha?: string | null;
  captchaPicture?: CaptchaPictureAnswer | null;
}

/** A solution that is right; it still has to be used up, in the transaction that stores the order. */
export interface SolvedCaptcha {
  spentKey: string;
  expiresAt: Date;
}

const hex = z.string().regex(/^[0-9a-f]{2,128}$/i);
const payloadShape = z.object({
  challenge: z.object({
    parameters: z
      .object({
        algorithm: z.literal(PROOF_OF_WORK.algorithm),
        nonce: hex,
        salt: hex,
        cost: z.literal(PROOF_OF_WORK.rounds),
        keyLength: z.literal(32),
        keyPrefix: hex,
        expiresAt: z.number(),
      })
      .strict(),
    signature: hex,
  }),
  solution: z.object({ counter: z.number().int().min(0).max(1_000_000), derivedKey: hex, time: z.number().optional() }),
});

/** Proof of work or picture: one of them, right and in time. @rule reg annex 2 field 1 */
export async function verifyCaptcha(context: ApiContext, input: CaptchaAnswer): Promise<SolvedCaptcha> {
  if (input.captcha) return verifyProofOfWork(context, input.captcha);
  if (input.captchaPicture) return verifyPicture(context, input.captchaPicture);
  throw new CodedError('CAPTCHA_WRONG', { field: 'captcha' });
}

async function verifyProofOfWork({ secrets }: ApiContext, text: string): Promise<SolvedCaptcha> {
  const payload = payloadShape.safeParse(readJson(text));
  if (!payload.success) throw new CodedError('CAPTCHA_WRONG', { field: 'captcha' });
  const { challenge, solution } = payload.data;
  const verdict = await verifySolution({
    challenge,
    solution: { ...solution, time: solution.time ?? 0 },
    deriveKey,
    hmacSignatureSecret: secrets.captcha,
  });
  if (verdict.expired) throw new CodedError('CAPTCHA_EXPIRED', { field: 'captcha' });
  if (!verdict.verified) throw new CodedError('CAPTCHA_WRONG', { field: 'captcha' });
  return { spentKey: `work:${challenge.signature}`, expiresAt: new Date(challenge.parameters.expiresAt * 1000) };
}

/** A wrong answer uses the picture up too: five digits must not be tried one after another. */
async function verifyPicture(
  { secrets, em }: ApiContext,
  answer: { id: string; code: string },
): Promise<SolvedCaptcha> {
  const field = 'captchaPicture';
  const token = readPictureToken(answer.id);
  if (token === null) throw new CodedError('CAPTCHA_WRONG', { field });
  if (token.expires <= Date.now()) throw new CodedError('CAPTCHA_EXPIRED', { field });
  const solved = { spentKey: `picture:${token.nonce}`, expiresAt: new Date(Math.min(token.expires, +captchaExpiry())) };
  if (isRightCode(secrets.captcha, token, answer.code.replace(/\s/g, ''))) return solved;
  await spendOnce(em, solved.spentKey, solved.expiresAt);
  throw new CodedError('CAPTCHA_WRONG', { field });
}

function readJson(base64: string): unknown {
  try {
    return JSON.parse(Buffer.from(base64, 'base64').toString('utf8'));
  } catch {
    return null;
  }
}
