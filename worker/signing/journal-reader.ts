import { createHash } from 'node:crypto';
import type { JournalEntry } from './journal-entry.ts';

/** The journal cannot be trusted or written: the signer signs nothing. */
export class JournalBroken extends Error {
  readonly code: 'JOURNAL_BROKEN' | 'DISK_FULL' = 'JOURNAL_BROKEN';

  constructor(problem: string, options?: ErrorOptions) {
    super(`issuing journal: ${problem}`, options);
    this.name = 'JournalBroken';
  }
}

/** The disk has no room for another line: nothing is issued until it has, and nothing is lost. */
export class DiskFull extends JournalBroken {
  override readonly code = 'DISK_FULL';

  constructor(options?: ErrorOptions) {
    super('the disk is full', options);
    this.name = 'DiskFull';
  }
}

export interface JournalTail {
  entries: JournalEntry[];
  /** The whole lines; a line torn by a crash was never acknowledged and is left out. */
  bytes: Buffer;
}

const HASH_AT_END = /,"hash":"([0-9a-f]{64})"\}$/;

/** Reads and checks a journal: every line's hash and its link to the line before. A changed, removed or moved line is named. */
export function readJournal(bytes: Buffer): JournalTail {
  const whole = bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
  const entries: JournalEntry[] = [];
  // Line by line: the whole file as one text would end at the longest string of the engine.
  for (let start = 0; start < whole.length;) {
    const end = whole.indexOf(0x0a, start);
    entries.push(readLine(whole.toString('utf8', start, end), entries.at(-1)));
    start = end + 1;
  }
  return { entries, bytes: whole };
}

function readLine(line: string, last: JournalEntry | undefined): JournalEntry {
  const seq = (last?.seq ?? 0) + 1;
  const hash = HASH_AT_END.exec(line)?.[1];
  const body = line.replace(HASH_AT_END, '}');
  if (hash === undefined || createHash('sha256').update(body).digest('hex') !== hash) {
    throw new JournalBroken(`line ${seq} was changed`);
  }
  const entry = JSON.parse(line) as JournalEntry;
  if (entry.seq !== seq || entry.previous !== (last?.hash ?? '0'.repeat(64))) {
    throw new JournalBroken(`line ${seq} does not follow the line before it`);
  }
  return entry;
}
