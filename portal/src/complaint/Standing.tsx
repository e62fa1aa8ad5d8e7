import type { ComplaintStanding } from '../api/complaint.ts';
import { FactList, type Fact } from '../shell/FactList.tsx';
import { RequestNumber } from '../status/RequestNumber.tsx';
import { formatDate, formatMoment } from '../texts/dates.ts';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';
import { EscalateForm } from './EscalateForm.tsx';
import { Papers } from './Papers.tsx';

type Outcome = NonNullable<ComplaintStanding['outcome']>;

const OUTCOMES: Record<Outcome, TextKey> = {
  SATISFIED: 'complaint.satisfied',
  PARTLY: 'complaint.partly',
  REJECTED: 'complaint.rejected',
};

interface StandingProps {
  standing: ComplaintStanding;
  onChange: () => void;
}

/** State, who acts until when, confirmation of receipt, the answers, and what may be done against them. */
export function Standing({ standing, onChange }: StandingProps) {
  const { t, pick } = useLanguage();
  return (
    <>
      <div class="panel">
        <p>{t('complaint.code')}</p>
        <p class="panel-number">
          <RequestNumber number={standing.code.replace(/\W/g, '')} />
        </p>
      </div>
      <Now standing={standing} />
      {standing.answer && standing.outcome && (
        <Answer title="complaint.answer" outcome={standing.outcome} text={standing.answer} at={standing.answeredAt} />
      )}
      {standing.judgement && standing.qualityOutcome && (
        <Answer
          title="complaint.judgement"
          outcome={standing.qualityOutcome}
          text={standing.judgement}
          at={standing.judgedAt}
        />
      )}
      <Papers code={standing.code} papers={standing.papers} />
      <h2>{t('complaint.rights')}</h2>
      <p>{pick(standing.rights)}</p>
      {standing.mayEscalate && <EscalateForm code={standing.code} onDone={onChange} />}
    </>
  );
}

function Now({ standing }: { standing: ComplaintStanding }) {
  const { t, pick, language } = useLanguage();
  const { receipt, dueAt, returnReason, state } = standing;
  const known: [TextKey, string | null | undefined][] = [
    ['complaint.incoming', receipt?.incomingNumber],
    ['complaint.registered', receipt && formatMoment(new Date(receipt.registeredAt), language)],
    ['complaint.accepted', receipt?.acceptedBy],
    ['complaint.due', dueAt && formatDate(new Date(dueAt), language)],
    ['complaint.place', receipt && pick(receipt.place)],
    ['complaint.returned', returnReason],
  ];
  const facts = known.filter(([, value]) => value).map(([label, value]): Fact => [t(label), value]);
  return (
    <section class="now-box" aria-labelledby="now-title">
      <h2 id="now-title">{pick(standing.stateText)}</h2>
      {state === 'RECEIVED' && <p>{t('complaint.received')}</p>}
      <FactList facts={facts} />
    </section>
  );
}

interface AnswerProps {
  title: TextKey;
  outcome: Outcome;
  text: string;
  at: string | null;
}

function Answer({ title, outcome, text, at }: AnswerProps) {
  const { t, language } = useLanguage();
  return (
    <>
      <h2>{t(title)}</h2>
      <p>
        <strong>{t(OUTCOMES[outcome])}</strong>
        {at && `, ${formatDate(new Date(at), language)}`}
      </p>
      {text.split(/\n+/).map((paragraph) => (
        <p key={paragraph} class="breakable">
          {paragraph}
        </p>
      ))}
    </>
  );
}
