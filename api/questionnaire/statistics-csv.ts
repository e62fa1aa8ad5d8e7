import { csvText } from '../lists/csv-text.ts';
import type { QuestionnaireGroupType, QuestionnaireStatisticsType } from './questionnaire.type.ts';

const HEADING = [
  'month',
  'property',
  'key',
  'answers',
  'process_not_satisfied',
  'process_partly_satisfied',
  'process_satisfied',
  'information_not_satisfied',
  'information_partly_satisfied',
  'information_satisfied',
];

type Tables = Omit<QuestionnaireStatisticsType, 'csv'>;

/** The published groups as one file; what is hidden in the tables is hidden here. @rule reg p.18 */
export function statisticsCsv({ month, total, byService, byChannel, byOffice, byLanguage }: Tables): string {
  const tables: [string, QuestionnaireGroupType[]][] = [
    ['total', total ? [total] : []],
    ['service', byService.groups],
    ['channel', byChannel.groups],
    ['office', byOffice.groups],
    ['language', byLanguage.groups],
  ];
  const lines = tables.flatMap(([property, groups]) => groups.map((group) => lineOf(month, property, group)));
  return csvText(HEADING, lines);
}

function lineOf(
  month: string,
  property: string,
  { key, size, process, information }: QuestionnaireGroupType,
): string[] {
  const counts = [process, information].flatMap((one) => [one.notSatisfied, one.partlySatisfied, one.satisfied]);
  return [month, property, key, ...[size, ...counts].map(String)];
}
