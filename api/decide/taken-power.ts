import type { EntityManager } from '@kualik/db';
import { spendPower } from '@kualik/db/repositories/power-of-attorney.repository.ts';
import { hasScan } from '@kualik/db/repositories/scan.repository.ts';
import { isOneTimePower, POWER_FREED_BY, POWER_LINE } from '@kualik/domain/rules/documents/one-time-power.ts';
import type { PowerDetails, PowerHolder } from '@kualik/domain/rules/documents/one-time-power.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { PowerOfAttorneyInput } from '../order/power-of-attorney.input.ts';
import type { AcceptedPaper } from './judge-papers.ts';

interface HandedPower extends PowerHolder {
  papers: readonly AcceptedPaper[];
  given: PowerOfAttorneyInput | null | undefined;
}

/**
 * The one-time power of attorney of who came for somebody: scanned, and known by number, day and who gave it. What a head brings
 * instead goes back with him, and lists without this line ask for none: null. @rule std1 p.9, annex 2, annex 5
 */
export async function takenPower(
  em: EntityManager,
  requestId: string,
  { papers, given, ...holder }: HandedPower,
): Promise<PowerDetails | null> {
  if (!isOneTimePower(holder)) return null;
  if (!papers.some(({ document }) => document.id === POWER_LINE)) return null;
  if (!(await hasScan(em, requestId, POWER_LINE))) throw new CodedError('POWER_OF_ATTORNEY_NOT_SCANNED');
  const [number = '', issuer = ''] = [given?.number, given?.issuer].map((text) => text?.normalize('NFC').trim());
  if (!given || !/[\p{L}\p{N}]/u.test(number) || !/\p{L}/u.test(issuer))
    throw new CodedError('POWER_OF_ATTORNEY_DETAILS', { field: 'powerOfAttorney' });
  return { number, issuedOn: given.issuedOn, issuer };
}

/** Part of the transaction that accepts the papers: the same paper serves no second case. @rule std1 annex 2, annex 5 */
export async function requireUnspentPower(
  em: EntityManager,
  act: { requestId: string; power: PowerDetails | null; at: Date },
): Promise<void> {
  const { requestId, power, at } = act;
  if (power === null) return;
  if (!(await spendPower(em, { requestId, power, at }, POWER_FREED_BY))) throw new CodedError('POWER_OF_ATTORNEY_USED');
}
