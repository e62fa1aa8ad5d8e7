import type { HoldRecord, JournalRecord } from './journal-entry.ts';

/** Which certificates are on hold, told by the journal alone: a hold counts until its own release follows. */
export class HeldSerials {
  readonly #held = new Map<string, HoldRecord>();

  note(record: JournalRecord): void {
    if (record.kind === 'hold') this.#held.set(record.serialHex, record);
    if (record.kind === 'release' && this.#held.get(record.serialHex)?.holdId === record.holdId)
      this.#held.delete(record.serialHex);
  }

  find(serialHex: string): HoldRecord | undefined {
    return this.#held.get(serialHex);
  }

  /** Everything of an authority that is on hold, in the order of the holds. */
  of(ca: string): HoldRecord[] {
    return [...this.#held.values()].filter((record) => record.ca === ca);
  }
}
