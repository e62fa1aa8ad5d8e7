import { useEffect, useState } from 'preact/hooks';
import { fetchRegions, type Region } from '../api/operations.ts';
import { OfficeDetail } from '../offices/OfficeDetail.tsx';
import { Note, PageHeading } from '../shell/page.tsx';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';

const QUESTIONS: { question: TextKey; answer: TextKey }[] = [
  { question: 'help.key.question', answer: 'help.key.answer' },
  { question: 'help.password.question', answer: 'help.password.answer' },
  { question: 'help.device.question', answer: 'help.device.answer' },
  { question: 'help.number.question', answer: 'help.number.answer' },
  { question: 'help.complaint.question', answer: 'help.complaint.answer' },
];

/** «Анықтамалар»: short answers and the list of registration centres. */
export function HelpPage() {
  const { t } = useLanguage();
  return (
    <>
      <PageHeading pageKey="help">{t('help.title')}</PageHeading>
      {QUESTIONS.map(({ question, answer }) => (
        <section key={question}>
          <h2>{t(question)}</h2>
          <p>{t(answer)}</p>
        </section>
      ))}
      <p>
        <a href="/complaint">{t('help.complaint.link')}</a>
      </p>
      <h2 id="offices">{t('help.offices')}</h2>
      <OfficeList />
    </>
  );
}

function OfficeList() {
  const { t, pick } = useLanguage();
  const [regions, setRegions] = useState<Region[] | null>(null);
  const [isSilent, setIsSilent] = useState(false);
  useEffect(() => {
    fetchRegions().then(setRegions, () => setIsSilent(true));
  }, []);
  if (isSilent) {
    return (
      <Note kind="waiting" title={t('wait.noAnswer.title')}>
        <p>{t('wait.noAnswer.text')}</p>
      </Note>
    );
  }
  if (!regions) return <p class="waiting">{t('wait.list')}</p>;
  return (
    <>
      {regions.map((region) => (
        <details key={region.code}>
          <summary>{pick(region.name)}</summary>
          {region.settlements.map((settlement) => (
            <section key={settlement.id} class="settlement">
              <h3>{pick(settlement.name)}</h3>
              {settlement.offices.map((office) => (
                <div key={office.id} class="office">
                  <h4>{pick(office.name)}</h4>
                  <OfficeDetail office={office} />
                  <p>
                    <a href={`/board/${office.id}`}>
                      {t('help.board')}
                      <span class="visually-hidden">: {pick(office.name)}</span>
                    </a>
                  </p>
                </div>
              ))}
            </section>
          ))}
        </details>
      ))}
    </>
  );
}
