import { QUEUE_WAIT_MINUTES } from '@kualik/domain/rules/counter-queue.ts';
import { QueueWaitsDocument } from '../../../codegen/generated/figures.ts';
import { useAsk } from '../api/use-ask.ts';
import { FigureBlock } from '../charts/FigureBlock.tsx';
import { Asked } from '../layout/Asked.tsx';
import { formatDay } from '../layout/moments.ts';
import { listAddress } from '../lists/list-address.ts';
import { useText } from '../texts/use-text.ts';
import type { Offices } from './use-offices.ts';
import type { Period } from './use-period.ts';

/** The longest waits of the period are what somebody has to look at. Our choice. */
const LONGEST = 10;

const minutes = (seconds: number | null): number | null => (seconds === null ? null : Math.round(seconds / 60));

interface QueueFigureProps {
  readonly period: Period;
  readonly officeId: string | null;
  readonly offices: Offices;
}

/** How long people queue: the days and centres with the longest waits, against the limit. @rule std1 p.4(1) */
export function QueueFigure({ period, officeId, offices }: QueueFigureProps) {
  const t = useText();
  const { from, to } = period;
  const asked = useAsk(QueueWaitsDocument, { filter: { from, to, officeId, sortField: 'WAIT_95', sortOrder: 'DESC' } });
  return (
    <Asked answer={asked}>
      {({ queueFigures: { nodes } }) => {
        const late = nodes.reduce((sum, { waitBreaches }) => sum + waitBreaches, 0);
        const tickets = nodes.reduce((sum, node) => sum + node.tickets, 0);
        const rows = nodes.slice(0, LONGEST).map((node) => {
          const code = offices.codeOf(node.officeId);
          const filters = [
            { column: 'office', operator: 'EQUALS' as const, values: [code] },
            { column: 'day', operator: 'EQUALS' as const, values: [node.day] },
          ];
          return {
            key: `${node.officeId} ${node.day}`,
            label: `${formatDay(node.day)}, ${offices.nameOfCode(code)}`,
            to: listAddress('queueTickets', filters),
            values: [minutes(node.wait95Seconds), minutes(node.waitMedianSeconds), node.tickets, node.waitBreaches],
          };
        });
        return (
          <FigureBlock
            title={t('dashboard.queue')}
            summary={t('dashboard.queueSummary', { tickets, late, limit: QUEUE_WAIT_MINUTES })}
            table={{
              heading: t('dashboard.dayAndOffice'),
              series: [t('dashboard.wait95'), t('dashboard.waitMedian'), t('dashboard.tickets'), t('dashboard.late')],
              rows,
            }}
            chart="bars"
            drawn={1}
            limit={{ value: QUEUE_WAIT_MINUTES, label: t('dashboard.limit', { minutes: QUEUE_WAIT_MINUTES }) }}
            fileName={`queue-${from}-${to}`}
          />
        );
      }}
    </Asked>
  );
}
