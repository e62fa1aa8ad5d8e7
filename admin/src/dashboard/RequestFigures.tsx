import {
  APPLICANT_KIND_WORDS,
  CHANNEL_WORDS,
  LIMIT_KIND_WORDS,
  STATUS_WORDS,
} from '@kualik/domain/texts/codes/case-codes.ts';
import { RequestFiguresDocument } from '../../../codegen/generated/figures.ts';
import type { RequestFiguresQuery } from '../../../codegen/generated/figures.ts';
import { useAsk } from '../api/use-ask.ts';
import { holds, useSession } from '../auth/session.ts';
import { FigureBlock } from '../charts/FigureBlock.tsx';
import { useLocalized, useText } from '../texts/use-text.ts';
import type { TextKey } from '../texts/use-text.ts';
import { Asked } from '../layout/Asked.tsx';
import { DaysFigure } from './DaysFigure.tsx';
import { linkAlike } from './figure-links.ts';
import type { Offices } from './use-offices.ts';
import type { Period } from './use-period.ts';

type Figures = RequestFiguresQuery['requestFigures'];
type CountName = 'byStatus' | 'byChannel' | 'byOffice' | 'byKind' | 'breaches';

interface Count {
  readonly name: CountName;
  readonly title: TextKey;
  /** The list that holds what is counted, its column of the code, and the moment that the period is about. */
  readonly list: 'requests' | 'breaches';
  readonly column: string;
  readonly moment: string;
  readonly words: Readonly<Record<string, { kk: string; ru: string; en: string }>>;
}

const COUNTS: readonly Count[] = [
  {
    ...{ name: 'byStatus', title: 'dashboard.byStatus', words: STATUS_WORDS },
    ...{ list: 'requests', column: 'status', moment: 'submittedAt' },
  },
  {
    ...{ name: 'byChannel', title: 'dashboard.byChannel', words: CHANNEL_WORDS },
    ...{ list: 'requests', column: 'channel', moment: 'submittedAt' },
  },
  {
    ...{ name: 'byKind', title: 'dashboard.byKind', words: APPLICANT_KIND_WORDS },
    ...{ list: 'requests', column: 'kind', moment: 'submittedAt' },
  },
  {
    ...{ name: 'byOffice', title: 'dashboard.byOffice', words: {} },
    ...{ list: 'requests', column: 'office', moment: 'submittedAt' },
  },
  {
    ...{ name: 'breaches', title: 'dashboard.breaches', words: LIMIT_KIND_WORDS },
    ...{ list: 'breaches', column: 'kind', moment: 'recordedAt' },
  },
];

interface RequestFiguresProps {
  readonly period: Period;
  readonly officeId: string | null;
  readonly offices: Offices;
}

/** The requests of the period by day, state, channel, kind and office, and the limits that were not kept. */
export function RequestFigures({ period, officeId, offices }: RequestFiguresProps) {
  const asked = useAsk(RequestFiguresDocument, { from: period.from, to: period.to, officeId });
  return (
    <Asked answer={asked}>
      {({ requestFigures }) => (
        <>
          <DaysFigure days={requestFigures.byDay} period={period} />
          {COUNTS.map((count) => (
            <CountFigure key={count.name} count={count} figures={requestFigures} period={period} offices={offices} />
          ))}
        </>
      )}
    </Asked>
  );
}

interface CountFigureProps extends Omit<RequestFiguresProps, 'officeId'> {
  readonly count: Count;
  readonly figures: Figures;
}

function CountFigure({ count, figures, period, offices }: CountFigureProps) {
  const t = useText();
  const localized = useLocalized();
  const session = useSession();
  const mayOpen = holds(session, count.list === 'requests' ? 'request.list' : 'clock.list');
  const { column, words } = count;
  const label = (key: string): string => {
    if (key === '') return t('dashboard.none');
    return column === 'office' ? offices.nameOfCode(key) : localized(words[key]) || key;
  };
  const rows = figures[count.name].map(({ key, count: n }) => ({
    ...{ key, label: label(key), values: [n] },
    to: mayOpen ? linkAlike(count.list, count.moment, period, [[column, key]]) : null,
  }));
  const [most] = rows;
  const all = rows.reduce((sum, { values }) => sum + (values[0] ?? 0), 0);
  return (
    <FigureBlock
      title={t(count.title)}
      summary={t('dashboard.most', { total: all, name: most?.label ?? '', count: most?.values[0] ?? 0 })}
      table={{ heading: t(count.title), series: [t('dashboard.count')], rows }}
      chart="bars"
      fileName={`${count.name}-${period.from}-${period.to}`}
    />
  );
}
