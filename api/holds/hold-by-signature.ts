import { noteUnchanged } from '@kualik/db/audit/audit-trail.ts';
import { insertHoldSignature } from '@kualik/db/repositories/hold-evidence.repository.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { HoldOutcomeType } from './hold.type.ts';
import { placeHolds } from './place-holds.ts';
import { proveOwner } from './prove-owner.ts';

/** The owner holds certificates of his with his signature; a document counts once. [D] */
export async function holdBySignature(context: ApiContext, cms: Uint8Array): Promise<HoldOutcomeType> {
  const { em, now: at } = context;
  const { targets, evidence } = await proveOwner(context, cms, 'hold');
  const holds = await em.transactional(async (inner) => {
    const signatureId = await insertHoldSignature(inner, evidence);
    if (signatureId === null) throw new CodedError('HOLD_SIGNATURE_WRONG', { field: 'cms', detail: 'replayed' });
    const actor = { kind: 'applicant', id: null } as const;
    return placeHolds(inner, targets, { channel: 'signature', actor, at, signatureId });
  });
  if (holds.length === 0) noteUnchanged();
  return { held: holds.length, isHeld: true, isOrderStopped: false };
}
