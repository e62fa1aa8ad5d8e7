import { answerGroups } from '@kualik/db/repositories/questionnaire-figures.repository.ts';
import type { AnswerGroup } from '@kualik/db/repositories/questionnaire-figures.repository.ts';
import { closedMonth } from '@kualik/domain/rules/months.ts';
import { suppress } from '@kualik/domain/rules/suppression.ts';
import type { ApiContext } from '../context.ts';
import { valueOf } from '../errors/coded-error.ts';
import type {
  QuestionnaireGroupType,
  QuestionnaireStatisticsType,
  QuestionnaireTableType,
  SatisfactionCountsType,
} from './questionnaire.type.ts';
import { statisticsCsv } from './statistics-csv.ts';

/**
 * The shares of a month that is over: one table by each property, without its small groups and one more. There is no other
 * filter: the difference of two overlapping questions would tell a group that neither shows. @rule reg p.18
 */
export async function readQuestionnaireStatistics(
  { em, now }: ApiContext,
  month: string,
): Promise<QuestionnaireStatisticsType> {
  const bounds = valueOf(closedMonth(month, now), 'month');
  const services = await answerGroups(em, 'SERVICE', bounds);
  const channels = await answerGroups(em, 'CHANNEL', bounds);
  const byService = tableOf(services);
  const tables = {
    month,
    total: totalOf(services),
    byService,
    byChannel: channelTable(byService, channels),
    byOffice: tableOf(await answerGroups(em, 'OFFICE', bounds)),
    byLanguage: tableOf(await answerGroups(em, 'LANGUAGE', bounds)),
  };
  return { ...tables, csv: statisticsCsv(tables) };
}

function tableOf(groups: AnswerGroup[]): QuestionnaireTableType {
  const publication = suppress(groups);
  if (!publication.isPublished) return { groups: [], isPartial: groups.length > 0 };
  return { groups: publication.shown.map(toGroup), isPartial: publication.isPartial };
}

/** Channels lie inside their service, whose figure is shown: each service is a table of its own. */
function channelTable({ groups, isPartial }: QuestionnaireTableType, channels: AnswerGroup[]): QuestionnaireTableType {
  const tables = groups.map(({ key }) => tableOf(channels.filter((one) => one.key.startsWith(`${key}/`))));
  return {
    groups: tables.flatMap((table) => table.groups),
    isPartial: isPartial || tables.some((table) => table.isPartial),
  };
}

function totalOf(groups: AnswerGroup[]): QuestionnaireGroupType | null {
  if (!suppress(groups).isPublished) return null;
  const sum = (pick: (group: AnswerGroup) => number): number => groups.reduce((all, one) => all + pick(one), 0);
  const counts = (question: 'process' | 'information'): [number, number, number] => [
    sum((one) => one[question][0]),
    sum((one) => one[question][1]),
    sum((one) => one[question][2]),
  ];
  const [process, information] = [counts('process'), counts('information')];
  return toGroup({ key: 'total', size: sum(({ size }) => size), process, information });
}

function toGroup({ key, size, process, information }: AnswerGroup): QuestionnaireGroupType {
  return { key, size, process: toCounts(process), information: toCounts(information) };
}

function toCounts([notSatisfied, partlySatisfied, satisfied]: AnswerGroup['process']): SatisfactionCountsType {
  return { notSatisfied, partlySatisfied, satisfied };
}
