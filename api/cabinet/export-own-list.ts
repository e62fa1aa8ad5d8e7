import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import type { Language } from '@kualik/domain/texts/language.ts';
import type { ApiContext } from '../context.ts';
import { csvText } from '../lists/csv-text.ts';
import type { CsvFileType } from '../lists/list.type.ts';
import { applicantActor, cabinetHolderOf } from './cabinet-holder.ts';

/** A column of a list of the cabinet: its heading, and the cell of a row. */
export interface OwnColumn<Row> {
  title: LocalizedText;
  cell: (row: Row, language: Language) => string | Date | null;
}

interface OwnList<Row> {
  name: 'requests' | 'certificates';
  columns: readonly OwnColumn<Row>[];
  rows: readonly Row[];
  /** How many there are, where the file holds fewer. */
  totalCount: number;
}

/** A list of the cabinet as a file for its holder; the export is recorded by his certificate. @rule reg p.19(1) */
export async function exportOwnList<Row>(
  context: ApiContext,
  { name, columns, rows, totalCount }: OwnList<Row>,
  language: Language,
): Promise<CsvFileType> {
  const { em, now } = context;
  const rowCount = rows.length;
  const lines = rows.map((row) => columns.map(({ cell }) => textOf(cell(row, language))));
  const text = csvText(
    columns.map(({ title }) => title[language]),
    lines,
  );
  const actor = applicantActor(cabinetHolderOf(context));
  const data = { part: name, format: 'csv', rowCount };
  await appendAudit(em, { kind: 'cabinet.exported', actor, at: now, requestId: null, data });
  const isCut = rowCount < totalCount;
  const part = isCut ? `-first-${rowCount}-of-${totalCount}` : '';
  return { fileName: `${name}-${now.toISOString().slice(0, 10)}${part}.csv`, text, rowCount, isCut, totalCount };
}

function textOf(cell: string | Date | null): string | null {
  return cell instanceof Date ? cell.toISOString() : cell;
}
