import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { listKeyLosses } from '@kualik/db/repositories/key-loss.repository.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import type { KeyLossPageType, KeyLossState } from './key-loss.type.ts';

const PAGE = { usual: 25, most: 100 };

interface Asked {
  state?: KeyLossState | null;
  first?: number | null;
  offset?: number | null;
}

/** Reports with the state of their work and the measured time to the revocation. @rule reg p.19(5) rule 3 */
export async function readKeyLosses(context: ApiContext, asked: Asked): Promise<KeyLossPageType> {
  const { em, now: at } = context;
  const { rows, total } = await listKeyLosses(em, {
    state: asked.state ?? null,
    first: Math.max(1, Math.min(PAGE.most, asked.first ?? PAGE.usual)),
    offset: Math.max(0, asked.offset ?? 0),
  });
  const actor = { kind: 'employee', id: signedInOf(context).employeeId } as const;
  const data = { list: 'key-losses', shown: rows.map(({ id }) => id) };
  await appendAudit(em, { kind: 'hold.read', actor, at, requestId: null, data });
  return {
    total,
    rows: rows.map(({ ownRevokedAt, ...row }) => ({
      ...row,
      revokedAfterSeconds: ownRevokedAt && Math.round((ownRevokedAt.getTime() - row.reportedAt.getTime()) / 1000),
    })),
  };
}
