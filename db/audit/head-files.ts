import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const NAME = /^(\d{9})\.p7m$/;

/** Heads as they lie outside the database: one sealed CMS a file, numbered. */
export interface HeadFile {
  seq: number;
  name: string;
  cms: Uint8Array;
}

export function headFileName(seq: number): string {
  return `${String(seq).padStart(9, '0')}.p7m`;
}

/** Names of the heads that lie there, the oldest first. */
function headNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => NAME.test(name))
    .sort();
}

const seqOf = (name: string): number => Number(name.slice(0, 9));

export function readHeadFiles(folder: string): HeadFile[] {
  return headNames(folder).map((name) => ({
    seq: seqOf(name),
    name,
    cms: new Uint8Array(readFileSync(join(folder, name))),
  }));
}

export function readHeadFile(folder: string, seq: number): Uint8Array | null {
  const path = join(folder, headFileName(seq));
  return existsSync(path) ? new Uint8Array(readFileSync(path)) : null;
}

export function lastHeadSeq(folder: string): number {
  return seqOf(headNames(folder).at(-1) ?? '0');
}

/** Whole or not at all, and on the disk when it returns. An existing head is never exchanged for another. */
export function writeHeadFile(folder: string, seq: number, cms: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, headFileName(seq));
  if (existsSync(path)) {
    if (readFileSync(path).equals(cms)) return; // another sealer made good for the one before it
    throw new Error(`audit head ${path} exists already with other content`);
  }
  const part = `${path}.${randomBytes(4).toString('hex')}.part`;
  writeFileSync(part, cms, { flush: true });
  renameSync(part, path);
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/** After a restore: heads of the time that was lost are kept apart, so that the chain can go on and the loss stays visible. */
export function setAsideHeads(folder: string, afterSeq: number, label: string): string[] {
  const later = readHeadFiles(folder).filter(({ seq }) => seq > afterSeq);
  if (later.length === 0) return [];
  const aside = join(folder, `superseded-${label}`);
  mkdirSync(aside, { recursive: true });
  for (const { name } of later) renameSync(join(folder, name), join(aside, name));
  return later.map(({ name }) => name);
}
