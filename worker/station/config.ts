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
  /** Name of the reader for the carrier of the operator; any other, when it is missing. */
  readonly carrierReader: string | undefined;
  /** Site whose pages may ask for a signature. */
  readonly origin: string;
  /** Port of the local socket for signatures; the usual ones in their order, when it is missing. */
  readonly signingPort: number | undefined;
}

export function readStationConfig(env: Environment): StationConfig {
  const common = readProcessConfig(env);
  const name = required(env, 'KUALIK_STATION');
  if (!NAME.test(name))
    throw new ConfigError('KUALIK_STATION', 'must be letters a–z, digits and hyphens, 32 at the most');
  return Object.freeze({
    ...common,
    name,
    folder: join(common.dataDir, 'stations', name),
    pagePort: portOf(env, 'KUALIK_STATION_PORT') ?? PAGE_PORT,
    reader: optional(env, 'KUALIK_STATION_READER'),
    carrierReader: optional(env, 'KUALIK_STATION_CARRIER_READER'),
    origin: originOf(env, 'PUBLIC_URL'),
    signingPort: portOf(env, 'KUALIK_STATION_SIGNING_PORT'),
  });
}

function portOf(env: Environment, name: string): number | undefined {
  const text = optional(env, name);
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > LAST_PORT) throw new ConfigError(name, 'must be a port');
  return port;
}

function originOf(env: Environment, name: string): string {
  const url = URL.parse(required(env, name));
  if (url === null) throw new ConfigError(name, 'must be the address of a site');
  return url.origin;
}
