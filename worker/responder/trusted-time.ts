import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The file is written once for so much time; after a restart no token is given for as long at the most. */
const RESERVED_MS = 1_000;
/** The clock of PostgreSQL is asked again after this. */
const CHECK_MS = 1_000;
/** Tokens of one millisecond are told apart by the next ones; so far they may run ahead, a tenth of the accuracy. */
const AHEAD_MS = 100;
/** Further off than this no time is given. Issue text of the project; the doctor warns at the same limit. */
export const CLOCK_TOLERANCE_MS = 1_000;

export interface TrustedTimeParts {
  /** Our time, with the offset of a demo. */
  now: () => Date;
  /** This machine's clock without any offset: it is compared with the database's. */
  machineNow: () => number;
  /** Rejects when the database is away. */
  databaseTime: () => Promise<Date>;
  /** Keeps the latest time that was given, beyond the end of the process. */
  file: string;
}

/** Gives times that only go forward, also across restarts, and none while the clock cannot be trusted. */
export class TrustedTime {
  readonly #parts: TrustedTimeParts;
  #last: number;
  /** What the clock said at the last token. */
  #lastClock: number;
  #reserved: number;
  #checkedAt = Number.NEGATIVE_INFINITY;
  #offsetMs = Number.POSITIVE_INFINITY;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(parts: TrustedTimeParts, last: number) {
    this.#parts = parts;
    this.#last = last;
    this.#lastClock = last;
    this.#reserved = last;
  }

  static async open(parts: TrustedTimeParts): Promise<TrustedTime> {
    const text = await readFile(parts.file, 'utf8').catch(() => '0');
    const last = Number(text.trim());
    if (!Number.isSafeInteger(last)) throw new Error('the file of the last time stamp cannot be read');
    return new TrustedTime(parts, last);
  }

  /** The time of the next token, later than that of every token before; null = not available. One caller after another. */
  next(): Promise<Date | null> {
    const turn = this.#turn.then(() => this.#next());
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #next(): Promise<Date | null> {
    if (!(await this.#isClockRight())) return null;
    const now = this.#parts.now().getTime();
    const time = Math.max(now, this.#last + 1);
    if (now < this.#lastClock || time - now > AHEAD_MS) return null;
    if (time >= this.#reserved) await this.#reserve(time + RESERVED_MS);
    this.#last = time;
    this.#lastClock = now;
    return new Date(time);
  }

  /** Half of the time the question took is doubt, not fault. */
  async #isClockRight(): Promise<boolean> {
    const { machineNow, databaseTime } = this.#parts;
    const asked = machineNow();
    const isKnown = asked >= this.#checkedAt && asked - this.#checkedAt < CHECK_MS;
    if (!isKnown) {
      const told = await databaseTime().catch(() => null);
      if (told === null) return false;
      const answered = machineNow();
      const doubt = (answered - asked) / 2;
      this.#offsetMs = Math.max(0, Math.abs(told.getTime() - (asked + answered) / 2) - doubt);
      this.#checkedAt = asked;
    }
    return this.#offsetMs <= CLOCK_TOLERANCE_MS;
  }

  async #reserve(until: number): Promise<void> {
    const { file: path } = this.#parts;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(`${path}.new`, 'w', 0o600);
    await file.writeFile(String(until));
    await file.sync();
    await file.close();
    await rename(`${path}.new`, path);
    this.#reserved = until;
  }
}
