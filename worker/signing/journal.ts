import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { HeldSerials } from './held-serials.ts';
import type { JournalEntry, JournalRecord } from './journal-entry.ts';
import { JournalledLists } from './journalled-lists.ts';
import { DiskFull, JournalBroken, type JournalTail, readJournal } from './journal-reader.ts';

/** Append-only record of all that was signed, outside the database: a restored dump cannot undo an issue or a revocation. */
export interface Journal {
  readonly entries: readonly JournalEntry[];
  /** What is on hold by the journal: no row of the database can add to it or take from it. */
  readonly held: Pick<HeldSerials, 'find' | 'of'>;
  /** What the signed lists told the world. */
  readonly lists: Omit<JournalledLists, 'note'>;
  /** The entry with this kind and key, if it was ever appended. */
  find(kind: JournalRecord['kind'], key: string): JournalEntry | undefined;
  /** Resolves when the line is on the disk of every place. The same record twice is one line. */
  append(record: JournalRecord, at: Date): Promise<JournalEntry>;
  /** Several lines in their order; the disk is waited for once. */
  appendAll(records: readonly JournalRecord[], at: Date): Promise<JournalEntry[]>;
  /** False when another process wrote into the file, or a line could not be written: it has to be opened anew. */
  isCurrent(): Promise<boolean>;
  close(): Promise<void>;
}

/** A signer with a million certificates behind it needs their serials in memory, not their bytes (`keepsBytes: false`). */
function withoutBytes(entry: JournalEntry): JournalEntry {
  const { record } = entry;
  if (record.kind === 'certificate') return { ...entry, record: { ...record, der: '' } };
  return record.kind === 'crl' ? { ...entry, record: { ...record, der: '', held: [] } } : entry;
}

/** Opens all places of the journal, mends a line torn by a crash and brings a place that fell behind up to the longest. */
export async function openJournal(places: readonly string[], { keepsBytes = true } = {}): Promise<Journal> {
  const tails = await Promise.all(places.map(readPlace));
  const longest = tails.reduce((best, tail) => (tail.entries.length > best.entries.length ? tail : best));
  await Promise.all(tails.map((tail, index) => catchUp(places[index] ?? '', tail, longest)));
  const files = await Promise.all(places.map((place) => open(place, 'a', 0o600)));
  return new FileJournal(files, longest.entries, longest.bytes.length, keepsBytes);
}

/** Which record of which kind: serial of a certificate or revocation, id of a hold or of a case that waits, name and number of a list. */
export function keyOf(record: JournalRecord): string {
  if (record.kind === 'crl') return `${record.ca}${record.suffix ?? ''}/${record.number}`;
  if (record.kind === 'schedule') return record.requestId;
  return record.kind === 'hold' || record.kind === 'release' ? record.holdId : record.serialHex;
}

class FileJournal implements Journal {
  readonly entries: JournalEntry[];
  readonly held = new HeldSerials();
  readonly lists = new JournalledLists();
  readonly #files: FileHandle[];
  readonly #known = new Map<string, JournalEntry>();
  #queue: Promise<unknown> = Promise.resolve();
  #failed = false;
  #size: number;
  readonly #keepsBytes: boolean;

  constructor(files: FileHandle[], entries: JournalEntry[], size: number, keepsBytes: boolean) {
    this.#size = size;
    this.#files = files;
    this.#keepsBytes = keepsBytes;
    this.entries = keepsBytes ? entries : entries.map(withoutBytes);
    for (const entry of this.entries) this.#remember(entry);
    for (const { record } of entries) this.#interpret(record);
  }

  #remember(entry: JournalEntry): void {
    this.#known.set(`${entry.record.kind} ${keyOf(entry.record)}`, entry);
  }

  #interpret(record: JournalRecord): void {
    this.held.note(record);
    this.lists.note(record);
  }

  find(kind: JournalRecord['kind'], key: string): JournalEntry | undefined {
    return this.#known.get(`${kind} ${key}`);
  }

  async append(record: JournalRecord, at: Date): Promise<JournalEntry> {
    const [entry] = await this.appendAll([record], at);
    if (entry === undefined) throw new JournalBroken('the line could not be written');
    return entry;
  }

  appendAll(records: readonly JournalRecord[], at: Date): Promise<JournalEntry[]> {
    const appended = this.#queue.then(async () => {
      const isNew = (record: JournalRecord): boolean => this.find(record.kind, keyOf(record)) === undefined;
      await this.#write(records.filter(isNew), at);
      return records.map((record) => this.find(record.kind, keyOf(record)) ?? unwritten());
    });
    this.#queue = appended.catch(() => undefined);
    return appended;
  }

  async isCurrent(): Promise<boolean> {
    await this.#queue;
    const sizes = await Promise.all(this.#files.map(async (file) => (await file.stat()).size));
    return !this.#failed && sizes.every((size) => size === this.#size);
  }

  async close(): Promise<void> {
    await this.#queue;
    await Promise.all(this.#files.map((file) => file.close()));
  }

  /** After a failed write (disk full) the file may end in half a line: nothing more is appended until it was opened anew. */
  async #write(records: readonly JournalRecord[], at: Date): Promise<void> {
    if (this.#failed) throw new JournalBroken('an earlier line could not be written');
    const made: { line: string; entry: JournalEntry }[] = [];
    for (const record of records) made.push(makeLine(made.at(-1)?.entry ?? this.entries.at(-1), record, at));
    if (made.length === 0) return;
    const text = made.map(({ line }) => line).join('');
    try {
      for (const file of this.#files) {
        if ((await file.stat()).size !== this.#size) throw new Error('another process wrote into it');
        await file.appendFile(text);
        await file.datasync();
      }
    } catch (cause) {
      this.#failed = true;
      throw isNoSpace(cause) ? new DiskFull({ cause }) : new JournalBroken('the line could not be written', { cause });
    }
    this.#size += Buffer.byteLength(text);
    for (const { entry } of made) {
      const kept = this.#keepsBytes ? entry : withoutBytes(entry);
      this.entries.push(kept);
      this.#remember(kept);
      this.#interpret(entry.record);
    }
  }
}

function isNoSpace(cause: unknown): boolean {
  const code: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : undefined;
  return code === 'ENOSPC' || code === 'EDQUOT';
}

function unwritten(): never {
  throw new JournalBroken('the line could not be written');
}

function makeLine(
  last: JournalEntry | undefined,
  record: JournalRecord,
  at: Date,
): { line: string; entry: JournalEntry } {
  const head = { seq: (last?.seq ?? 0) + 1, at: at.toISOString(), previous: last?.hash ?? '0'.repeat(64), record };
  const body = JSON.stringify(head);
  const hash = createHash('sha256').update(body).digest('hex');
  return { line: `${body.slice(0, -1)},"hash":"${hash}"}\n`, entry: { ...head, hash } };
}

async function readPlace(place: string): Promise<JournalTail> {
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  const bytes = await readFile(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
  return readJournal(bytes);
}

/** A shorter place must be the beginning of the longest one; then it gets what it lacks. */
async function catchUp(place: string, tail: JournalTail, longest: JournalTail): Promise<void> {
  const same = longest.bytes.subarray(0, tail.bytes.length).equals(tail.bytes);
  if (!same) throw new JournalBroken('two places of the journal tell different stories');
  const file = await open(place, 'a', 0o600);
  try {
    await file.truncate(tail.bytes.length);
    await file.appendFile(longest.bytes.subarray(tail.bytes.length));
    await file.sync();
  } finally {
    await file.close();
  }
  const folder = await open(dirname(place), 'r');
  await folder.sync();
  await folder.close();
}
