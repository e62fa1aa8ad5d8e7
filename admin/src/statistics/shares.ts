import type { QuestionnaireStatisticsQuery } from '../../../codegen/generated/questionnaire.ts';

export type Statistics = QuestionnaireStatisticsQuery['questionnaireStatistics'];
export type Group = NonNullable<Statistics['total']>;
export type Question = 'process' | 'information';
export type Property = 'byService' | 'byChannel' | 'byOffice' | 'byLanguage';

export const QUESTIONS: readonly Question[] = ['process', 'information'];
export const PROPERTIES: readonly Property[] = ['byService', 'byChannel', 'byOffice', 'byLanguage'];

const percent = (part: number, of: number): number => (of === 0 ? 0 : Math.round((part / of) * 1000) / 10);

/** Shares of the three answers in per cent, the good one first, and how many people answered. */
export function sharesOf({ size, ...group }: Group, question: Question): number[] {
  const { satisfied, partlySatisfied, notSatisfied } = group[question];
  return [...[satisfied, partlySatisfied, notSatisfied].map((count) => percent(count, size)), size];
}

/** What stands for a group that is too small to be shown. */
export const NO_SHARES = [null, null, null, null] as const;
