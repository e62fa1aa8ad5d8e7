import type { RequestFiguresQuery } from '../../../codegen/generated/figures.ts';
import { holds, useSession } from '../auth/session.ts';
import { FigureBlock } from '../charts/FigureBlock.tsx';
import { useText } from '../texts/use-text.ts';
import { linkAlike } from './figure-links.ts';
import type { Period } from './use-period.ts';

/** A day as people write it: DD.MM. */
const shortDay = (day: string): string => `${day.slice(8)}.${day.slice(5, 7)}`;

interface DaysFigureProps {
  readonly days: RequestFiguresQuery['requestFigures']['byDay'];
  readonly period: Period;
}

/** Whether the backlog grows: what came in and what was finished, day by day. */
export function DaysFigure({ days, period }: DaysFigureProps) {
  const t = useText();
  const mayOpen = holds(useSession(), 'request.list');
  const received = days.reduce((sum, day) => sum + day.received, 0);
  const finished = days.reduce((sum, day) => sum + day.finished, 0);
  const rows = days.map((day) => ({
    ...{ key: day.day, label: shortDay(day.day), values: [day.received, day.finished] },
    to: mayOpen ? linkAlike('requests', 'submittedAt', { ...period, from: day.day, to: day.day }, []) : null,
  }));
  return (
    <FigureBlock
      title={t('dashboard.byDay')}
      summary={t(received > finished ? 'dashboard.grows' : 'dashboard.keepsUp', { received, finished })}
      table={{ heading: t('dashboard.day'), series: [t('dashboard.received'), t('dashboard.finished')], rows }}
      chart="lines"
      fileName={`days-${period.from}-${period.to}`}
    />
  );
}
