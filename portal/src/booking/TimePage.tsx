import { useLocation } from 'preact-iso';
import { useEffect, useRef, useState } from 'preact/hooks';
import { fetchSlots, type Slot } from '../api/booking.ts';
import { Radios, Select } from '../form/Choice.tsx';
import { QuestionPage } from '../form/QuestionPage.tsx';
import type { FieldError } from '../form/validation.ts';
import { Note } from '../shell/page.tsx';
import { useAnswer } from '../shell/use-answer.ts';
import { Waiting } from '../shell/Waiting.tsx';
import { formatDay, formatTime, isoDay } from '../texts/dates.ts';
import { useLanguage } from '../texts/language.tsx';
import { booking, keepBookingAnswer } from './booking-store.ts';
import { blockOf, BLOCKS, daysOfBlock, freeDays } from './days.ts';

/** Day and time from the free places: a list of days with how many are left, then the times of the day. @rule std1 p.8(2) */
export function TimePage() {
  const { pick } = useLanguage();
  const { route } = useLocation();
  const { office, officeId, startsAt } = booking.use();
  const [day, setDay] = useState(startsAt === '' ? '' : isoDay(new Date(startsAt)));
  const check = (): FieldError[] => {
    if (day === '') return [{ field: 'day', key: 'booking.day.empty' }];
    return booking.read().startsAt === '' ? [{ field: 'startsAt', key: 'booking.time.empty' }] : [];
  };
  const keep = (name: string, value: string) => {
    if (name !== 'day') return keepBookingAnswer(name, value);
    if (value !== day) booking.keep({ startsAt: '' });
    setDay(value);
  };
  return (
    <QuestionPage
      title="booking.when"
      step={[2, 3]}
      back="/booking"
      onType={keep}
      check={check}
      onDone={() => route('/booking/check')}
    >
      {(errors) => (
        <>
          <p>{office && pick(office.name)}</p>
          <Times officeId={officeId} day={day} errors={errors} />
        </>
      )}
    </QuestionPage>
  );
}

interface TimesProps {
  officeId: string;
  day: string;
  errors: readonly FieldError[];
}

function Times({ officeId, day, errors }: TimesProps) {
  const { t } = useLanguage();
  const [slots, setSlots] = useState<readonly Slot[]>([]);
  // Coming back, the page shows the days up to the one that was chosen.
  const wanted = useRef(blockOf(day, new Date()));
  const [block, setBlock] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const [answer, askAgain] = useAnswer(`${officeId} ${block}`, () =>
    fetchSlots(officeId, daysOfBlock(block, new Date())),
  );
  useEffect(() => {
    if (answer.kind !== 'known') return;
    setSlots((before) => [...before, ...answer.value]);
    if (block < wanted.current) setBlock(block + 1);
  }, [answer]);
  const days = freeDays(slots);
  const isMore = block + 1 < BLOCKS;
  const showLater = () => {
    if (answer.kind !== 'known') return;
    place.current?.focus();
    setBlock(block + 1);
  };
  return (
    <>
      <div ref={place} role="group" aria-label={t('booking.day')} tabIndex={-1}>
        {days.length > 0 && <DayAndTime days={days} day={day} errors={errors} />}
      </div>
      {answer.kind === 'known' && days.length === 0 && (
        <Note kind="info">
          <p>{t(isMore ? 'booking.full.later' : 'booking.full')}</p>
        </Note>
      )}
      <Waiting answer={answer} text="booking.asking" onAgain={askAgain} />
      {answer.kind === 'known' && isMore && (
        <p>
          <button type="button" class="link-button" onClick={showLater}>
            {t('booking.later')}
          </button>
        </p>
      )}
    </>
  );
}

function DayAndTime({ days, day, errors }: Omit<TimesProps, 'officeId'> & { days: ReturnType<typeof freeDays> }) {
  const { t, language } = useLanguage();
  const { startsAt } = booking.use();
  const chosen = days.find((each) => each.day === day);
  return (
    <>
      <Radios
        name="day"
        legend={t('booking.day')}
        errors={errors}
        value={day}
        options={days.map((each) => ({
          value: each.day,
          label: formatDay(new Date(each.slots[0]?.startsAt ?? each.day), language),
          detail: t('booking.free', { count: each.free }),
        }))}
      />
      {chosen && (
        <Select
          key={chosen.day}
          name="startsAt"
          label="booking.time"
          hint="booking.time.hint"
          blank="booking.time.blank"
          errors={errors}
          value={startsAt}
          options={chosen.slots.map((slot) => ({ value: slot.startsAt, label: formatTime(new Date(slot.startsAt)) }))}
          onChoose={(value) => keepBookingAnswer('startsAt', value)}
        />
      )}
    </>
  );
}
