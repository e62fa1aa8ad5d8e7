export { EmbeddedPostgresError } from './embedded-error.ts';
export type { EmbeddedErrorCode } from './embedded-error.ts';
export { startEmbeddedPostgres } from './start-embedded-postgres.ts';
export type { EmbeddedOptions, EmbeddedPostgres } from './start-embedded-postgres.ts';
