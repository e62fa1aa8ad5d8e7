import type { Office } from '../api/operations.ts';
import { pageStore } from '../form/page-store.ts';

export interface BookingAnswers {
  /** Whom the visit is for; empty until chosen. */
  kind: string;
  regionCode: string;
  settlementId: string;
  officeId: string;
  office: Office | null;
  startsAt: string;
  /** Number of an open request, from the status page: the check against robots is not needed then. */
  requestNumber: string | null;
}

export const booking = pageStore<BookingAnswers>(() => ({
  kind: '',
  regionCode: '',
  settlementId: '',
  officeId: '',
  office: null,
  startsAt: '',
  requestNumber: null,
}));

/** A time belongs to its centre: another centre asks for another time. */
export function keepBookingAnswer(name: string, value: string): void {
  const known = booking.read();
  if (!(name in known) || known[name as keyof BookingAnswers] === value) return;
  booking.keep(name === 'officeId' ? { officeId: value, startsAt: '' } : { [name]: value });
}
