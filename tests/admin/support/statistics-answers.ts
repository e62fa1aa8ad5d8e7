import { figureAnswers } from './figure-answers.ts';

const counts = (satisfied: number, partlySatisfied: number, notSatisfied: number) => ({
  ...{ satisfied, partlySatisfied, notSatisfied },
});

const group = (key: string, process: readonly [number, number, number]) => ({
  key,
  size: process[0] + process[1] + process[2],
  process: counts(...process),
  information: counts(process[0] - 3, process[1] + 3, process[2]),
});

/** Month of Almaty, so many months back. */
export function monthBack(back: number): string {
  const now = new Date(Date.now() + 5 * 3_600_000);
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7);
}

/** The last closed month is good, the one before worse; four months back too few answered to show anything. */
function statisticsOf(month: string) {
  const nothing = { groups: [], isPartial: true };
  const empty = { month, byService: nothing, byChannel: nothing, byOffice: nothing, byLanguage: nothing };
  if (month === monthBack(4)) return { ...empty, total: null, csv: '\uFEFF' };
  const good = month === monthBack(1) ? 60 : 40;
  const whole = (groups: object[]) => ({ groups, isPartial: false });
  return {
    month,
    total: group('total', [good, 20, 10]),
    byService: whole([group('nca.certificates', [good, 20, 10])]),
    byChannel: whole([
      group('nca.certificates/portal_or_internet_resource.issue', [good - 20, 10, 5]),
      group('nca.certificates/psc_or_provider.issue', [20, 10, 5]),
    ]),
    byOffice: { groups: [group('office-1', [good - 10, 15, 8])], isPartial: true },
    byLanguage: whole([group('kk', [good - 12, 12, 6]), group('ru', [12, 8, 4])]),
    csv: '\uFEFFmonth;property\r\n',
  };
}

export const statisticsAnswers = {
  ...figureAnswers,
  questionnaireStatistics: ({ month }: { month: string }) => statisticsOf(month),
};
