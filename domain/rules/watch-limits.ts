/** What the installation watches of itself; all numbers are our own choice, the reason stands beside them. @rule issue 4(9) */
export type WatchedKind = 'ca' | 'seal' | 'ocsp' | 'tsa';

/** Days before its end at which somebody has to be told. */
export const EXPIRY_WARNING_DAYS: Record<WatchedKind, number> = {
  // What a CA issues lasts a year: it has to be renewed while its last certificates still fit.
  ca: 365,
  // A ceremony with its people is called together in a month.
  seal: 30,
  ocsp: 30,
  tsa: 30,
};

/** Below this much free space issuing would soon fail on the journal. */
export const LEAST_FREE_BYTES = 1024 ** 3;

/** A clock further off than this makes signatures and OCSP answers wrong: the limit that the TSA keeps. */
export const CLOCK_LIMIT_MS = 1_000;

/** Whether a certificate is so near to its end that somebody has to act. */
export function isEndingSoon(kind: WatchedKind, notAfter: Date, now: Date): boolean {
  return notAfter.getTime() - now.getTime() < EXPIRY_WARNING_DAYS[kind] * 86_400_000;
}
