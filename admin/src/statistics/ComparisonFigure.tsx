import { QuestionnaireStatisticsDocument } from '../../../codegen/generated/questionnaire.ts';
import { useAsk } from '../api/use-ask.ts';
import { FigureBlock } from '../charts/FigureBlock.tsx';
import { Asked } from '../layout/Asked.tsx';
import { useNumber } from '../layout/use-number.ts';
import { useText } from '../texts/use-text.ts';
import { monthLabel } from './months.ts';
import { sharesOf } from './shares.ts';
import type { Statistics } from './shares.ts';
import { useGroupLabel } from './use-group-label.ts';
import type { StatisticsView } from './use-statistics-view.ts';

interface ComparisonFigureProps {
  readonly view: StatisticsView;
  readonly other: string;
  readonly statistics: Statistics;
}

/** The satisfied of two months, group beside group; a group hidden in one of them has no figure there. @rule reg p.18 */
export function ComparisonFigure({ view, other, statistics }: ComparisonFigureProps) {
  const t = useText();
  const numberText = useNumber();
  const groupLabel = useGroupLabel();
  const asked = useAsk(QuestionnaireStatisticsDocument, { month: other });
  const { month, question, property } = view;
  return (
    <Asked answer={asked}>
      {({ questionnaireStatistics: before }) => {
        const share = (of: Statistics, key: string): number | null => {
          const group = key === 'total' ? of.total : of[property].groups.find((one) => one.key === key);
          return group ? (sharesOf(group, question)[0] ?? null) : null;
        };
        const keys = [
          ...new Set(['total', ...[statistics, before].flatMap((of) => of[property].groups.map(({ key }) => key))]),
        ];
        const rows = keys.map((key) => ({
          key,
          label: key === 'total' ? t('statistics.all') : groupLabel(property, key),
          values: [share(statistics, key), share(before, key)],
        }));
        const [now, then] = rows[0]?.values ?? [];
        const series = [month, other].map(monthLabel);
        return (
          <FigureBlock
            title={t('statistics.comparison')}
            summary={t('statistics.compared', { first: numberText(now), second: numberText(then) })}
            table={{ heading: t(`statistics.properties.${property}`), series, rows }}
            chart="bars"
            isBesides
            fileName={`${property}-${question}-${month}-${other}`}
          />
        );
      }}
    </Asked>
  );
}
