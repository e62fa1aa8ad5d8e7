import { useQueries } from '@tanstack/react-query';
import { QuestionnaireStatisticsDocument } from '../../../codegen/generated/questionnaire.ts';
import { call } from '../api/graphql-client.ts';
import { FigureBlock } from '../charts/FigureBlock.tsx';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { useNumber } from '../layout/use-number.ts';
import { useText } from '../texts/use-text.ts';
import { closedMonths, monthLabel } from './months.ts';
import { NO_SHARES, sharesOf } from './shares.ts';
import type { Question } from './shares.ts';

/** A year of closed months; one with too few answers has a gap. @rule reg p.18 */
export function TrendFigure({ question }: { readonly question: Question }) {
  const t = useText();
  const numberText = useNumber();
  const months = closedMonths().toReversed();
  const answers = useQueries({
    queries: months.map((month) => ({
      queryKey: [QuestionnaireStatisticsDocument.toString(), { month }],
      queryFn: ({ signal }: { signal: AbortSignal }) => call(QuestionnaireStatisticsDocument, { month }, signal),
    })),
  });
  const failed = answers.find(({ error }) => error !== null);
  if (failed) return <FailureAlert error={failed.error} />;
  const rows = months.map((month, index) => {
    const total = answers[index]?.data?.questionnaireStatistics.total;
    return { key: month, label: monthLabel(month), values: total ? sharesOf(total, question) : NO_SHARES };
  });
  const known = rows.filter(({ values }) => values[0] !== null);
  return (
    <FigureBlock
      title={t('statistics.trend')}
      summary={t('statistics.trendSummary', {
        first: numberText(known[0]?.values[0]),
        last: numberText(known.at(-1)?.values[0]),
        months: known.length,
      })}
      table={{
        heading: t('statistics.month'),
        series: [t('statistics.satisfied'), t('statistics.partly'), t('statistics.not'), t('statistics.answers')],
        rows,
      }}
      chart="lines"
      drawn={3}
      fileName={`trend-${question}`}
    />
  );
}
