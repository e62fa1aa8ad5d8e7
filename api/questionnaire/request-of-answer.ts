import { createHash } from 'node:crypto';
import type { EntityManager, RequestEntity } from '@kualik/db';
import { requestByQuestionnaireToken } from '@kualik/db/repositories/questionnaire.repository.ts';
import { findRequestByNumber } from '@kualik/db/repositories/request.repository.ts';
import { parseRequestNumber } from '@kualik/domain/rules/request-number.ts';

/** The letter names a case by a token, the status page by its number. */
export interface NamedCase {
  token?: string | null;
  number?: string | null;
}

/** The case that the questionnaire is about; null for one that nobody knows. @rule reg p.18 */
export async function requestOfAnswer(em: EntityManager, { token, number }: NamedCase): Promise<RequestEntity | null> {
  if (token) return requestByQuestionnaireToken(em, createHash('sha256').update(token).digest('hex'));
  const parsed = parseRequestNumber(number ?? '');
  return parsed.ok ? findRequestByNumber(em, parsed.value) : null;
}
