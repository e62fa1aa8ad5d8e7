import { canonicalBytes, parseCanonical } from './canonical-document.ts';
import { ERRORS, type ErrorCode } from './errors.ts';

export const STATION_REPORT_TYPE = 'kualik/station-report/1';

/** A station that said nothing for this long is silent. It speaks every two seconds. Our choice. [D] */
export const STATION_SILENT_SECONDS = 15;

/** What a station says of itself, signed with its own key. */
export interface StationReport {
  type: typeof STATION_REPORT_TYPE;
  station: string;
  at: string;
  readers: { name: string; holdsCard: boolean }[];
  /** What it last could not do, by code; null when all is well. */
  error: ErrorCode | null;
}

/** Canonical bytes for the station to sign. @rule reg p.9(6) */
export function buildStationReport(facts: Omit<StationReport, 'type'>): Uint8Array<ArrayBuffer> {
  return canonicalBytes<StationReport>({ ...facts, type: STATION_REPORT_TYPE });
}

/** Reads a report back; null for anything else. Does not look at signature and time. @rule reg p.9(6) */
export function parseStationReport(bytes: Uint8Array): StationReport | null {
  const value = parseCanonical(bytes) as Partial<StationReport> | null;
  if (value?.type !== STATION_REPORT_TYPE || typeof value.station !== 'string' || typeof value.at !== 'string')
    return null;
  const isWhole = Array.isArray(value.readers) && value.readers.every((one) => typeof one?.name === 'string');
  const isCode = value.error === null || (typeof value.error === 'string' && Object.hasOwn(ERRORS, value.error));
  return isWhole && isCode ? (value as StationReport) : null;
}
