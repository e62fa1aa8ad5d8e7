import { EXPORT_ROWS } from '@kualik/db/lists/list-spec.ts';
import { listPage, listRows } from '@kualik/db/lists/list-query.ts';
import type { ListName } from '@kualik/db/lists/index.ts';
import type { ListCell } from '@kualik/db/lists/list-spec.ts';
import type { Language } from '@kualik/domain/texts/language.ts';
import type { ApiContext } from '../context.ts';
import { csvText } from './csv-text.ts';
import type { CsvFileType, ListQueryInput } from './list.type.ts';
import { conditionsFor, orQueryError, permittedList } from './permitted-list.ts';
import { recordListRead } from './record-list-read.ts';

interface Asked {
  list: ListName;
  query?: ListQueryInput | null;
  language: Language;
}

/** The whole list as CSV that opens in a spreadsheet with Kazakh letters; the export is recorded. @rule reg p.19(1) */
export async function exportCsv(context: ApiContext, { list, query, language }: Asked): Promise<CsvFileType> {
  const spec = permittedList(context, list);
  const conditions = conditionsFor(context, spec, query);
  const asked = { ...conditions, first: EXPORT_ROWS, after: null };
  const rows = await orQueryError(async () => {
    const read: ListCell[][] = [];
    for await (const { cells } of listRows(context.em, spec, asked, EXPORT_ROWS + 1)) read.push(cells);
    return read;
  });
  const isCut = rows.length > EXPORT_ROWS;
  const kept = rows.slice(0, EXPORT_ROWS);
  const heading = spec.columns.map(({ title }) => title[language]);
  const text = csvText(heading, kept);
  const reading = { kind: 'list.exported', rowCount: kept.length, format: 'csv' } as const;
  await recordListRead(context.em, context, spec, conditions, reading);
  const totalCount = isCut ? (await listPage(context.em, spec, { ...asked, first: 1 })).totalCount : kept.length;
  const day = context.now.toISOString().slice(0, 10);
  const part = isCut ? `-first-${kept.length}-of-${totalCount}` : '';
  return { fileName: `${list}-${day}${part}.csv`, text, rowCount: kept.length, isCut, totalCount };
}
