import { createHash } from 'node:crypto';
import { REQUEST_MAX_AGE_MINUTES } from '@kualik/domain/rules/signed-request.ts';
import type { SignedRequestPreparationType } from './signed-request.type.ts';

export function toPreparation(document: Uint8Array, now: Date): SignedRequestPreparationType {
  const expiresAt = new Date(now.getTime() + REQUEST_MAX_AGE_MINUTES * 60_000);
  return { document, sha256: createHash('sha256').update(document).digest('hex'), expiresAt };
}
