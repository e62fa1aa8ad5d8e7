import { parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { useLocation, useRoute } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { useFragment } from '../shell/use-fragment.ts';
import { booking, type BookingAnswers } from './booking-store.ts';
import { CheckPage } from './CheckPage.tsx';
import { PlacePage } from './PlacePage.tsx';
import { TimePage } from './TimePage.tsx';
import { WherePage } from './WherePage.tsx';

/** Booking a place in the electronic queue of a PSC, by pages. @rule std1 p.8(2) */
export function BookingPage() {
  const { step = '' } = useRoute().params;
  const { route } = useLocation();
  const answers = booking.use();
  const fragment = useFragment();
  useEffect(() => {
    const number = parseRequestNumber(fragment);
    if (step === '' && number.ok) booking.keep({ requestNumber: number.value });
  }, [step, fragment]);
  const isTooEarly = !mayShow(step, answers);
  useEffect(() => {
    if (isTooEarly) route('/booking', true);
  }, [isTooEarly]);
  if (isTooEarly) return null;
  if (step === 'place') return <PlacePage />;
  if (step === 'time') return <TimePage />;
  return step === 'check' ? <CheckPage /> : <WherePage />;
}

/** An address that is too early leads to the first page. */
function mayShow(step: string, { officeId, kind, startsAt }: BookingAnswers): boolean {
  if (step === '' || step === 'place') return true;
  const isPlaceKnown = officeId !== '' && kind !== '';
  return (step === 'time' && isPlaceKnown) || (step === 'check' && isPlaceKnown && startsAt !== '');
}
