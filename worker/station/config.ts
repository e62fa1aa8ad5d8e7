import { join } from 'node:path';
import { type ProcessConfig, readProcessConfig } from '../config.ts';
import { ConfigError, type Environment, optional, required } from '../environment.ts';

const NAME = /^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$/;
/** As 13579 of the national program is near it, and free. */
const PAGE_PORT = 13_590;
const LAST_PORT = 65_535;

/** Settings of `worker/station/main.ts`. */
export interface StationConfig extends ProcessConfig {
  readonly name: string;
  /** Key, certificate, secret and journal of the station. */
  readonly folder: string;
  readonly pagePort: number;
  /** Name of the reader; any that holds a card, when it is missing. */
  readonly reader: string | undefined;
}

export function readStationConfig(env: Environment): StationConfig {
  const common = readProcessConfig(env);
  const name = required(env, 'KUALIK_STATION');
  if (!NAME.test(name))
    throw new ConfigError('KUALIK_STATION', 'must be letters a–z, digits and hyphens, 32 at the most');
  const port = Number(optional(env, 'KUALIK_STATION_PORT') ?? PAGE_PORT);
  if (!Number.isInteger(port) || port < 0 || port > LAST_PORT)
    throw new ConfigError('KUALIK_STATION_PORT', 'must be a port');
  const folder = join(common.dataDir, 'stations', name);
  return Object.freeze({ ...common, name, folder, pagePort: port, reader: optional(env, 'KUALIK_STATION_READER') });
}
