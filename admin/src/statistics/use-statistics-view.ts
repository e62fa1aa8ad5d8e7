import { useSearchParams } from 'react-router-dom';
import { closedMonths } from './months.ts';
import { PROPERTIES, QUESTIONS } from './shares.ts';
import type { Property, Question } from './shares.ts';

export interface StatisticsView {
  readonly month: string;
  /** The month that it is compared with; null = with none. */
  readonly other: string | null;
  readonly question: Question;
  readonly property: Property;
}

/** What the page shows stands in the address: a finding can be sent to somebody as it is. */
export function useStatisticsView(): [StatisticsView, (part: Partial<StatisticsView>) => void] {
  const [params, setParams] = useSearchParams();
  const months = closedMonths();
  const monthOf = (name: string): string | null => months.find((month) => month === params.get(name)) ?? null;
  const view: StatisticsView = {
    month: monthOf('month') ?? months[0] ?? '',
    other: monthOf('with'),
    question: QUESTIONS.find((question) => question === params.get('question')) ?? 'process',
    property: PROPERTIES.find((property) => property === params.get('by')) ?? 'byService',
  };
  const change = (part: Partial<StatisticsView>): void => {
    const { month, other, question, property } = { ...view, ...part };
    setParams({ month, question, by: property, ...(other ? { with: other } : {}) });
  };
  return [view, change];
}
