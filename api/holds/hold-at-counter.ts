import { noteUnchanged } from '@kualik/db/audit/audit-trail.ts';
import { livingCertificateBySerial } from '@kualik/db/repositories/hold.repository.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { CounterHoldInput, HoldOutcomeType } from './hold.type.ts';
import { placeHolds } from './place-holds.ts';
import { requireOwner } from './require-owner.ts';

/** A hold for a person who stands at the counter; the operator has identified him as the owner and stands for that with his name. [D] */
export async function holdAtCounter(context: ApiContext, input: CounterHoldInput): Promise<HoldOutcomeType> {
  const { em, now: at } = context;
  if (!input.identified) throw new CodedError('IDENTITY_NOT_CONFIRMED', { field: 'identified' });
  const serials = [...new Set(input.serials.map((serial) => serial.toLowerCase()))];
  const found = await Promise.all(serials.map((serial) => livingCertificateBySerial(em.fork(), serial, at)));
  const certificates = found.filter((one) => one !== null);
  if (certificates.length < serials.length) throw new CodedError('HOLD_NOTHING_TO_HOLD', { field: 'serials' });
  await requireOwner(context, certificates, input.holderIin);
  const actor = { kind: 'employee', id: signedInOf(context).employeeId } as const;
  const holds = await em.transactional((inner) => placeHolds(inner, certificates, { channel: 'counter', actor, at }));
  if (holds.length === 0) noteUnchanged();
  return { held: holds.length, isHeld: true, isOrderStopped: false };
}
