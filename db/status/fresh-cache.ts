/** An answer about a standing may be this old while nobody tells of changes. */
export const FRESH_MS = 1_000;

interface Entry<V> {
  value: V;
  /** When its reading began. */
  readAt: number;
}

export interface FreshCacheOptions {
  /** Milliseconds that only go forward. */
  now: () => number;
  /** `NewsLine.heardAt`. */
  heardAt: () => number;
  /** Oldest entries give way. */
  maxEntries: number;
  /**
   * What is read from somebody who keeps answers himself may be as old as he allows: nothing is kept that was told to have
   * changed so shortly before the reading. 0 when the reading goes to the database.
   */
  quietMs: number;
}

/**
 * Values by serial number that are given out only while it is sure that nothing older than a second is told: the value was
 * read within the last second, or the news line was heard within it and did not name the serial number.
 */
export class FreshCache<V> {
  readonly #entries = new Map<string, Entry<V>>();
  readonly #toldAt = new Map<string, number>();
  readonly #options: FreshCacheOptions;
  #allToldAt = Number.NEGATIVE_INFINITY;

  constructor(options: FreshCacheOptions) {
    this.#options = options;
  }

  get(serialHex: string): V | undefined {
    const entry = this.#entries.get(serialHex);
    if (entry === undefined) return undefined;
    return Math.max(entry.readAt, this.#options.heardAt()) > this.#options.now() - FRESH_MS ? entry.value : undefined;
  }

  /** Keeps what was read since `readAt`, unless news about it came meanwhile. */
  keep(serialHex: string, value: V, readAt: number): void {
    const since = readAt - this.#options.quietMs;
    if (this.#allToldAt >= since || (this.#toldAt.get(serialHex) ?? Number.NEGATIVE_INFINITY) >= since) return;
    this.#entries.delete(serialHex);
    this.#entries.set(serialHex, { value, readAt });
    if (this.#entries.size > this.#options.maxEntries) this.#dropOldest();
  }

  /** `NewsLine.onChange`. */
  drop(serialHex: string | null): void {
    const now = this.#options.now();
    if (serialHex === null) {
      this.#allToldAt = now;
      this.#entries.clear();
      this.#toldAt.clear();
      return;
    }
    this.#entries.delete(serialHex);
    this.#toldAt.delete(serialHex);
    this.#toldAt.set(serialHex, now);
    this.#forgetOldNews(now);
  }

  #dropOldest(): void {
    const [oldest] = this.#entries.keys();
    if (oldest !== undefined) this.#entries.delete(oldest);
  }

  /** A reading takes seconds at the most; in order of time, so the first young one ends the walk. */
  #forgetOldNews(now: number): void {
    for (const [serialHex, at] of this.#toldAt) {
      if (at > now - 30_000) return;
      this.#toldAt.delete(serialHex);
    }
  }
}
