import { addDays, dayOf } from './calendar-days.ts';
import type { ErrorCode } from './errors.ts';

/** A paper of a finished case as the archive knows it: kind, whether on paper, hash of the stored bytes. @rule reg p.15(4) */
export interface ArchivedDocument {
  id: string;
  kind: string;
  original: 'paper' | 'electronic';
  sha256: string | null;
}

/** A term for one kind of paper; `years` null = keep. Only a rule that two people set counts. */
export interface RetentionTerm {
  documentKind: string;
  years: number | null;
}

/**
 * Until which day a unit is kept: the longest term of its papers, counted from the end of the case. Null = keep: a kind
 * without a rule, or with an empty one, keeps the whole unit. @rule reg p.15(4)
 */
export function retainUntil(
  documents: readonly Pick<ArchivedDocument, 'kind'>[],
  closedAt: Date,
  rules: readonly RetentionTerm[],
): string | null {
  const terms = documents.map(({ kind }) => rules.find((rule) => rule.documentKind === kind)?.years ?? null);
  if (terms.length === 0 || terms.includes(null)) return null;
  return yearsLater(dayOf(closedAt), Math.max(...terms.map((years) => years ?? 0)));
}

/** The same date so many years later; 29 February becomes 1 March, so that a term is never cut short. */
function yearsLater(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const isLeapDay = month === 2 && date === 29;
  const later = year + years;
  if (isLeapDay && !isLeapYear(later)) return addDays(`${pad(later)}-02-28`, 1);
  return `${pad(later)}${day.slice(4)}`;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function pad(year: number): string {
  return String(year).padStart(4, '0');
}

export interface UnitFacts {
  state: 'kept' | 'destroyed';
  retainUntil: string | null;
  legalHold: string | null;
}

/** Why a unit can't be destroyed on this day; null when it may. @rule reg p.15(4) */
export function whyKept(unit: UnitFacts, now: Date): ErrorCode | null {
  if (unit.state === 'destroyed') return 'ARCHIVE_DESTROYED';
  if (unit.legalHold !== null) return 'ARCHIVE_LEGAL_HOLD';
  if (unit.retainUntil === null || dayOf(now) <= unit.retainUntil) return 'ARCHIVE_TERM';
  return null;
}
