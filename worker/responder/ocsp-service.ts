import type { Clock } from '@kualik/db/clock.ts';
import { FreshCache } from '@kualik/db/status/fresh-cache.ts';
import type { Standing } from '@kualik/db/status/status-source.ts';
import type { RevocationReason } from '@kualik/pki/crl.ts';
import {
  assembleOcspAnswer,
  buildResponseData,
  type CertId,
  type CertStatus,
  NON_ISSUED,
  type OcspRequest,
  parseOcspRequest,
  unsuccessfulAnswer,
  type UnsuccessfulStatus,
} from '@kualik/pki/ocsp.ts';
import type { Delegate, Delegates } from './delegates.ts';

/** How long an answer counts; with the longest `max-age` a relying party learns of a revocation within a minute. Our choice. */
const VALID_MS = 300_000;
/** A ready-made answer is made anew when less than this is left, so that `max-age` keeps its full minute. Our choice. */
const LEAST_LEFT_MS = 120_000;
/** Ready-made answers have about 2 KiB: some 100 MB. */
const MAX_READY = 50_000;
/** Signatures under way; more would only wait for the two threads that sign. */
const MAX_IN_FLIGHT = 256;
const ALGORITHM = 'sha256WithRSAEncryption';

/** An answer and, when others may keep it, whose standing it tells and how long it counts. */
export interface OcspReply {
  der: Uint8Array;
  keep: { serialHex: string; thisUpdate: Date; nextUpdate: Date } | null;
}

export interface OcspServiceParts {
  clock: Clock;
  /** Who answers now: a ceremony may add to them. */
  delegates: () => Delegates;
  standings: (serials: readonly string[]) => Promise<Map<string, Standing>>;
  /** `NewsLine.heardAt`. */
  heardAt: () => number;
  nonIssued: 'unknown' | 'revoked';
  onFailure: (error: unknown) => void;
}

/** What is known of one certificate, and the answers made from it by their CertID. */
interface Known {
  standing: Standing;
  ready: Map<string, OcspReply>;
}

interface Question {
  certId: CertId;
  status: CertStatus;
  /** Null = not issued: tomorrow it may be, so nobody may keep the answer. */
  known: Known | null;
}

export class OcspService {
  readonly #parts: OcspServiceParts;
  readonly #known: FreshCache<Known>;
  readonly #unissued: CertStatus;
  #inFlight = 0;

  constructor(parts: OcspServiceParts) {
    this.#parts = parts;
    this.#known = new FreshCache({
      now: () => performance.now(),
      heardAt: parts.heardAt,
      maxEntries: MAX_READY,
      quietMs: 0,
    });
    this.#unissued = parts.nonIssued === 'revoked' ? NON_ISSUED : { kind: 'unknown' };
  }

  /** `NewsLine.onChange`. */
  drop(serialHex: string | null): void {
    this.#known.drop(serialHex);
  }

  /** Never throws: what cannot be answered is an unsuccessful answer (RFC 6960 2.3), never "good". */
  async answer(bytes: Uint8Array): Promise<OcspReply> {
    const request = readRequest(bytes);
    if (request === null) return refusal('malformedRequest');
    const delegate = request.certIds.map(({ issuerKey }) => this.#parts.delegates().get(issuerKey)).find(Boolean);
    if (delegate === undefined || delegate.notAfter <= this.#parts.clock.now()) return refusal('unauthorized');
    const ready = this.#ready(request);
    if (ready !== undefined) return ready;
    if (this.#inFlight >= MAX_IN_FLIGHT) return refusal('tryLater');
    this.#inFlight += 1;
    try {
      return await this.#make(request, delegate);
    } catch (error) {
      this.#parts.onFailure(error);
      return refusal('tryLater');
    } finally {
      this.#inFlight -= 1;
    }
  }

  #ready({ certIds, nonce }: OcspRequest): OcspReply | undefined {
    const [certId] = certIds;
    if (certId === undefined || certIds.length > 1 || nonce !== null) return undefined;
    const reply = this.#known.get(certId.serialHex)?.ready.get(textOf(certId));
    const left = (reply?.keep?.nextUpdate.getTime() ?? 0) - this.#parts.clock.now().getTime();
    return left >= LEAST_LEFT_MS && left <= VALID_MS ? reply : undefined;
  }

  async #make({ certIds, nonce }: OcspRequest, delegate: Delegate): Promise<OcspReply> {
    const questions = await this.#questions(certIds, delegate);
    const thisUpdate = wholeSeconds(this.#parts.clock.now());
    const nextUpdate = new Date(Math.min(thisUpdate.getTime() + VALID_MS, delegate.notAfter.getTime()));
    const data = buildResponseData({
      responder: delegate.responder,
      producedAt: thisUpdate,
      singles: questions.map(({ certId, status }) => ({ certId: certId.der, status })),
      thisUpdate,
      nextUpdate,
      nonce,
      hasExtendedRevoke: this.#unissued.kind === 'revoked',
    });
    const der = assembleOcspAnswer(data, ALGORITHM, await delegate.key.sign(data), [delegate.certificate]);
    const [only] = questions;
    if (only === undefined || only.known === null || questions.length > 1 || nonce !== null) return { der, keep: null };
    const reply = { der, keep: { serialHex: only.certId.serialHex, thisUpdate, nextUpdate } };
    only.known.ready.set(textOf(only.certId), reply);
    return reply;
  }

  /** Certificates of other authorities are `unknown` here: this delegate has no right to speak of them. */
  async #questions(certIds: readonly CertId[], delegate: Delegate): Promise<Question[]> {
    const known = await this.#knownOf(certIds.map(({ serialHex }) => serialHex));
    return certIds.map((certId) => {
      if (this.#parts.delegates().get(certId.issuerKey) !== delegate)
        return { certId, status: { kind: 'unknown' }, known: null };
      const found = known.get(certId.serialHex);
      if (found === undefined || found.standing.caId !== delegate.caId)
        return { certId, status: this.#unissued, known: null };
      return { certId, status: statusOf(found.standing), known: found };
    });
  }

  async #knownOf(serials: readonly string[]): Promise<Map<string, Known>> {
    const known = new Map<string, Known>();
    for (const serialHex of serials) {
      const entry = this.#known.get(serialHex);
      if (entry !== undefined) known.set(serialHex, entry);
    }
    const missing = serials.filter((serialHex) => !known.has(serialHex));
    if (missing.length === 0) return known;
    const readAt = performance.now();
    for (const [serialHex, standing] of await this.#parts.standings(missing)) {
      const entry = { standing, ready: new Map<string, OcspReply>() };
      this.#known.keep(serialHex, entry, readAt);
      known.set(serialHex, entry);
    }
    return known;
  }
}

function readRequest(bytes: Uint8Array): OcspRequest | null {
  try {
    return parseOcspRequest(bytes);
  } catch {
    return null;
  }
}

function refusal(status: UnsuccessfulStatus): OcspReply {
  return { der: unsuccessfulAnswer(status), keep: null };
}

function statusOf({ since, reason, invalidSince }: Standing): CertStatus {
  if (reason === null) return { kind: 'good' };
  const revoked = { at: wholeSeconds(since ?? new Date(0)), reason: reason as RevocationReason };
  return { kind: 'revoked', ...revoked, invalidSince: invalidSince && wholeSeconds(invalidSince) };
}

function textOf({ der }: CertId): string {
  return Buffer.from(der.buffer, der.byteOffset, der.length).toString('latin1');
}

/** Times in answers have no fractions (RFC 6960 4.2.2.1). */
function wholeSeconds(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / 1000) * 1000);
}
