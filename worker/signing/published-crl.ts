import { open, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type CrlFile, openCrlFile } from './crl-file.ts';

/** Where the last list that the world could see lies, beside the journal: a restored database is compared with it. */
export function publishedPath(folder: string, ca: string, suffix = ''): string {
  return join(folder, `${ca}${suffix}.crl`);
}

/** Puts a written and synced list into the place of the one before it, in one step that survives a power cut. */
export async function replacePublishedCrl(folder: string, from: string, to: string): Promise<void> {
  await rename(from, to);
  const directory = await open(folder, 'r');
  await directory.sync();
  await directory.close();
}

export function readPublishedCrl(folder: string, ca: string, suffix = ''): Promise<CrlFile | null> {
  return openCrlFile(publishedPath(folder, ca, suffix));
}

/** The highest number that any published list of an authority bears: complete, delta and parts share one sequence. */
export async function highestPublishedNumber(folder: string, ca: string): Promise<bigint> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.crl') && name.startsWith(ca));
  let highest = 0n;
  for (const name of names) {
    const suffix = name.slice(ca.length, -'.crl'.length);
    if (suffix !== '' && !suffix.startsWith('-')) continue;
    const number = (await readPublishedCrl(folder, ca, suffix))?.list.number ?? 0n;
    if (number > highest) highest = number;
  }
  return highest;
}
