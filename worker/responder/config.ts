import { join } from 'node:path';
import { LOG_LEVELS, type LogLevel, type Mode, MODES } from '../config.ts';
import { type Pkcs11Config, readPkcs11Config } from '../keys/pkcs11-config.ts';
import { type Environment, oneOf, optional, required } from '../environment.ts';

const NON_ISSUED_ANSWERS = ['unknown', 'revoked'] as const;

/** Settings of the responder process. It reads two views of the database and holds no CA key: a hole in it reaches neither. */
export interface ResponderConfig {
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly mode: Mode;
  readonly passphraseFile: string;
  readonly pkcs11: Pkcs11Config | null;
  readonly socket: string;
  readonly logLevel: LogLevel;
  /** What is said of a serial number that was never issued; `revoked` is the way of the national responder. */
  readonly nonIssued: (typeof NON_ISSUED_ANSWERS)[number];
}

export function readResponderConfig(env: Environment): ResponderConfig {
  const dataDir = required(env, 'KUALIK_DATA');
  return Object.freeze({
    databaseUrl: required(env, 'DATABASE_URL'),
    dataDir,
    mode: oneOf(env, 'KUALIK_MODE', MODES),
    passphraseFile: required(env, 'KUALIK_PASSPHRASE_FILE'),
    pkcs11: readPkcs11Config(env),
    socket: join(dataDir, 'run', 'responder.sock'),
    logLevel: optional(env, 'KUALIK_LOG') === undefined ? 'info' : oneOf(env, 'KUALIK_LOG', LOG_LEVELS),
    nonIssued:
      optional(env, 'KUALIK_OCSP_NON_ISSUED') === undefined
        ? 'unknown'
        : oneOf(env, 'KUALIK_OCSP_NON_ISSUED', NON_ISSUED_ANSWERS),
  });
}
