import { plainNumber } from '../layout/numbers.ts';
import type { Language } from '../texts/use-text.ts';

/** A figure as rows: what every chart draws, its table shows and its file holds. */
export interface FigureTable {
  /** What the rows are, and after it a heading for each value. */
  readonly heading: string;
  readonly series: readonly string[];
  readonly rows: readonly FigureRow[];
}

export interface FigureRow {
  readonly key: string;
  readonly label: string;
  /** Where the row leads: the list filtered alike. */
  readonly to?: string | null;
  readonly values: readonly (number | null)[];
}

/** Cells that a spreadsheet would run as formulas begin so. */
const FORMULA = /^[=+\-@\t\r]/;

function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The rows as CSV that opens in a spreadsheet with Kazakh letters: mark, semicolons, CRLF. */
export function figureCsv({ heading, series, rows }: FigureTable, language: Language): string {
  const lines = [
    [heading, ...series].map(csvCell),
    ...rows.map(({ label, values }) => [
      csvCell(label),
      ...values.map((value) => (value === null ? '' : plainNumber(value, language))),
    ]),
  ];
  return `\uFEFF${lines.map((cells) => `${cells.join(';')}\r\n`).join('')}`;
}
