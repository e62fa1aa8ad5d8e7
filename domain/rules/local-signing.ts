/**
 * What a page and a signing program of this machine say to each other: the message format of NCALayer, which our station
 * speaks, so that either may answer.
 * @source https://github.com/pkigovkz/sdkinfo/wiki/KNCA-Basics-Module
 */

/** Where the national program listens; the station takes it when it is free. */
const NATIONAL_PORT = 13_579;
/** Ports of the station in the order in which it tries them; 13590 is its page for the PIN. */
export const STATION_PORTS: readonly number[] = [NATIONAL_PORT, 13_591, 13_592];

/**
 * Addresses in the order in which a page tries them: the station shows what is signed and tells when the carrier goes, so it
 * comes first. It has no certificate that a browser trusts, hence no TLS; the bytes stay on this machine. @rule reg p.15
 */
export const LOCAL_SIGNING_ADDRESSES: readonly string[] = [
  ...STATION_PORTS.map((port) => `ws://127.0.0.1:${port}`),
  `wss://127.0.0.1:${NATIONAL_PORT}`,
];

/** Said when the connection opens. A program that names less does not know the module `basics`. */
export const SIGNING_VERSION = '1.4';
export const HEARTBEAT = '--heartbeat--';

export const SIGNING_MODULES = {
  commonUtils: 'kz.gov.pki.knca.commonUtils',
  basics: 'kz.gov.pki.knca.basics',
  /** Of our station alone: its page for the PIN (`getPage`), and the word that a carrier leaves (`watchCarrier`). */
  station: 'kz.kualik.station',
} as const;

/** The station says so, unasked, when the carrier that a page watches is taken out. @rule reg p.19(5) rule 7 */
export const CARRIER_REMOVED_EVENT = 'carrier.removed';

/** `commonUtils` says so when the person closes the window; `basics` answers with a body that holds no result. */
export const CANCELLED_MESSAGE = 'action.canceled';

/** Codes of `basics`. */
export const BASICS_FAILURES = [
  'INVALID_SIGNING_PARAMS',
  'SIGNING_FAILURE',
  'CSR_GENERATING_FAILURE',
  'CERTIFICATE_IMPORTING_FAILURE',
  'INVALID_IMPORTING_CERTIFICATE',
  'GENERAL_ERROR',
  'INVOCATION_ERROR',
] as const;
export type BasicsFailure = (typeof BASICS_FAILURES)[number];

/** Extended key usages by which a page asks for one key of the pair. */
export const KEY_PURPOSE_OIDS = { sign: '1.3.6.1.5.5.7.3.4', auth: '1.3.6.1.5.5.7.3.2' } as const;

/** Whether the program that greeted is one that we can speak to: 1.4 or later, by numbers. */
export function isSigningVersion(version: string): boolean {
  const [wanted, given] = [SIGNING_VERSION, version].map((text) => text.split('.').map(Number));
  const [major = 0, minor = 0] = given ?? [];
  const [leastMajor = 0, leastMinor = 0] = wanted ?? [];
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
