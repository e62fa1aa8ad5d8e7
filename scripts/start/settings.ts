import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export type Mode = 'demo' | 'production';

/** Everything `npm start` can be told; empty variables count as not set. */
export interface Settings {
  mode: Mode;
  port: number;
  dataDir: string;
  databaseUrl: string | null;
  redisUrl: string | null;
  smtpUrl: string | null;
  registerUrl: string | null;
  publicUrl: string;
  /** As given; null = the address of the ceremony, or of this machine when there was none. */
  pkiUrl: string | null;
  tlsCert: string | null;
  tlsKey: string | null;
  trustProxy: string | null;
  passphraseFile: string | null;
  pkcs11Module: string | null;
  pkcs11Token: string | null;
  pkcs11PinFile: string | null;
  journal: string | null;
}

/** A setting that is missing or contradicts another; the message names the variable. */
export class SettingsError extends Error {}

/** Reads the environment of `npm start`. `NAME_FILE` may stand for the value of any secret. Throws SettingsError. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const databaseUrl = secret(env, 'DATABASE_URL');
  const port = Number(value(env, 'PORT') ?? '4000');
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new SettingsError('PORT must be a number from 0 to 65535');
  const pkiUrl = value(env, 'PKI_URL');
  const publicUrl = value(env, 'PUBLIC_URL') ?? `http://localhost:${port}`;
  return {
    mode: readMode(value(env, 'KUALIK_MODE'), databaseUrl),
    port,
    dataDir: resolve(value(env, 'KUALIK_DATA') ?? 'data'),
    databaseUrl,
    redisUrl: secret(env, 'REDIS_URL'),
    smtpUrl: secret(env, 'SMTP_URL'),
    registerUrl: value(env, 'REGISTER_URL'),
    publicUrl: webUrl('PUBLIC_URL', publicUrl),
    pkiUrl: pkiUrl === null ? null : webUrl('PKI_URL', pkiUrl),
    tlsCert: value(env, 'TLS_CERT'),
    tlsKey: value(env, 'TLS_KEY'),
    trustProxy: value(env, 'TRUST_PROXY'),
    passphraseFile: value(env, 'KUALIK_PASSPHRASE_FILE'),
    pkcs11Module: value(env, 'KUALIK_PKCS11_MODULE'),
    pkcs11Token: value(env, 'KUALIK_PKCS11_TOKEN'),
    pkcs11PinFile: value(env, 'KUALIK_PKCS11_PIN_FILE'),
    journal: value(env, 'KUALIK_JOURNAL'),
  };
}

/** Demo is the default only while the database is our own. */
function readMode(text: string | null, databaseUrl: string | null): Mode {
  if (text === 'demo' || text === 'production') return text;
  if (text !== null) throw new SettingsError('KUALIK_MODE must be demo or production');
  if (databaseUrl !== null) throw new SettingsError('KUALIK_MODE must be named when DATABASE_URL is set');
  return 'demo';
}

function webUrl(name: string, text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new SettingsError(`${name} must be an http or https address`);
  return text.replace(/\/+$/, '');
}

function value(env: NodeJS.ProcessEnv, name: string): string | null {
  const text = env[name]?.trim();
  return text === undefined || text === '' ? null : text;
}

function secret(env: NodeJS.ProcessEnv, name: string): string | null {
  const file = value(env, `${name}_FILE`);
  if (file === null) return value(env, name);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new SettingsError(`${name}_FILE cannot be read: ${file}`, { cause });
  }
}

/** An address fit for printing: no password, no query. */
export function maskUrl(text: string): string {
  const url = URL.parse(text);
  if (url === null) return '(not an address)';
  const password = url.password === '' ? '' : ':***';
  const user = url.username === '' ? '' : `${url.username}${password}@`;
  return `${url.protocol}//${user}${url.host}${url.pathname}`;
}
