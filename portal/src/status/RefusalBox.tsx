import { useLanguage } from '../texts/language.tsx';
import type { LocalizedText } from '../texts/texts.ts';

interface RefusalBoxProps {
  number: string;
  refusal: { clause?: string | null; text: LocalizedText; whatToDo: LocalizedText };
  /** The level of its heading: two on a page of one request, three in a list of requests. */
  level: 2 | 3;
}

/** Why a request was refused, by which clause, what to do now, and where to complain. @rule std1 p.11 */
export function RefusalBox({ number, refusal: { clause, text, whatToDo }, level }: RefusalBoxProps) {
  const { t, pick } = useLanguage();
  const [Title, Part] = level === 2 ? (['h2', 'h3'] as const) : (['h3', 'h4'] as const);
  return (
    <section class="refusal" aria-labelledby={`refusal-${number}`}>
      <Title id={`refusal-${number}`}>{t('refusal.title')}</Title>
      <Part>{t('refusal.why')}</Part>
      <p>{pick(text)}</p>
      {clause && (
        <p class="hint">
          {t('failure.clause')}: {clause}
        </p>
      )}
      <Part>{t('refusal.whatToDo')}</Part>
      <p>{pick(whatToDo)}</p>
      <p>
        {t('refusal.complaint')} <a href={`/complaint#${number}`}>{t('help.complaint.link')}</a>
      </p>
    </section>
  );
}
