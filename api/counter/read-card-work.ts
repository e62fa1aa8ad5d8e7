import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import type { CardWorkType } from './counter.type.ts';
import { loadCard } from './load-card.ts';

/** What the workplace writes onto the card. @rule reg p.9(10) */
export async function readCardWork(context: ApiContext, id: string): Promise<CardWorkType> {
  const { em, now: at } = context;
  const { request, cardId, certificates } = await loadCard(context, { id });
  const actor = { kind: 'employee', id: signedInOf(context).employeeId } as const;
  await appendAudit(em, { kind: 'case.read', actor, at, requestId: request.id, data: { part: 'card' } });
  return {
    cardId,
    certificates: certificates.flatMap(({ usage, der, sha256 }) =>
      (usage === 'sign' || usage === 'auth') && der && sha256 ? [{ usage, der, sha256 }] : [],
    ),
  };
}
