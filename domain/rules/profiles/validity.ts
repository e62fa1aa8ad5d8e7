import { Temporal } from 'temporal-polyfill';
import { remembered } from '@kualik/pki/remembered.ts';
import type { CertificateProfile } from './profile.ts';

/** The whole country keeps one time since 2024-03-01 (+05); older moments keep theirs, the zone's data knows both. */
export const COUNTRY_ZONE = 'Asia/Almaty';

/** Validity of a holder's certificate. @rule std1 annex 1 ("1 year") */
const HOLDER_VALIDITY = 'P1Y';

export interface Validity {
  notBefore: Date;
  notAfter: Date;
}

function period(notBefore: Date, duration: CertificateProfile['validity'], caNotAfter: Date | null): Validity {
  const start = notBefore.getTime() - notBefore.getUTCMilliseconds();
  const end = endOf({ start, duration });
  return { notBefore: new Date(start), notAfter: new Date(Math.min(end, caNotAfter?.getTime() ?? end)) };
}

/** Certificates of one second end together: what was counted lately is not counted again. */
const endOf = remembered(
  16,
  ({ start, duration }: { start: number; duration: string }) => `${start} ${duration}`,
  ({ start, duration }) => {
    // Calendar arithmetic in the country's zone: 29 February becomes 28 February of an ordinary year.
    const begin = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(COUNTRY_ZONE);
    return begin.add(duration).subtract({ seconds: 1 }).epochMilliseconds;
  },
);

/**
 * Validity of a holder's certificate: to the same Almaty date and time of the next year less one second, never past the
 * end of the CA. Fractions of a second are cut off. That the CA is valid at all is not checked. @rule std1 annex 1
 */
export function validity(notBefore: Date, caNotAfter: Date): Validity {
  return period(notBefore, HOLDER_VALIDITY, caNotAfter);
}

/** The same rule for the duration of any profile; a root has no CA above it (`null`). */
export function validityOf(profile: CertificateProfile, notBefore: Date, caNotAfter: Date | null): Validity {
  return period(notBefore, profile.validity, caNotAfter);
}
