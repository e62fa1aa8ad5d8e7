import { randomBytes } from 'node:crypto';
import type { ServiceCertificate } from '@kualik/db/status/status-source.ts';
import {
  buildTokenInfo,
  grantedAnswer,
  parseTspRequest,
  rejectedAnswer,
  signToken,
  type TspFailure,
  TSP_POLICIES,
} from '@kualik/pki/tsp.ts';
import { equalBytes } from '@kualik/pki/bytes.ts';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import { ConfigError } from '../environment.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { SigningKey } from '../keys/signing-key.ts';
import { CLOCK_TOLERANCE_MS, type TrustedTime } from './trusted-time.ts';

/** RFC 3161 2.4.2: clients must cope with 160 bits; drawn by chance they never meet. */
const SERIAL_OCTETS = 20;
/** Signatures under way; more would only wait for the threads that sign. */
const MAX_IN_FLIGHT = 128;

export interface TimeStampSigner {
  key: SigningKey;
  certificate: Uint8Array;
  notAfter: Date;
}

/** Key and certificate of the time-stamping authority; null in an installation whose ceremony knew none. */
export async function openTimeStampSigner(
  rows: readonly ServiceCertificate[],
  keys: KeyRing,
): Promise<TimeStampSigner | null> {
  const own = rows.filter(({ usage }) => usage === 'tsa');
  if (own.length === 0) return null;
  const key = await keys.load('tsa');
  const row = own.find(({ certificate }) => equalBytes(parseCertificate(certificate).spki, key.spki));
  if (row === undefined) throw new ConfigError('KUALIK_DATA', 'keys/tsa fits no certificate');
  return { key, certificate: row.certificate, notAfter: row.notAfter };
}

/** The same key under its newest certificate: a ceremony may have renewed it. */
export function renewedSigner(signer: TimeStampSigner, rows: readonly ServiceCertificate[]): TimeStampSigner {
  const isOwn = ({ usage, certificate }: ServiceCertificate): boolean =>
    usage === 'tsa' && equalBytes(parseCertificate(certificate).spki, signer.key.spki);
  const row = rows.find(isOwn);
  return row === undefined ? signer : { key: signer.key, certificate: row.certificate, notAfter: row.notAfter };
}

/** Answers time-stamp requests (RFC 3161); no token without a time that can be trusted. */
export class TspService {
  readonly #signer: () => TimeStampSigner;
  readonly #time: TrustedTime;
  readonly #onFailure: (error: unknown) => void;
  #inFlight = 0;

  constructor(signer: () => TimeStampSigner, time: TrustedTime, onFailure: (error: unknown) => void) {
    this.#signer = signer;
    this.#time = time;
    this.#onFailure = onFailure;
  }

  /** Never throws: a refusal is an answer with its PKIFailureInfo. */
  async answer(bytes: Uint8Array): Promise<Uint8Array> {
    if (this.#inFlight >= MAX_IN_FLIGHT) return rejectedAnswer('systemFailure');
    this.#inFlight += 1;
    try {
      const made = await this.#make(bytes);
      return typeof made === 'string' ? rejectedAnswer(made) : grantedAnswer(made);
    } catch (error) {
      this.#onFailure(error);
      return rejectedAnswer('systemFailure');
    } finally {
      this.#inFlight -= 1;
    }
  }

  async #make(bytes: Uint8Array): Promise<Uint8Array | TspFailure> {
    const request = parseTspRequest(bytes);
    if (!request.ok) return request.failure;
    const policy = TSP_POLICIES.find((one) => request.policy === null || request.policy === one);
    if (policy === undefined) return 'unacceptedPolicy';
    const time = await this.#time.next();
    if (time === null || time >= this.#signer().notAfter) return 'timeNotAvailable';
    const { imprint, nonce, wantsCertificate } = request;
    const info = buildTokenInfo({
      policy,
      imprint,
      serial: randomBytes(SERIAL_OCTETS),
      time,
      accuracyMillis: CLOCK_TOLERANCE_MS,
      isOrdered: true,
      nonce,
    });
    const { certificate, key } = this.#signer();
    return signToken(info, { certificate, sign: key.sign }, wantsCertificate);
  }
}
