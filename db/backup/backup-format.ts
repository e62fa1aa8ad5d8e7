/**
 * A backup is a gzip of lines, readable with zcat: a header line, then for each table a line that names it, its rows as
 * PostgreSQL's COPY text (one line a row), the line `\.`, and at the end a line with the count and hash of every table.
 */
export const FORMAT = 'kualik/backup/1';
export const END_OF_TABLE = '\\.';

export interface BackupHeader {
  format: typeof FORMAT;
  createdAt: string;
  /** The schema that the rows fit. */
  migrations: string[];
}

export interface TableHeader {
  table: string;
  columns: string[];
}

export interface TableSummary {
  table: string;
  rows: number;
  /** SHA-256 over the COPY text of the table. */
  sha256: string;
}

export interface BackupManifest {
  end: true;
  tables: TableSummary[];
}

export type BackupErrorCode = 'BACKUP_DAMAGED' | 'BACKUP_SCHEMA' | 'RESTORE_NOT_EMPTY';

export class BackupError extends Error {
  readonly code: BackupErrorCode;

  constructor(code: BackupErrorCode, message: string, options?: ErrorOptions) {
    super(`${code}: ${message}`, options);
    this.name = 'BackupError';
    this.code = code;
  }
}
