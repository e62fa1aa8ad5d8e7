import type { CrlRecord, HoldRecord, JournalRecord } from './journal-entry.ts';

interface State {
  lastNumber: bigint;
  /** The last complete list. */
  full: CrlRecord | null;
  /** The complete list that delta lists build on. */
  base: { number: bigint; thisUpdate: Date; held: ReadonlySet<string> } | null;
  /** Every serial that the base, or a list after it, carried as being on hold. */
  carried: Set<string>;
}

const NOTHING: Readonly<State> = { lastNumber: 0n, full: null, base: null, carried: new Set() };

/** What the signed lists of each authority told the world, by the journal alone. */
export class JournalledLists {
  readonly #states = new Map<string, State>();

  note(record: JournalRecord): void {
    if (record.kind !== 'crl') return;
    const state = this.#states.get(record.ca) ?? { ...NOTHING, carried: new Set() };
    this.#states.set(record.ca, state);
    const number = BigInt(record.number);
    if (number > state.lastNumber) state.lastNumber = number;
    const { suffix = '', base } = record;
    if (suffix !== '' && base === undefined) return;
    if (record.isBase === true) {
      state.base = { number, thisUpdate: new Date(record.thisUpdate), held: new Set(record.held ?? []) };
      state.carried = new Set();
    }
    if (base === undefined) state.full = record;
    for (const serialHex of record.held ?? []) state.carried.add(serialHex);
  }

  /** The last signed list of an authority, of whatever scope, has this number. */
  lastNumber(ca: string): bigint {
    return (this.#states.get(ca) ?? NOTHING).lastNumber;
  }

  /** The last complete list. */
  lastFull(ca: string): CrlRecord | null {
    return (this.#states.get(ca) ?? NOTHING).full;
  }

  /** The number that delta lists build on; null before the first complete list that may be built on. */
  base(ca: string): bigint | null {
    return (this.#states.get(ca) ?? NOTHING).base?.number ?? null;
  }

  /** True when the base tells of this very hold, so that a delta list need not. */
  isInBase({ ca, serialHex, heldAt }: HoldRecord): boolean {
    const { base } = this.#states.get(ca) ?? NOTHING;
    return base !== null && base.held.has(serialHex) && new Date(heldAt) < base.thisUpdate;
  }

  /** What a relying party may believe to be on hold who has the base or any list since. */
  carriedHolds(ca: string): ReadonlySet<string> {
    return (this.#states.get(ca) ?? NOTHING).carried;
  }
}
