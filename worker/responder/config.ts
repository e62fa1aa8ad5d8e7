import { join } from 'node:path';
import { LOG_LEVELS, type LogLevel } from '../config.ts';
import { type Environment, oneOf, optional, required } from '../environment.ts';

/** Settings of the responder process. It has no database and no CA key: a hole in it reaches neither. */
export interface ResponderConfig {
  readonly dataDir: string;
  readonly passphraseFile: string;
  readonly socket: string;
  readonly logLevel: LogLevel;
}

export function readResponderConfig(env: Environment): ResponderConfig {
  const dataDir = required(env, 'KUALIK_DATA');
  return Object.freeze({
    dataDir,
    passphraseFile: required(env, 'KUALIK_PASSPHRASE_FILE'),
    socket: join(dataDir, 'run', 'responder.sock'),
    logLevel: optional(env, 'KUALIK_LOG') === undefined ? 'info' : oneOf(env, 'KUALIK_LOG', LOG_LEVELS),
  });
}
