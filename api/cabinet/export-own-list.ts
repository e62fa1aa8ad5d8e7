import { addOutbox, type EntityManager } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { insertOwnExport } from '@kualik/db/repositories/own-export.repository.ts';
import { canonicalBytes } from '@kualik/domain/rules/canonical-document.ts';
import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import type { Language } from '@kualik/domain/texts/language.ts';
import type { ApiContext } from '../context.ts';
import { csvText } from '../lists/csv-text.ts';
import type { CsvFileType } from '../lists/list.type.ts';
import { applicantActor, cabinetHolderOf } from './cabinet-holder.ts';
import { type OwnExportType, toOwnExport } from './own-export.type.ts';

/** A column of a list of the cabinet: its heading, and the cell of a row. */
export interface OwnColumn<Row> {
  title: LocalizedText;
  cell: (row: Row, language: Language) => string | Date | null;
}

export interface OwnList<Row> {
  name: 'requests' | 'certificates';
  columns: readonly OwnColumn<Row>[];
  rows: readonly Row[];
  /** How many there are, where the file holds fewer. */
  totalCount: number;
}

/** A list of the cabinet as a file for its holder; the export is recorded by his certificate. @rule reg p.19(1) */
export async function exportOwnList<Row>(
  context: ApiContext,
  list: OwnList<Row>,
  language: Language,
): Promise<CsvFileType> {
  const { em, now } = context;
  const { name, columns, rows, totalCount } = list;
  const rowCount = rows.length;
  const text = csvText(
    columns.map(({ title }) => title[language]),
    cellsOf(list, language),
  );
  await recordExport(em, context, { part: name, format: 'csv', rowCount });
  const isCut = rowCount < totalCount;
  const part = isCut ? `-first-${rowCount}-of-${totalCount}` : '';
  return { fileName: `${name}-${now.toISOString().slice(0, 10)}${part}.csv`, text, rowCount, isCut, totalCount };
}

/** Orders the same under the provider's seal; the signer writes it, for the api holds no key. @rule reg p.12, p.19(1) */
export async function orderSealedOwnList<Row>(
  context: ApiContext,
  list: OwnList<Row>,
  language: Language,
): Promise<OwnExportType> {
  const { em, now: orderedAt } = context;
  const { name, columns, rows, totalCount } = list;
  const { certificateSha256 } = cabinetHolderOf(context);
  const [rowCount, isCut] = [rows.length, rows.length < totalCount];
  const document = canonicalBytes({
    type: 'kualik/own-list/1',
    list: name,
    columns: columns.map(({ title }) => title[language]),
    rows: cellsOf(list, language),
    isCut,
    orderedBy: certificateSha256,
    orderedAt: orderedAt.toISOString(),
  });
  const ordered = await em.transactional(async (inner) => {
    const row = await insertOwnExport(inner, { certificateSha256, document, rowCount, isCut, orderedAt });
    const payload = { exportId: row.id };
    await addOutbox(inner, { queue: 'signing', kind: 'seal-own-export', requestId: null, payload, at: orderedAt });
    await recordExport(inner, context, { part: name, format: 'sealed-json', rowCount });
    return row;
  });
  return toOwnExport(ordered);
}

async function recordExport(
  em: EntityManager,
  context: ApiContext,
  data: { part: string; format: 'csv' | 'sealed-json'; rowCount: number },
): Promise<void> {
  const actor = applicantActor(cabinetHolderOf(context));
  await appendAudit(em, { kind: 'cabinet.exported', actor, at: context.now, requestId: null, data });
}

function cellsOf<Row>({ columns, rows }: OwnList<Row>, language: Language): (string | null)[][] {
  return rows.map((row) => columns.map(({ cell }) => textOf(cell(row, language))));
}

function textOf(cell: string | Date | null): string | null {
  return cell instanceof Date ? cell.toISOString() : cell;
}
