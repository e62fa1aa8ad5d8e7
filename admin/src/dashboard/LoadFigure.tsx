import { DeskLoadDocument } from '../../../codegen/generated/figures.ts';
import { useAsk } from '../api/use-ask.ts';
import { FigureBlock } from '../charts/FigureBlock.tsx';
import { Asked } from '../layout/Asked.tsx';
import { useText } from '../texts/use-text.ts';
import type { Period } from './use-period.ts';

interface LoadFigureProps {
  readonly period: Period;
  readonly officeId: string | null;
}

/** What each operator has in hand and decided. It helps to share the work out; it ranks nobody. */
export function LoadFigure({ period, officeId }: LoadFigureProps) {
  const t = useText();
  const { from, to } = period;
  const asked = useAsk(DeskLoadDocument, { from, to, officeId });
  return (
    <Asked answer={asked}>
      {({ deskLoad }) => {
        const holding = deskLoad.reduce((sum, desk) => sum + desk.holding, 0);
        return (
          <FigureBlock
            title={t('dashboard.load')}
            summary={t('dashboard.loadSummary', { operators: deskLoad.length, holding })}
            table={{
              heading: t('dashboard.operator'),
              series: [t('dashboard.holding'), t('dashboard.confirmed'), t('dashboard.refused')],
              rows: deskLoad.map(({ employeeId, name, holding: held, confirmed, refused }) => ({
                ...{ key: employeeId, label: name, values: [held, confirmed, refused] },
                to: null,
              })),
            }}
            chart="bars"
            drawn={1}
            fileName={`load-${from}-${to}`}
          />
        );
      }}
    </Asked>
  );
}
