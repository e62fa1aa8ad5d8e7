import type { CaEntity } from '@kualik/db';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** When the lists of one authority are published. All numbers are our own choice; the reason stands beside them. */
export interface CrlSchedule {
  /** Who signs it: the running signer, or people at a ceremony because the key is not on the machine. */
  publishedBy: 'signer' | 'ceremony';
  /** A new full list at least this often. */
  everyMs: number;
  /** How long a list may be relied on. */
  nextUpdateMs: number;
  /** A revocation waits this long for others, so that a wave of revocations makes one list. */
  collectMs: number;
  /** A revocation must stand in a published list within this time. */
  revocationWithinMs: number;
  /** A list that is later than this against its time raises the alarm. */
  graceMs: number;
  reason: string;
}

export const CRL_SCHEDULE: Record<CaEntity['name'], CrlSchedule> = {
  nca_rsa: {
    publishedBy: 'signer',
    everyMs: DAY,
    nextUpdateMs: 7 * DAY,
    collectMs: 20_000,
    revocationWithinMs: MINUTE,
    graceMs: 10 * MINUTE,
    reason: 'consumers fetch full lists daily (kz-pki-profile 4.6); seven days bridge a long holiday without us',
  },
  root: {
    publishedBy: 'ceremony',
    everyMs: 335 * DAY,
    nextUpdateMs: 365 * DAY,
    collectMs: 0,
    revocationWithinMs: DAY,
    graceMs: 0,
    reason: 'the root key is not on the machine; the alarm comes 30 days before the list ends',
  },
};

export interface CrlSituation {
  now: Date;
  last: { thisUpdate: Date } | null;
  /** Time of the oldest revocation that no published list carries. */
  oldestUnpublished: Date | null;
}

/** Why a new list is due now, or null. */
export function crlDue(schedule: CrlSchedule, situation: CrlSituation): 'first' | 'revocation' | 'daily' | null {
  const { now, last, oldestUnpublished } = situation;
  if (last === null) return 'first';
  if (oldestUnpublished !== null && since(oldestUnpublished, now) >= schedule.collectMs) return 'revocation';
  return since(last.thisUpdate, now) >= schedule.everyMs ? 'daily' : null;
}

/** True when a list should have been there already: somebody must be told. */
export function isCrlMissed(schedule: CrlSchedule, { now, last, oldestUnpublished }: CrlSituation): boolean {
  if (oldestUnpublished !== null && since(oldestUnpublished, now) > schedule.revocationWithinMs) return true;
  return last !== null && since(last.thisUpdate, now) > schedule.everyMs + schedule.graceMs;
}

function since(moment: Date, now: Date): number {
  return now.getTime() - moment.getTime();
}
