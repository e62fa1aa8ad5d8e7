import { createHash } from 'node:crypto';
import type { Clock } from '@kualik/db/clock.ts';
import { FRESH_MS, FreshCache } from '@kualik/db/status/fresh-cache.ts';
import { type NewsLine, openNewsLine } from '@kualik/db/status/news-line.ts';
import type { ResponderAnswer } from './responder-client.ts';

/** Some 100 MB. */
const MAX_KEPT = 50_000;
/** Relying parties learn of a revocation within a minute. */
const MAX_AGE_SECONDS = 60;
/** What the responder gives may be as old as it allows itself, and half as much for the way. */
const QUIET_MS = FRESH_MS * 1.5;

/** A ready-made OCSP answer with the headers of RFC 5019 6.2, but for `max-age`, which shrinks. */
export interface KeptAnswer {
  body: Buffer;
  etag: string;
  lastModified: string;
  expires: string;
  nextUpdateMs: number;
}

export interface KeptAnswersOptions {
  databaseUrl: string;
  clock: Clock;
  log: (line: string) => void;
}

/** Ready-made answers by the very bytes of the question; dropped by serial number on the news of the database. */
export class KeptAnswers {
  readonly #options: KeptAnswersOptions;
  readonly #serials = new Map<string, string>();
  readonly #cache: FreshCache<Map<string, KeptAnswer>>;
  #news: NewsLine | null = null;

  constructor(options: KeptAnswersOptions) {
    this.#options = options;
    this.#cache = new FreshCache({
      now: () => performance.now(),
      heardAt: () => this.#news?.heardAt() ?? Number.NEGATIVE_INFINITY,
      maxEntries: MAX_KEPT,
      quietMs: QUIET_MS,
    });
  }

  get(question: string): KeptAnswer | undefined {
    const serialHex = this.#serials.get(question);
    if (serialHex === undefined) return undefined;
    const kept = this.#cache.get(serialHex)?.get(question);
    return kept !== undefined && this.secondsLeft(kept) > 0 ? kept : undefined;
  }

  /** `max-age`: how long others may keep it. */
  secondsLeft({ nextUpdateMs }: KeptAnswer): number {
    const left = Math.floor((nextUpdateMs - this.#options.clock.now().getTime()) / 1000);
    return Math.max(0, Math.min(MAX_AGE_SECONDS, left));
  }

  /** Keeps what the responder says may be kept; undefined = for this once only. */
  keep(question: string, { headers, body }: ResponderAnswer, askedAt: number): KeptAnswer | undefined {
    this.#listen();
    const serialHex = headers['kualik-serial'];
    const { expires, 'last-modified': lastModified } = headers;
    if (typeof serialHex !== 'string' || expires === undefined || lastModified === undefined) return undefined;
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`;
    const kept = { body, etag, lastModified, expires, nextUpdateMs: Date.parse(expires) };
    // A copy: what the cache refuses must not reach the answers it gives.
    const answers = new Map(this.#cache.get(serialHex)).set(question, kept);
    if (this.#serials.size >= MAX_KEPT) this.#serials.clear();
    this.#serials.set(question, serialHex);
    this.#cache.keep(serialHex, answers, askedAt);
    return kept;
  }

  async stop(): Promise<void> {
    await this.#news?.stop();
  }

  /** The connection is made for the first question: an api that nobody asks needs none. */
  #listen(): void {
    const { databaseUrl, log } = this.#options;
    this.#news ??= openNewsLine({ databaseUrl, log, onChange: (serialHex) => this.#cache.drop(serialHex) });
  }
}
