export interface FiguresPeriod {
  /** ISO dates of Almaty, both included. */
  from: string;
  to: string;
  officeId: string | null;
}

export const ALMATY = `at time zone 'Asia/Almaty'`;

/** A moment of the period, whose two days are its values: from the first midnight of Almaty to the one after its last day. */
export const WITHIN = (moment: string): string =>
  `${moment} >= (?::date)::timestamp ${ALMATY} and ${moment} < (?::date + 1)::timestamp ${ALMATY}`;

/** A request `r` of the office, whose id is both values; of all when it is null. */
export const OF_OFFICE = '(?::uuid is null or r.office_id = ?::uuid)';
