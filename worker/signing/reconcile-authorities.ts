import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntityManager } from '@kualik/db';
import { listAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import { replaceAuthorityCertificate } from '@kualik/db/repositories/ca.repository.ts';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import { verifyCms } from '@kualik/pki/cms.ts';
import { type CeremonyYield, readAdoption } from './ceremony-adoption.ts';
import { ceremonyFolder } from './ceremony-files.ts';
import type { CeremonyRecord } from './ceremony-record.ts';
import { storeAuthority } from './ceremony-rows.ts';
import type { Journal } from './journal.ts';

/**
 * Puts back the authorities that ceremonies added after the dump: ids by their records, and only what the journal has taken
 * over. Gives how many were put back or renewed again.
 */
export async function replayAuthorities(
  em: EntityManager,
  { journal, dataDir }: { journal: Journal; dataDir: string },
  at: Date,
): Promise<number> {
  const journalled = new Set(
    journal.entries.flatMap(({ record }) =>
      record.kind === 'certificate' && record.usage === 'ca' ? [record.der] : [],
    ),
  );
  const isTaken = ({ certificate }: { certificate: Uint8Array }): boolean =>
    journalled.has(Buffer.from(certificate).toString('base64'));
  let replayed = 0;
  for (const { authorities, renewed } of await ceremonies(dataDir, at)) {
    const known = new Set((await listAuthorities(em)).map(({ id }) => id));
    for (const one of authorities.filter(({ id }) => !known.has(id)).filter(isTaken)) {
      await storeAuthority(em, one, at);
      replayed += 1;
    }
    for (const one of renewed.filter(isTaken)) {
      const { sha256, notAfter } = parseCertificate(one.certificate);
      if (await replaceAuthorityCertificate(em, { ...one, sha256, notAfter })) replayed += 1;
    }
  }
  return replayed;
}

/** What every ceremony made, in their order: ids of ceremonies grow with the time. */
async function ceremonies(dataDir: string, at: Date): Promise<CeremonyYield[]> {
  const folder = ceremonyFolder(dataDir);
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.p7m')).sort();
  const made: CeremonyYield[] = [];
  for (const name of names) {
    const read = await verifyCms(await readFile(join(folder, name)));
    if (!read.ok || !read.signatureValid) continue;
    const { adoption } = JSON.parse(Buffer.from(read.content).toString('utf8')) as CeremonyRecord;
    if (adoption !== undefined) made.push(readAdoption(adoption, at));
  }
  return made;
}
