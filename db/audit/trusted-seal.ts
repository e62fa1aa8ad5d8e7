import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CertificateEntity } from '../entities/certificate.entity.ts';

/** The seal certificate as the ceremony laid it down beside the heads. */
export const SEAL_FILE = 'seal.cer';

export interface TrustedSeal {
  sha256: string;
  /** False: it had to be taken from the very database that is being checked. */
  isIndependent: boolean;
}

export async function trustedSeal(em: EntityManager, headsDir: string): Promise<TrustedSeal | null> {
  const file = join(headsDir, SEAL_FILE);
  if (existsSync(file)) {
    return { sha256: createHash('sha256').update(readFileSync(file)).digest('hex'), isIndependent: true };
  }
  const stored = await em.findOne(
    CertificateEntity,
    { usage: 'seal', state: 'issued' },
    { orderBy: { issuedAt: 'desc' } },
  );
  return stored?.sha256 ? { sha256: stored.sha256, isIndependent: false } : null;
}
