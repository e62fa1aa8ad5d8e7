import { useSearchParams } from 'react-router-dom';
import { serverNow } from '../layout/server-clock.ts';

export interface Period {
  /** Days of Almaty, both included. */
  readonly from: string;
  readonly to: string;
  /** Code of a registration centre; null = all. */
  readonly office: string | null;
}

const DAY_MS = 86_400_000;
const ALMATY_MS = 5 * 3_600_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** What the page shows first. Our choice: a month tells a trend. */
const USUAL_DAYS = 30;

/** The day of Almaty so many days ago. */
export const dayBefore = (days: number): string =>
  new Date(serverNow().getTime() + ALMATY_MS - days * DAY_MS).toISOString().slice(0, 10);

export const lastDays = (days: number): Pick<Period, 'from' | 'to'> => ({
  from: dayBefore(days - 1),
  to: dayBefore(0),
});

/** Period and office stand in the address: a figure can be sent to somebody as it is. */
export function usePeriod(): [Period, (next: Period) => void] {
  const [params, setParams] = useSearchParams();
  const usual = lastDays(USUAL_DAYS);
  const day = (name: 'from' | 'to'): string => {
    const text = params.get(name) ?? '';
    return DAY.test(text) ? text : usual[name];
  };
  const period = { from: day('from'), to: day('to'), office: params.get('office') };
  const set = ({ from, to, office }: Period): void => setParams({ from, to, ...(office ? { office } : {}) });
  return [period, set];
}
