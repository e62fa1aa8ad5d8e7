import { createHash } from 'node:crypto';
import type { EntityManager, RequestEntity } from '@kualik/db';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import {
  CARD_WORK_KIND,
  cardQueueOf,
  cardStationNamed,
  insertCardDestruction,
  lastCardWork,
} from '@kualik/db/repositories/card-station.repository.ts';
import { keepCardStation } from '@kualik/db/repositories/card-station-health.repository.ts';
import { addOutbox } from '@kualik/db/repositories/outbox.repository.ts';
import { parseCardDestruction } from '@kualik/domain/rules/card-destruction.ts';
import type { Step } from '@kualik/domain/engine/definition.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import { firstOnly } from '../administration/first-only.ts';
import { verifyStaffSignature } from '../administration/verify-staff-signature.ts';
import { awaitsCardKeys, awaitsHandOver } from '../cases/counter-work.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { loadClaimed } from '../decide/load-claimed.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { OrderCardWorkInput } from './card-station.input.ts';
import { destructionOf } from './read-card-work-state.ts';

/** The unique index over open orders: of two at once the second is told. */
const ONE_ORDER = 'outbox_card_work';

const awaitsCard = (step: Step | null): boolean => awaitsCardKeys(step) || awaitsHandOver(step);

/** The operator lets his station go on with the card; the PIN is asked there and nowhere else. @rule reg p.9(6), p.9(10) */
export async function orderCardWork(context: ApiContext, input: OrderCardWorkInput): Promise<boolean> {
  const { em } = context;
  const request = await loadClaimed(context, { id: input.id, version: input.version, awaits: awaitsCard });
  const station = await cardStationNamed(em, input.station);
  if (station === null) throw new CodedError('CARD_STATION_UNKNOWN', { field: 'station' });
  const last = await lastCardWork(em, request.id);
  if (last !== null && !last.closedAt) throw new CodedError('CARD_WORK_UNDER_WAY');
  const destruction = await signedDestruction(context, request, input);
  const wanted = { stationId: station.id, queue: cardQueueOf(station.name), destruction };
  const place = () => em.transactional((inner) => order(inner, context, request, wanted));
  await firstOnly('CARD_WORK_UNDER_WAY', place, ONE_ORDER);
  return true;
}

interface CardOrder {
  stationId: string;
  queue: string;
  destruction: SignedDestruction | null;
}

async function order(
  em: EntityManager,
  context: ApiContext,
  request: RequestEntity,
  { stationId, queue, destruction }: CardOrder,
): Promise<void> {
  const { now: at } = context;
  const { employeeId: requestedBy } = signedInOf(context);
  if (!(await keepCardStation(em, stationId))) throw new CodedError('CARD_STATION_UNKNOWN', { field: 'station' });
  if (destruction !== null) await keepDestruction(em, context, request, destruction);
  const payload = { requestedBy, orderedAt: at.toISOString() };
  await addOutbox(em, { queue, kind: CARD_WORK_KIND, requestId: request.id, payload, at });
  const actor = employeeActor(context);
  await appendAudit(em, { kind: 'card.work-ordered', actor, at, requestId: request.id, data: { stationId } });
}

interface SignedDestruction {
  document: Uint8Array;
  cms: Uint8Array;
}

/** The operator's signature over exactly what the station asked for. */
async function signedDestruction(
  context: ApiContext,
  request: RequestEntity,
  { destructionCms: cms }: OrderCardWorkInput,
): Promise<SignedDestruction | null> {
  if (!cms) return null;
  const document = destructionOf(await lastCardWork(context.em, request.id));
  if (document === null || parseCardDestruction(document)?.requestId !== request.id)
    throw new CodedError('CARD_DESTRUCTION_UNCONFIRMED', { field: 'destructionCms' });
  await verifyStaffSignature(context, cms, document);
  return { document, cms };
}

async function keepDestruction(
  em: EntityManager,
  context: ApiContext,
  { id: requestId }: RequestEntity,
  { document, cms }: SignedDestruction,
): Promise<void> {
  const { now: at } = context;
  const cmsSha256 = createHash('sha256').update(cms).digest('hex');
  const { employeeId } = signedInOf(context);
  await insertCardDestruction(em, { requestId, document, cms, cmsSha256, employeeId, receivedAt: at });
  const actor = employeeActor(context);
  await appendAudit(em, { kind: 'card.destruction-signed', actor, at, requestId, data: { cmsSha256 } });
}
