import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';

export interface SummaryRow {
  label: TextKey;
  value: string;
  /** Where it is changed. */
  href: string;
}

/** All answers with one "Change" each; the hidden words of the link name its row. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  const { t } = useLanguage();
  return (
    <dl class="answers">
      {rows.map((row) => (
        <div key={row.label} class="answer">
          <dt>{t(row.label)}</dt>
          <dd>{row.value || t('check.notGiven')}</dd>
          <dd class="change">
            <a href={row.href}>
              {t('check.change')}
              <span class="visually-hidden"> {t(row.label)}</span>
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
}
