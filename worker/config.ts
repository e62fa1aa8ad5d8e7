import { type Environment, oneOf, optional, required } from './environment.ts';

export const MODES = ['demo', 'production'] as const;
export type Mode = (typeof MODES)[number];

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What every process of the worker needs. */
export interface ProcessConfig {
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
  readonly dataDir: string;
  readonly mode: Mode;
  readonly logLevel: LogLevel;
}

/** Settings of `worker/main.ts`. */
export interface WorkerConfig extends ProcessConfig {
  readonly publicUrl: string;
  readonly registerUrl: string;
  readonly smtpUrl: string | null;
}

export function readProcessConfig(env: Environment): ProcessConfig {
  return {
    databaseUrl: required(env, 'DATABASE_URL'),
    redisUrl: optional(env, 'REDIS_URL') ?? null,
    dataDir: required(env, 'KUALIK_DATA'),
    mode: oneOf(env, 'KUALIK_MODE', MODES),
    logLevel: optional(env, 'KUALIK_LOG') === undefined ? 'info' : oneOf(env, 'KUALIK_LOG', LOG_LEVELS),
  };
}

/** The only reader of the environment for `worker/main.ts`: a missing value stops the start and is named. */
export function readWorkerConfig(env: Environment): WorkerConfig {
  return Object.freeze({
    ...readProcessConfig(env),
    publicUrl: required(env, 'PUBLIC_URL').replace(/\/+$/, ''),
    registerUrl: required(env, 'REGISTER_URL').replace(/\/+$/, ''),
    smtpUrl: optional(env, 'SMTP_URL') ?? null,
  });
}
