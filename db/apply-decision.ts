import type { CaseEvent, Moved } from '@kualik/domain/engine/case.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import type { RequestStatus } from '@kualik/domain/engine/vocabulary.ts';
import { letterOfMove } from '@kualik/domain/notifications/notices.ts';
import type { AuditKind } from '@kualik/domain/rules/audit-kinds.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ReceiptEntity } from './entities/receipt.entity.ts';
import { RequestEntity } from './entities/request.entity.ts';
import { updateGuarded } from './guarded-update.ts';
import { type DecisionContext, type Move, reasonOf } from './move.ts';
import { routesOf } from './outbox-routes.ts';
import type { OutboxRoute } from './outbox-routes.ts';
import { appendAudits, type AuditEntry } from './repositories/audit.repository.ts';
import { appendEvents, type NewEvent } from './repositories/event.repository.ts';
import { addOutboxRows, type NewOutboxRow } from './repositories/outbox.repository.ts';

export type { DecisionContext, Move, ReceiptFacts } from './move.ts';

/**
 * The only code that changes the state of a case: the guarded update, the event, the audit entry and one outbox row for
 * each effect, in one transaction (the caller's when there is one). `request` is a managed entity and is read again.
 */
export async function applyDecision(
  em: EntityManager,
  request: RequestEntity,
  event: CaseEvent,
  decision: Moved,
  context: DecisionContext,
): Promise<void> {
  await inTransaction(em, async (inner) => {
    await moveAll(inner, [{ request, event, decision, context }]);
    await inner.find(RequestEntity, { id: request.id }, { refresh: true });
  });
}

/** The same for several cases at once, which are not read again: all of them move, or none when one was moved by somebody else meanwhile. */
export async function applyDecisions(em: EntityManager, moves: readonly Move[]): Promise<void> {
  await inTransaction(em, (inner) => moveAll(inner, moves));
}

function inTransaction(em: EntityManager, act: (em: EntityManager) => Promise<void>): Promise<void> {
  return em.isInTransaction() ? act(em) : em.transactional(act);
}

async function moveAll(em: EntityManager, moves: readonly Move[]): Promise<void> {
  await em.flush(); // a new case is inserted first
  const before = new Map(moves.map(({ request }) => [request.id, request.status]));
  await updateGuarded(em, moves);
  await appendEvents(em, moves.map(eventOf));
  await appendAudits(em, moves.map(auditOf));
  for (const move of moves) await storeReceipt(em, move);
  const rows = moves.flatMap((move) => outboxOf(move, before.get(move.request.id) ?? move.request.status));
  await addOutboxRows(em, rows);
}

function auditOf(move: Move): AuditEntry {
  const { request, event, decision, context } = move;
  return {
    kind: context.auditKind ?? auditKindOf(move),
    actor: context.actor,
    at: context.at,
    requestId: request.id,
    data: {
      ...context.data,
      event: event.type,
      from: decision.from,
      to: decision.to,
      status: decision.status,
      code: reasonOf(move)?.code,
    },
  };
}

function eventOf(move: Move): NewEvent {
  const { request, event, decision, context } = move;
  return {
    requestId: request.id,
    at: context.at,
    type: event.type,
    step: decision.from,
    toStep: decision.to,
    path: decision.path,
    status: decision.status,
    actor: context.actor,
    reasonCode: reasonOf(move)?.code ?? null,
    data: context.data ?? {},
  };
}

function auditKindOf({ event, decision }: Move): AuditKind {
  if (event.type === 'start') return 'case.started';
  if (decision.status === 'REFUSED') return 'case.refused';
  if (decision.status === 'LAPSED') return 'case.lapsed';
  if (decision.status === 'WITHDRAWN') return 'case.withdrawn';
  return decision.finished ? 'case.completed' : 'case.moved';
}

async function storeReceipt(em: EntityManager, { request, decision, context }: Move): Promise<void> {
  if (!decision.effects.some(({ task }) => task === 'issue_receipt')) return;
  if (!context.receipt) throw new Error('a decision that issues a receipt needs its facts');
  await em.insert(ReceiptEntity, { requestId: request.id, givenAt: context.at, ...context.receipt });
}

function outboxOf(all: Move, before: RequestStatus) {
  const { request, decision, context } = all;
  const rows = decision.effects.flatMap((effect) =>
    routesOf(effect).map((route) => outboxRow(route, request.id, context.at, { step: effect.step })),
  );
  const letter = letterOfMove({ event: all.event.type, before, decision, delivery: deliveryOf(all) });
  if (letter === null) return rows;
  const payload = { step: decision.to, status: decision.status };
  return [...rows, outboxRow({ queue: 'mail', kind: letter }, request.id, context.at, payload)];
}

/** The way the result goes that ended the case; null while the case goes on. @rule reg p.6(11), p.8(3), p.9(10) */
function deliveryOf({ request, decision }: Move): string | null {
  if (!decision.finished) return null;
  const service = loadServices().find(request.serviceId, request.serviceVersion);
  const deliverTo = service?.channels.get(request.channelId)?.steps.get(decision.to)?.params['deliverTo'];
  return typeof deliverTo === 'string' ? deliverTo : null;
}

function outboxRow(
  { queue, kind }: OutboxRoute,
  requestId: string,
  at: Date,
  payload: { step: string; status?: RequestStatus },
): NewOutboxRow {
  return { kind, queue, requestId, payload, at };
}
