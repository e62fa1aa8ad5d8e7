import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { bookPlace } from '../api/booking.ts';
import { ApiError } from '../api/client.ts';
import { CaptchaPanel } from '../captcha/CaptchaPanel.tsx';
import { useCaptcha, type Captcha, type CaptchaAnswer } from '../captcha/use-captcha.ts';
import { textOf } from '../form/field-text.ts';
import { QuestionPage } from '../form/QuestionPage.tsx';
import { SummaryList } from '../form/SummaryList.tsx';
import type { FieldError } from '../form/validation.ts';
import { FailureNote } from '../shell/FailureNote.tsx';
import { formatDay, formatTime } from '../texts/dates.ts';
import { useLanguage } from '../texts/language.tsx';
import { booking } from './booking-store.ts';

/** The last page: what was chosen, and the check against robots where no open request is named. */
export function CheckPage() {
  const { requestNumber } = booking.use();
  const [course, setCourse] = useState<Course>('open');
  const form = { course, setCourse };
  return requestNumber === null ? <WithCaptcha {...form} /> : <BookForm captcha={null} {...form} />;
}

type Course = 'open' | 'working' | ApiError;

/** Held above the form: why a request opens nothing any more is still told when the check takes its place. */
interface FormProps {
  course: Course;
  setCourse: (course: Course) => void;
}

function WithCaptcha(form: FormProps) {
  return <BookForm captcha={useCaptcha()} {...form} />;
}

function BookForm({ captcha, course, setCourse }: FormProps & { captcha: Captcha | null }) {
  const { t } = useLanguage();
  const { route } = useLocation();
  const book = async (code: string) => {
    setCourse('working');
    try {
      const answer = captcha === null ? {} : await captcha.answer(code);
      const place = await bookPlace(inputOf(answer ?? {}));
      booking.clear();
      route(`/booking/place#${place.code.replace(/\W/g, '')}`, true);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setCourse(error);
      // A request that ended meanwhile opens nothing any more: the place is booked without it.
      if (error.facts.field === 'requestNumber') booking.keep({ requestNumber: null });
      captcha?.restart();
    }
  };
  return (
    <QuestionPage
      title="booking.check"
      step={[3, 3]}
      back="/booking/time"
      onType={() => undefined}
      check={(fields) => (captcha?.state === 'picture' ? codeErrors(fields) : [])}
      onDone={(fields) => void book(textOf(fields, 'code').replace(/\s/g, ''))}
      button={course === 'working' ? 'booking.working' : 'booking.button'}
      isWorking={course === 'working'}
    >
      {(errors) => (
        <>
          <Chosen />
          {captcha && <CaptchaPanel captcha={captcha} errors={errors} />}
          {course instanceof ApiError && <FailureNote error={course} />}
          <p class="before-send">{t('booking.notYet')}</p>
        </>
      )}
    </QuestionPage>
  );
}

function Chosen() {
  const { t, pick, language } = useLanguage();
  const { kind, office, startsAt } = booking.use();
  const at = new Date(startsAt);
  return (
    <SummaryList
      rows={[
        {
          label: 'booking.kind',
          value: t(kind === 'LEGAL_ENTITY' ? 'booking.entity' : 'booking.individual'),
          href: '/booking',
        },
        {
          label: 'office.office',
          value: office ? `${pick(office.name)}, ${pick(office.address)}` : '',
          href: '/booking',
        },
        {
          label: 'booking.when.label',
          value: startsAt === '' ? '' : `${formatDay(at, language)}, ${formatTime(at)}`,
          href: '/booking/time',
        },
      ]}
    />
  );
}

function codeErrors(fields: FormData): FieldError[] {
  return textOf(fields, 'code') === '' ? [{ field: 'code', key: 'error.code.empty' }] : [];
}

function inputOf(captcha: CaptchaAnswer) {
  const { kind, officeId, startsAt, requestNumber } = booking.read();
  const of = kind === 'LEGAL_ENTITY' ? ('LEGAL_ENTITY' as const) : ('INDIVIDUAL' as const);
  return { officeId, startsAt, kind: of, requestNumber, ...captcha };
}
