import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityManager } from '@mikro-orm/postgresql';
import { parseCertificate } from '@kualik/pki/certificate-parse.ts';
import { CertificateEntity } from '../entities/certificate.entity.ts';

/** The seal certificate as the ceremony laid it down beside the heads. */
export const SEAL_FILE = 'seal.cer';

export interface TrustedSeal {
  sha256: string;
  /** Hash of its key, which a renewal keeps. */
  spkiSha256: string;
  /** False: it had to be taken from the very database that is being checked. */
  isIndependent: boolean;
}

export async function trustedSeal(em: EntityManager, headsDir: string): Promise<TrustedSeal | null> {
  const file = join(headsDir, SEAL_FILE);
  if (existsSync(file)) {
    const { sha256, spkiSha256 } = parseCertificate(readFileSync(file));
    return { sha256, spkiSha256, isIndependent: true };
  }
  const stored = await em.findOne(
    CertificateEntity,
    { usage: 'seal', state: 'issued' },
    { orderBy: { issuedAt: 'desc' } },
  );
  return stored?.sha256 ? { sha256: stored.sha256, spkiSha256: stored.spkiSha256, isIndependent: false } : null;
}
