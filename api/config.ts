import { fileURLToPath } from 'node:url';
import { ConfigError, httpUrl, oneOf, optional, required } from './environment.ts';
import type { Environment } from './environment.ts';

export type Mode = 'demo' | 'production';
export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

export interface ApiConfig {
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly mode: Mode;
  readonly port: number;
  /** Address of the portal, without a slash at the end; its origin stands in sign-in documents. */
  readonly publicUrl: string;
  /** Plain http address written into certificates, without a slash at the end. */
  readonly pkiUrl: string;
  /** Files of our own TLS; null behind a proxy or without TLS. */
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
  /** How many proxies stand before us; their X-Forwarded-* count. 0 = none. */
  readonly trustProxy: number;
  readonly logLevel: LogLevel;
  readonly portalDir: string;
  readonly adminDir: string;
}

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
const DEFAULT_PORT = 4000;

/** The only reader of the environment in api/. A missing or wrong value stops the start and is named. */
export function readConfig(env: Environment): ApiConfig {
  const config: ApiConfig = {
    databaseUrl: required(env, 'DATABASE_URL'),
    dataDir: required(env, 'KUALIK_DATA'),
    mode: oneOf(env, 'KUALIK_MODE', ['demo', 'production']),
    port: wholeNumber(env, 'PORT', DEFAULT_PORT, 65_535),
    publicUrl: httpUrl(env, 'PUBLIC_URL'),
    pkiUrl: httpUrl(env, 'PKI_URL'),
    tls: readTls(env),
    trustProxy: wholeNumber(env, 'TRUST_PROXY', 0, 10),
    logLevel: optional(env, 'KUALIK_LOG') === null ? 'info' : oneOf(env, 'KUALIK_LOG', LOG_LEVELS),
    portalDir: folder('../portal/dist/'),
    adminDir: folder('../admin/dist/'),
  };
  if (config.mode === 'production' && !config.publicUrl.startsWith('https://')) {
    throw new ConfigError('PUBLIC_URL', 'production takes https only');
  }
  return Object.freeze(config);
}

/** True when people reach us by https: cookies are Secure, browsers are told to stay on https. */
export function isHttps(config: Pick<ApiConfig, 'publicUrl'>): boolean {
  return config.publicUrl.startsWith('https://');
}

function readTls(env: Environment): ApiConfig['tls'] {
  const certFile = env['TLS_CERT'] ?? '';
  const keyFile = env['TLS_KEY'] ?? '';
  if (certFile === '' && keyFile === '') return null;
  if (certFile === '') throw new ConfigError('TLS_CERT', 'is not set while TLS_KEY is');
  if (keyFile === '') throw new ConfigError('TLS_KEY', 'is not set while TLS_CERT is');
  return { certFile, keyFile };
}

function wholeNumber(env: Environment, name: string, otherwise: number, max: number): number {
  const text = optional(env, name);
  if (text === null) return otherwise;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > max) throw new ConfigError(name, `must be a whole number up to ${max}`);
  return value;
}

function folder(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
