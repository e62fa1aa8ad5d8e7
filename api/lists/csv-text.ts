import { stringify } from 'csv-stringify/sync';

/** CSV that a spreadsheet opens with Kazakh letters and without running formulas. */
export function csvText(heading: readonly string[], rows: readonly (readonly (string | null)[])[]): string {
  const options = { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true } as const;
  return stringify([heading, ...rows], options);
}
