import { join } from 'node:path';
import { sealBatch, type SealResult } from '@kualik/db/audit/seal-batch.ts';
import { certificateOfKey } from '@kualik/db/repositories/issuing.repository.ts';
import { signCms } from '@kualik/pki/cms.ts';
import { sha256Hex } from '@kualik/pki/sha256.ts';
import type { SigningKey } from '../keys/key-store.ts';
import type { SignerContext } from './signer-context.ts';

/** Chains the audit's new rows, seals the head and writes it outside the database. */
export interface AuditSealer {
  seal(): Promise<SealResult>;
}

/** The provider's seal over audit heads; its certificate is found by the key that lies on this machine. */
export async function createSealer(context: SignerContext, dataDir: string, key: SigningKey): Promise<AuditSealer> {
  const { orm, clock, authority } = context;
  const certificate = (await certificateOfKey(orm.em.fork(), await sha256Hex(key.spki), 'seal'))?.der;
  if (!certificate) throw new Error('the database has no certificate for keys/seal.key');
  return {
    seal: () =>
      sealBatch(orm.em.fork(), {
        at: clock.now(),
        headsDir: join(dataDir, 'heads'),
        sign: (document) =>
          signCms({
            content: document,
            certificate,
            chain: [authority.der],
            sign: key.sign,
            signingTime: new Date(Math.floor(clock.now().getTime() / 1000) * 1000),
          }),
      }),
  };
}
