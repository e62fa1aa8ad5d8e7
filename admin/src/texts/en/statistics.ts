import type { statistics as kazakh } from '../kk/statistics.ts';
import type { Shape } from '../shape.ts';

/** English texts of the analyst's page. */
export const statistics: Shape<typeof kazakh> = {
  statistics: {
    title: 'Questionnaire',
    intro:
      'Answers of months that are over. Groups under ten people and one more are not shown: nobody’s answer can be told from the total.',
    filters: 'Month, question and property',
    month: 'Month',
    other: 'Compare with',
    withNone: 'no comparison',
    property: 'Property',
    question: 'Question',
    properties: { byService: 'By service', byChannel: 'By channel', byOffice: 'By office', byLanguage: 'By language' },
    satisfied: 'Satisfied, %',
    partly: 'Partly, %',
    not: 'Not satisfied, %',
    answers: 'Answers',
    all: 'All answers',
    hidden: 'Hidden small groups',
    summary: 'Satisfied, %: %{satisfied}. Answers: %{size}.',
    tooFew: 'Too few answers in this month: they are not shown.',
    partial: 'Small groups are hidden. The total counts them.',
    comparison: 'Two months compared: satisfied, %',
    compared: 'In the chosen month, %: %{first}. In the other month, %: %{second}.',
    trend: 'Change over a year',
    trendSummary: 'Satisfied, %: at first %{first}, at last %{last}. Months with data: %{months}.',
    csv: 'Save all tables of the month as CSV',
  },
};
