export { BackupError } from './backup/backup-format.ts';
export type { BackupErrorCode, TableSummary } from './backup/backup-format.ts';
export { restore } from './backup/restore-backup.ts';
export type { RestoreOptions, RestoreResult } from './backup/restore-backup.ts';
export { backup } from './backup/write-backup.ts';
export type { BackupOptions } from './backup/write-backup.ts';
