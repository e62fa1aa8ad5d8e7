import type { FiguresPeriod } from '@kualik/db/repositories/figures-period.ts';
import { CodedError } from '../errors/coded-error.ts';
import { checkDate } from '../schema/check-date.ts';
import { isUuid } from '../schema/is-uuid.ts';

/** The longest period of one question: a leap year. Our choice. */
const MOST_DAYS = 366;
const DAY_MS = 86_400_000;

/** What a question named; an absent office is every one. */
type Asked = Omit<FiguresPeriod, 'officeId'> & { officeId?: string | null };

export function checkPeriod({ from, to, officeId = null }: Asked): FiguresPeriod {
  const days = (Date.parse(checkDate(to, 'to')) - Date.parse(checkDate(from, 'from'))) / DAY_MS + 1;
  if (days < 1 || days > MOST_DAYS) throw new CodedError('INPUT_INVALID', { field: 'to' });
  if (officeId !== null && !isUuid(officeId)) throw new CodedError('INPUT_INVALID', { field: 'officeId' });
  return { from, to, officeId };
}
