import { InboxCountsDocument } from '../../../codegen/generated/admin.ts';
import type { ClockState, InboxCounts } from '../api/types.ts';
import { useAsk } from '../api/use-ask.ts';
import { FigureBlock } from '../charts/FigureBlock.tsx';
import { Asked } from '../layout/Asked.tsx';
import { CLOCK_SIGNS } from '../requests/clock-groups.ts';
import { useText } from '../texts/use-text.ts';

/** How often the figures of this moment are asked again. Our choice. */
const POLL_MS = 30_000;

const CLOCKS: readonly (readonly [ClockState, (counts: InboxCounts) => number])[] = [
  ['OVERDUE', (counts) => counts.overdue],
  ['SOON', (counts) => counts.dueSoon],
  ['ON_TIME', (counts) => counts.onTime],
  ['PAUSED', (counts) => counts.paused],
];

/** Whether we are in time now: every open request by where its term stands, whatever the period. */
export function NowFigure() {
  const t = useText();
  const asked = useAsk(InboxCountsDocument, {}, { refetchInterval: POLL_MS });
  return (
    <Asked answer={asked}>
      {({ inboxCounts }) => (
        <FigureBlock
          title={t('dashboard.now')}
          summary={t('dashboard.nowSummary', { overdue: inboxCounts.overdue, soon: inboxCounts.dueSoon })}
          table={{
            heading: t('inbox.clockFilter'),
            series: [t('dashboard.count')],
            rows: CLOCKS.map(([state, count]) => ({
              key: state,
              label: `${CLOCK_SIGNS[state].shape} ${t(CLOCK_SIGNS[state].word)}`,
              to: `/requests?clock=${state}`,
              values: [count(inboxCounts)],
            })),
          }}
          chart="bars"
          fileName="clocks"
        />
      )}
    </Asked>
  );
}
