import { createHash, randomBytes } from 'node:crypto';
import { storeQuestionnaireToken } from '@kualik/db/repositories/questionnaire.repository.ts';
import { questionnaireUrl } from '@kualik/domain/rules/questionnaire.ts';
import type { PaperContext } from '../papers/case-papers.ts';

/** 256 bits: nobody guesses a link, and the store keeps only its hash. */
const TOKEN_BYTES = 32;

/** The one-time link of an invitation, made at the moment of sending; a letter tried again carries a new one. @rule reg p.18 */
export async function freshQuestionnaireLink({ em, publicUrl }: PaperContext, requestId: string): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await storeQuestionnaireToken(em, requestId, createHash('sha256').update(token).digest('hex'));
  return questionnaireUrl(publicUrl, token);
}
