import type { EntityManager, RequestEntity } from '@kualik/db';
import { insertCardKeys } from '@kualik/db/repositories/card.repository.ts';
import { awaitsCardKeys } from '../cases/counter-work.ts';
import type { RequestType } from '../cases/request.type.ts';
import { viewRequest } from '../cases/view-request.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { loadClaimed } from '../decide/load-claimed.ts';
import { tellMover } from '../decide/tell-mover.ts';
import { checkKeys, requireFreshKeys } from '../order/check-keys.ts';
import type { OrderedKeys } from '../order/check-keys.ts';
import { requireKeyStore } from '../order/require-key-store.ts';
import { moveAtCounter } from './counter-move.ts';
import type { RecordCardKeysInput } from './counter.input.ts';

/** Takes the public halves of keys made on the card, and binds the case to that card. The PIN never comes here. @rule reg p.9(6) */
export async function recordCardKeys(context: ApiContext, input: RecordCardKeysInput): Promise<RequestType> {
  const { em } = context;
  const request = await loadClaimed(context, { id: input.id, version: input.version, awaits: awaitsCardKeys });
  const keys = await checkKeys(input);
  requireKeyStore(keys.sign, 'id_card', 'signCsr');
  requireKeyStore(keys.auth, 'id_card', 'authCsr');
  await tellMover(em, () =>
    em.transactional((inner) => store(inner, context, { request, keys, cardId: input.cardId })),
  );
  return viewRequest(context, request.id);
}

async function store(
  em: EntityManager,
  context: ApiContext,
  { request, keys, cardId }: { request: RequestEntity; keys: OrderedKeys; cardId: string },
): Promise<void> {
  await requireFreshKeys(em, keys);
  const event = { type: 'complete', step: request.step } as const;
  const data = { cardId, signSpkiSha256: keys.sign.spkiSha256, authSpkiSha256: keys.auth.spkiSha256 };
  await moveAtCounter(em, context, request, { event, auditKind: 'card.keys-recorded', data });
  const rows = (['sign', 'auth'] as const).map((usage) => {
    const { der, sha256, spkiSha256 } = keys[usage];
    return { usage, csrDer: der, csrSha256: sha256, spkiSha256 };
  });
  const { employeeId: recordedById } = signedInOf(context);
  const order = { requestId: request.id, cardId, recordedById, recordedAt: context.now, keys: rows };
  if (!(await insertCardKeys(em, order))) throw new CodedError('CARD_OUT_OF_USE', { field: 'cardId' });
}
