import { join } from 'node:path';
import { sealBatch, type SealResult } from '@kualik/db/audit/seal-batch.ts';
import type { SignerContext } from './signer-context.ts';

/** Chains the audit's new rows, seals the head and writes it outside the database. */
export interface AuditSealer {
  seal(): Promise<SealResult>;
}

/** The provider's seal over audit heads, written below `dataDir`. */
export function createSealer(context: SignerContext, dataDir: string): AuditSealer {
  return {
    seal: () =>
      sealBatch(context.orm.em.fork(), {
        at: context.clock.now(),
        headsDir: join(dataDir, 'heads'),
        sign: (document) => context.seal.attached(document, context.clock.now()),
      }),
  };
}
