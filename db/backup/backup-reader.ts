import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { BackupError, END_OF_TABLE, FORMAT } from './backup-format.ts';
import type { BackupHeader, BackupManifest, TableHeader, TableSummary } from './backup-format.ts';

const NEWLINE = 0x0a;
/** Rows handed over at once: small enough for the memory, large enough for speed. */
const BATCH_BYTES = 65_536;

async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  const source = createReadStream(file);
  const plain = createGunzip();
  source.on('error', (error) => plain.destroy(error));
  for await (const chunk of source.pipe(plain)) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk as Buffer]) : (chunk as Buffer);
    let from = 0;
    for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, from)) {
      yield bytes.subarray(from, at + 1);
      from = at + 1;
    }
    rest = Buffer.from(bytes.subarray(from));
  }
  if (rest.length > 0) throw new BackupError('BACKUP_DAMAGED', 'the file ends in the middle of a line');
}

/** What the reader meets, in order. */
export interface BackupVisitor {
  header(header: BackupHeader): Promise<void>;
  table(header: TableHeader): Promise<{ rows(batch: Buffer): Promise<void>; end(): Promise<void> }>;
}

function parseLine<T>(line: Buffer, isRight: (value: Partial<T>) => boolean, what: string): T {
  try {
    const value = JSON.parse(line.toString()) as Partial<T>;
    if (isRight(value)) return value as T;
  } catch {
    // told below, together with the wrong shape
  }
  throw new BackupError('BACKUP_DAMAGED', `${what} is not readable`);
}

/** Reads a whole backup, checking counts and hashes; throws before the caller may believe any of it. */
export async function readBackup(file: string, visitor: BackupVisitor): Promise<TableSummary[]> {
  const lines = linesOf(file);
  try {
    return await readAll(lines, visitor);
  } catch (error) {
    const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    if (typeof code === 'string' && code.startsWith('Z_'))
      throw new BackupError('BACKUP_DAMAGED', `${file}: ${code}`, { cause: error });
    throw error;
  } finally {
    await lines.return(undefined);
  }
}

async function readAll(lines: AsyncGenerator<Buffer>, visitor: BackupVisitor): Promise<TableSummary[]> {
  const first = await next(lines);
  const header = parseLine<BackupHeader>(
    first,
    (value) => value.format === FORMAT && Array.isArray(value.migrations),
    'the header',
  );
  await visitor.header(header);
  const read: TableSummary[] = [];
  for (;;) {
    const line = await next(lines);
    if (line.toString().startsWith('{"end":')) {
      const manifest = parseLine<BackupManifest>(line, (value) => Array.isArray(value.tables), 'the manifest');
      if (JSON.stringify(manifest.tables) === JSON.stringify(read)) return read;
      throw new BackupError('BACKUP_DAMAGED', 'rows and manifest do not agree');
    }
    const table = parseLine<TableHeader>(
      line,
      (value) => typeof value.table === 'string' && Array.isArray(value.columns),
      'a table',
    );
    read.push(await readTable(lines, table, visitor));
  }
}

async function readTable(
  lines: AsyncGenerator<Buffer>,
  header: TableHeader,
  visitor: BackupVisitor,
): Promise<TableSummary> {
  const sink = await visitor.table(header);
  const hash = createHash('sha256');
  let rows = 0;
  let batch: Buffer[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    const bytes = Buffer.concat(batch);
    hash.update(bytes);
    if (bytes.length > 0) await sink.rows(bytes);
    batch = [];
    size = 0;
  };
  for (let line = await next(lines); line.toString('latin1') !== `${END_OF_TABLE}\n`; line = await next(lines)) {
    rows += 1;
    size += batch.push(line) && line.length;
    if (size >= BATCH_BYTES) await flush();
  }
  await flush();
  await sink.end();
  return { table: header.table, rows, sha256: hash.digest('hex') };
}

async function next(lines: AsyncGenerator<Buffer>): Promise<Buffer> {
  const step = await lines.next();
  if (step.done) throw new BackupError('BACKUP_DAMAGED', 'the file ends before its manifest');
  return step.value;
}
