import { randomBytes } from 'node:crypto';
import { HOLD_DOCUMENT_MAX_AGE_MINUTES, buildHoldDocument } from '@kualik/domain/rules/hold-documents.ts';
import type { ApiContext } from '../context.ts';
import type { HoldDocumentInput, HoldDocumentType } from './hold.type.ts';

/** Something for the owner to sign. Made without looking whether the serials exist: the answer reveals nothing. [D] */
export async function createHoldDocument(context: ApiContext, input: HoldDocumentInput): Promise<HoldDocumentType> {
  const { now, config, limits, address } = context;
  await limits.spend('holdLink', address);
  const document = buildHoldDocument({
    act: input.act,
    serials: input.serials.map((serial) => serial.toLowerCase()),
    origin: new URL(config.publicUrl).origin,
    nonce: randomBytes(16).toString('base64url'),
    issuedAt: now.toISOString(),
  });
  return { document, expiresAt: new Date(now.getTime() + HOLD_DOCUMENT_MAX_AGE_MINUTES * 60_000) };
}
