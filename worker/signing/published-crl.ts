import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCrl, type ParsedCrl } from '@kualik/pki/crl.ts';

/** The last list that the world could see lies beside the journal: a restored database is compared with it. */
export async function keepPublishedCrl(folder: string, ca: string, der: Uint8Array): Promise<void> {
  const target = join(folder, `${ca}.crl`);
  const file = await open(`${target}.new`, 'w', 0o644);
  await file.writeFile(der);
  await file.sync();
  await file.close();
  await rename(`${target}.new`, target);
}

export async function readPublishedCrl(folder: string, ca: string): Promise<ParsedCrl | null> {
  const der = await readFile(join(folder, `${ca}.crl`)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return der === null ? null : parseCrl(der);
}
