import { open } from 'node:fs/promises';
import {
  type Range,
  crlLayout,
  CRL_HEAD_BYTES,
  crlWithoutEntries,
  CrlEntryScanner,
  type ScannedEntry,
} from '@kualik/pki/crl-scan.ts';
import { parseCrl, type ParsedCrl } from '@kualik/pki/crl.ts';

/** One read or write of the disk; the only memory that a list of any size takes. */
export const PIECE_BYTES = 1 << 20;

/** The bytes of a file from `start` to `end`. Each piece is valid until the next one. */
export async function* piecesOf(path: string, range?: Range): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const piece = Buffer.allocUnsafe(PIECE_BYTES);
    const end = range?.end ?? (await file.stat()).size;
    for (let at = range?.start ?? 0; at < end;) {
      const { bytesRead } = await file.read(piece, 0, Math.min(PIECE_BYTES, end - at), at);
      if (bytesRead === 0) throw new Error('the file is shorter than it says');
      yield piece.subarray(0, bytesRead);
      at += bytesRead;
    }
  } finally {
    await file.close();
  }
}

/** A list in a file, without its entries in memory. */
export interface CrlFile {
  /** Everything but the entries: `entries` is empty, `tbs` is not what was signed. */
  list: ParsedCrl;
  /** Where the signed body and its entries stand. */
  tbs: Range;
  entries: Range;
  /** Reads all entries, piece by piece, and tells how many they are. */
  scan(see?: (batch: readonly ScannedEntry[]) => Promise<void>): Promise<number>;
}

/** Reads a list from a file; null when there is none. Throws `CRL_MALFORMED`. */
export async function openCrlFile(path: string): Promise<CrlFile | null> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (file === null) return null;
  try {
    const { size } = await file.stat();
    const head = Buffer.alloc(Math.min(CRL_HEAD_BYTES, size));
    await file.read(head, 0, head.length, 0);
    const layout = crlLayout(head);
    const tail = Buffer.alloc(size - layout.entries.end);
    await file.read(tail, 0, tail.length, layout.entries.end);
    const list = parseCrl(crlWithoutEntries(layout, head, tail));
    const { tbs, entries } = layout;
    return { list, tbs, entries, scan: (see) => scanEntries(path, entries, see) };
  } finally {
    await file.close();
  }
}

/** Reads a file once; each reader gets the part that it asked for, in pieces that are valid until the next one. */
export async function readParts(
  path: string,
  readers: readonly { range?: Range; take: (bytes: Uint8Array) => void }[],
): Promise<void> {
  let at = 0;
  for await (const piece of piecesOf(path)) {
    for (const { range = WHOLE, take } of readers) {
      const [from, to] = [Math.max(range.start - at, 0), Math.min(range.end - at, piece.length)];
      if (from < to) take(piece.subarray(from, to));
    }
    at += piece.length;
  }
}

const WHOLE: Range = { start: 0, end: Infinity };

async function scanEntries(
  path: string,
  range: Range,
  see?: (batch: readonly ScannedEntry[]) => Promise<void>,
): Promise<number> {
  const scanner = new CrlEntryScanner();
  for await (const piece of piecesOf(path, range)) {
    const batch: ScannedEntry[] = [];
    scanner.push(piece, see && ((entry) => batch.push(entry)));
    await see?.(batch);
  }
  return scanner.end();
}
