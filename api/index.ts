export { createServer } from './create-server.ts';
export type { ApiServer, ServerDeps } from './create-server.ts';
export { createSchema } from './schema/create-schema.ts';
export type { ApiConfig } from './config.ts';
