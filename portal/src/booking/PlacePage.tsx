import { INDIVIDUAL_ISSUE } from '@kualik/domain/rules/documents/individual.ts';
import { cancelPlace, fetchPlace, type Place } from '../api/booking.ts';
import type { Office } from '../api/operations.ts';
import { AskFirst } from '../form/AskFirst.tsx';
import { saveFile } from '../keys/save-file.ts';
import { OfficeDetail } from '../offices/OfficeDetail.tsx';
import { officeIn, useRegions } from '../offices/use-regions.ts';
import { FactList, type Fact } from '../shell/FactList.tsx';
import { FailureNote } from '../shell/FailureNote.tsx';
import { Note, PageHeading } from '../shell/page.tsx';
import { useAct } from '../shell/use-act.ts';
import { useAnswer } from '../shell/use-answer.ts';
import { Waiting } from '../shell/Waiting.tsx';
import { RequestNumber } from '../status/RequestNumber.tsx';
import { useFragment } from '../shell/use-fragment.ts';
import { formatDay, formatTime } from '../texts/dates.ts';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';
import { calendarFile } from './calendar-file.ts';

/** The booked place by its code, which stands after # and opens this page again from a bookmark. @rule std1 p.8(2) */
export function PlacePage() {
  const { t } = useLanguage();
  const code = useFragment();
  const [answer, askAgain, times] = useAnswer(code, fetchPlace);
  return (
    <>
      <PageHeading pageKey={`place ${times}`}>{t('place.title')}</PageHeading>
      <Waiting answer={answer} text="place.asking" onAgain={askAgain} />
      {(answer.kind === 'none' || (answer.kind === 'known' && answer.value === null)) && <Unknown />}
      {answer.kind === 'known' && answer.value && <Known place={answer.value} onChange={askAgain} />}
    </>
  );
}

function Unknown() {
  const { t } = useLanguage();
  return (
    <Note kind="warning" title={t('place.unknown.title')}>
      <p>{t('place.unknown.text')}</p>
      <p>
        <a href="/booking">{t('booking.again')}</a>
      </p>
    </Note>
  );
}

const STATES: Record<Place['state'], { title: TextKey; step: TextKey }> = {
  BOOKED: { title: 'place.booked', step: 'place.booked.step' },
  WAITING: { title: 'place.waiting', step: 'place.waiting.step' },
  CALLED: { title: 'place.called', step: 'place.called.step' },
  SERVING: { title: 'place.serving', step: 'place.serving.step' },
  SERVED: { title: 'place.served', step: 'place.served.step' },
  ABSENT: { title: 'place.absent', step: 'place.absent.step' },
  CANCELLED: { title: 'place.cancelled', step: 'place.cancelled.step' },
};

const ENDED: readonly Place['state'][] = ['SERVED', 'ABSENT', 'CANCELLED'];

function Known({ place, onChange }: { place: Place; onChange: () => void }) {
  const { t } = useLanguage();
  const { title, step } = STATES[place.state];
  const isEnded = ENDED.includes(place.state);
  return (
    <>
      {!isEnded && (
        <div class="panel">
          <p>{t('place.code')}</p>
          <p class="panel-number">
            <RequestNumber number={place.code.replace(/\W/g, '')} />
          </p>
        </div>
      )}
      <section class={`now-box now-${isEnded ? 'ended' : 'good'}`} aria-labelledby="now-title">
        <h2 id="now-title">{t(title)}</h2>
        <p>{t(step)}</p>
        <PlaceFacts place={place} />
      </section>
      {place.state === 'BOOKED' && <Papers />}
      {place.state === 'BOOKED' && <CancelButton code={place.code} onDone={onChange} />}
      {(place.state === 'WAITING' || place.state === 'CALLED') && (
        <button type="button" class="secondary" onClick={onChange}>
          {t('wait.again')}
        </button>
      )}
      {isEnded && (
        <p>
          <a href="/booking">{t('booking.again')}</a>
        </p>
      )}
    </>
  );
}

function PlaceFacts({ place }: { place: Place }) {
  const { t, pick, language } = useLanguage();
  const { regions } = useRegions();
  const office = regions && officeIn(regions, place.officeId);
  const at = new Date(place.startsAt);
  const shown: [TextKey, string | number | null][] = [
    ['booking.when.label', `${formatDay(at, language)}, ${formatTime(at)}`],
    ['place.ticket', place.number],
    ['place.ahead', place.ahead],
    ['place.window', place.window],
    ['office.office', office && pick(office.name)],
  ];
  const facts = shown.filter(([, value]) => value !== null).map(([label, value]): Fact => [t(label), value]);
  return (
    <>
      <FactList facts={facts} />
      {office && <OfficeDetail office={office} />}
      {office && place.state === 'BOOKED' && <CalendarButton place={place} office={office} />}
    </>
  );
}

/** The place as a file that every calendar opens. */
function CalendarButton({ place: { code, startsAt }, office }: { place: Place; office: Office }) {
  const { t, pick } = useLanguage();
  const save = () => {
    const entry = { code, title: t('place.title'), place: `${pick(office.name)}, ${pick(office.address)}` };
    const text = calendarFile({ ...entry, startsAt: new Date(startsAt) }, new Date());
    saveFile(new TextEncoder().encode(text), `kualik-${code.replace(/\W/g, '')}.ics`, 'text/calendar');
  };
  return (
    <p>
      <button type="button" class="link-button" onClick={save}>
        {t('place.calendar')}
      </button>
    </p>
  );
}

function Papers() {
  const { t, pick } = useLanguage();
  return (
    <>
      <h2>{t('sent.papers')}</h2>
      <ul>
        <li>{t('place.bringCode')}</li>
        {INDIVIDUAL_ISSUE.filter(({ condition }) => condition === 'always').map((paper) => (
          <li key={paper.id}>{pick({ ...paper.title })}</li>
        ))}
      </ul>
      <p>{t('place.bringEntity')}</p>
    </>
  );
}

/** Gives the place to somebody else at once. */
function CancelButton({ code, onDone }: { code: string; onDone: () => void }) {
  const { isBusy, error, run } = useAct();
  const cancel = async () => {
    await cancelPlace(code);
    onDone();
  };
  return (
    <AskFirst
      name="place.cancel"
      question="place.cancel.question"
      yes="place.cancel.yes"
      no="place.cancel.no"
      isBusy={isBusy}
      onYes={() => run(cancel)}
    >
      {error && <FailureNote error={error} />}
    </AskFirst>
  );
}
