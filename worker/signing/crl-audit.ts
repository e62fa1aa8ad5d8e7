import { appendAudit } from '@kualik/db';
import type { CrlContext } from './signer-context.ts';

export const SIGNER = { kind: 'system', id: 'signer' } as const;

/** Notes something about the authority's lists that no transaction of its own belongs to. */
export async function auditCrl(
  { orm, clock, authority }: CrlContext,
  kind: 'crl.signing' | 'crl.alarm',
  number: bigint | null,
  facts: Record<string, unknown>,
): Promise<void> {
  const data = { ca: authority.name, number: number === null ? null : String(number), ...facts };
  await orm.em
    .fork()
    .transactional((em) => appendAudit(em, { kind, actor: SIGNER, at: clock.now(), requestId: null, data }));
}
