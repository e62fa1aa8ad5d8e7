import { FigureBlock } from '../charts/FigureBlock.tsx';
import { useNumber } from '../layout/use-number.ts';
import { useText } from '../texts/use-text.ts';
import { monthLabel } from './months.ts';
import { NO_SHARES, sharesOf } from './shares.ts';
import type { Statistics } from './shares.ts';
import { useGroupLabel } from './use-group-label.ts';
import type { StatisticsView } from './use-statistics-view.ts';

interface GroupsFigureProps {
  readonly view: StatisticsView;
  readonly statistics: Statistics;
}

/** The three answers of each group in per cent; what is hidden stands there as hidden. @rule reg p.18 */
export function GroupsFigure({ view: { month, question, property }, statistics }: GroupsFigureProps) {
  const t = useText();
  const numberText = useNumber();
  const groupLabel = useGroupLabel();
  const { total } = statistics;
  const { groups, isPartial } = statistics[property];
  const shown = groups.map((group) => ({
    key: group.key,
    label: groupLabel(property, group.key),
    values: sharesOf(group, question),
  }));
  const hidden = isPartial ? [{ key: 'hidden', label: t('statistics.hidden'), values: NO_SHARES }] : [];
  const all = total ? [{ key: 'total', label: t('statistics.all'), values: sharesOf(total, question) }] : [];
  const [satisfied, , , size] = all[0]?.values ?? [];
  return (
    <FigureBlock
      title={`${t(`statistics.properties.${property}`)}, ${monthLabel(month)}`}
      summary={
        total
          ? t('statistics.summary', { satisfied: numberText(satisfied), size: numberText(size) })
          : t('statistics.tooFew')
      }
      table={{
        heading: t(`statistics.properties.${property}`),
        series: [t('statistics.satisfied'), t('statistics.partly'), t('statistics.not'), t('statistics.answers')],
        rows: [...all, ...shown, ...hidden],
      }}
      chart="bars"
      drawn={3}
      fileName={`${property}-${question}-${month}`}
    />
  );
}
