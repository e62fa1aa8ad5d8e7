import { type AuthorityGeneration, type AuthorityName, lineOf } from '@kualik/domain/rules/authorities.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** When the lists of one authority are published. All numbers are our own choice; the reason stands beside them. */
export interface CrlSchedule {
  /** Who signs it: the running signer, or people at a ceremony because the key is not on the machine. */
  publishedBy: 'signer' | 'ceremony';
  /** A new list at least this often. */
  everyMs: number;
  /** How long a list may be relied on. */
  nextUpdateMs: number;
  /** A revocation waits this long for others, so that a wave of revocations makes one list. */
  collectMs: number;
  /** A revocation must stand in a published list within this time. */
  revocationWithinMs: number;
  /** A list that is later than this against its time raises the alarm. */
  graceMs: number;
  /** A revocation makes a new list while the last one has no more entries than this. */
  revocationUpTo: number;
  reason: string;
}

/** Complete lists of an authority whose key is on the machine. */
const ISSUING: CrlSchedule = {
  publishedBy: 'signer',
  everyMs: DAY,
  nextUpdateMs: 7 * DAY,
  collectMs: 20_000,
  revocationWithinMs: MINUTE,
  graceMs: 10 * MINUTE,
  revocationUpTo: 2_000,
  reason:
    'consumers fetch full lists daily (kz-pki-profile 4.6); seven days bridge a long holiday without us; a short list costs nothing and serves those who know no delta lists',
};

const ROOT: CrlSchedule = {
  publishedBy: 'ceremony',
  everyMs: 335 * DAY,
  nextUpdateMs: 365 * DAY,
  collectMs: 0,
  revocationWithinMs: DAY,
  graceMs: 0,
  revocationUpTo: 0,
  reason: 'the root key is not on the machine; the alarm comes 30 days before the list ends',
};

export const CRL_SCHEDULE: Record<AuthorityName, CrlSchedule> = {
  root: ROOT,
  nca_rsa: ISSUING,
  root_gost: ROOT,
  nca_gost: ISSUING,
};

/** When the complete lists of this generation are published: as those of every other. */
export function scheduleOf(name: AuthorityGeneration): CrlSchedule {
  return CRL_SCHEDULE[lineOf(name)];
}

/** File name of the delta lists behind the authority's name. */
export const DELTA_SUFFIX = '-delta';

/** The delta lists of an authority whose key is on the machine. */
export const DELTA_SCHEDULE: CrlSchedule = {
  publishedBy: 'signer',
  everyMs: HOUR,
  nextUpdateMs: 6 * HOUR,
  collectMs: 20_000,
  revocationWithinMs: MINUTE,
  graceMs: 10 * MINUTE,
  revocationUpTo: Number.MAX_SAFE_INTEGER,
  reason: 'consumers fetch delta lists every 60 minutes (kz-pki-profile 4.6); six hours bridge a short failure',
};

export interface CrlSituation {
  now: Date;
  last: { thisUpdate: Date; entries: number } | null;
  /** Time of the oldest revocation that no published list carries. */
  oldestUnpublished: Date | null;
}

/** Why a new list is due now, or null. */
export function crlDue(schedule: CrlSchedule, situation: CrlSituation): 'first' | 'revocation' | 'regular' | null {
  const { now, last, oldestUnpublished } = situation;
  if (last === null) return 'first';
  if (since(last.thisUpdate, now) >= schedule.everyMs) return 'regular';
  if (oldestUnpublished === null || last.entries > schedule.revocationUpTo) return null;
  return since(oldestUnpublished, now) >= schedule.collectMs ? 'revocation' : null;
}

/** True when a list should have been there already: somebody must be told. */
export function isCrlMissed(schedule: CrlSchedule, { now, last, oldestUnpublished }: CrlSituation): boolean {
  if (oldestUnpublished !== null && since(oldestUnpublished, now) > schedule.revocationWithinMs) return true;
  return last !== null && since(last.thisUpdate, now) > schedule.everyMs + schedule.graceMs;
}

function since(moment: Date, now: Date): number {
  return now.getTime() - moment.getTime();
}
