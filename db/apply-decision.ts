import type { CaseEvent, Moved, RefusalReason } from '@kualik/domain/engine/case.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import type { RequestStatus } from '@kualik/domain/engine/vocabulary.ts';
import { letterOfMove } from '@kualik/domain/notifications/notices.ts';
import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import type { AuditKind } from '@kualik/domain/rules/audit-kinds.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { EventEntity } from './entities/event.entity.ts';
import { OutboxEntity } from './entities/outbox.entity.ts';
import type { ReceiptItem } from './entities/receipt.entity.ts';
import { ReceiptEntity } from './entities/receipt.entity.ts';
import type { RequestEntity } from './entities/request.entity.ts';
import { routesOf } from './outbox-routes.ts';
import type { OutboxRoute } from './outbox-routes.ts';
import { appendAudit } from './repositories/audit.repository.ts';
import type { Actor } from './repositories/audit.repository.ts';
import { lastEventOf } from './repositories/event.repository.ts';
import { StateChangedError } from './state-changed-error.ts';

export interface ReceiptFacts {
  number: string;
  service: LocalizedText;
  items: ReceiptItem[];
  handOutAt: Date;
  handOutPlace: LocalizedText;
  employeeId: string;
  employeeName: string;
  employeePhone: string;
}

export interface DecisionContext {
  actor: Actor;
  at: Date;
  /** Of a refusal, where the decision itself carries none. */
  reason?: RefusalReason;
  /** Kept with the event and the audit entry: ids, hashes and codes. */
  data?: Record<string, unknown>;
  auditKind?: AuditKind;
  /** Needed when the decision issues a receipt. */
  receipt?: ReceiptFacts;
  /** When the service has to be done; kept when left out. */
  serviceDeadline?: Date;
  /** The change happens only while this employee holds the claim. */
  claimedBy?: string;
}

interface Move {
  em: EntityManager;
  request: RequestEntity;
  event: CaseEvent;
  decision: Moved;
  context: DecisionContext;
}

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
  if (em.isInTransaction()) return move({ em, request, event, decision, context });
  await em.transactional((inner) => move({ em: inner, request, event, decision, context }));
}

async function move(all: Move): Promise<void> {
  const { em, request } = all;
  await em.flush(); // a new case is inserted first
  const before = request.status;
  await updateGuarded(all);
  await appendEvent(all);
  await appendAudit(em, {
    kind: all.context.auditKind ?? auditKindOf(all),
    actor: all.context.actor,
    at: all.context.at,
    requestId: request.id,
    data: {
      ...all.context.data,
      event: all.event.type,
      from: all.decision.from,
      to: all.decision.to,
      status: all.decision.status,
      code: reasonOf(all)?.code,
    },
  });
  await storeReceipt(all);
  await storeOutbox(all, before);
  await em.refresh(request);
}

function auditKindOf({ event, decision }: Move): AuditKind {
  if (event.type === 'start') return 'case.started';
  if (decision.status === 'REFUSED') return 'case.refused';
  if (decision.status === 'LAPSED') return 'case.lapsed';
  if (decision.status === 'WITHDRAWN') return 'case.withdrawn';
  return decision.finished ? 'case.completed' : 'case.moved';
}

function reasonOf({ decision, context }: Move): RefusalReason | undefined {
  return decision.refusal ? (decision.refusal.reason ?? context.reason) : undefined;
}

function waitUntilOf(decision: Moved): Date | null {
  const until = decision.effects.find(({ step }) => step === decision.to)?.params.until;
  return typeof until === 'string' ? new Date(until) : null;
}

/** Columns that a move writes besides step, status and version. */
function changesOf(all: Move): Record<string, unknown> {
  const { decision, context } = all;
  const isRegistered = decision.effects.some(({ task }) => task === 'register_request');
  const reason = reasonOf(all);
  return {
    step_entered_at: context.at,
    wait_until: waitUntilOf(decision),
    ...(isRegistered && { registered_at: context.at }),
    ...(context.serviceDeadline && { service_deadline: context.serviceDeadline }),
    ...(decision.finished && {
      finished_at: context.at,
      claimed_by_id: null,
      claimed_at: null,
      claim_touched_at: null,
    }),
    ...(decision.refusal && {
      refusal_kind: decision.refusal.kind,
      refusal_step: decision.refusal.step,
      refusal_code: reason?.code ?? null,
      refusal_ground: reason?.ground ?? null,
      refusal_text: reason?.text ? JSON.stringify(reason.text) : null,
    }),
  };
}

async function updateGuarded(all: Move): Promise<void> {
  const { em, request, decision, context } = all;
  const changes = changesOf(all);
  const columns = Object.keys(changes).map((name) => `${name} = ?`);
  const guard = context.claimedBy === undefined ? '' : ' and claimed_by_id = ?';
  const rows: unknown[] = await em.execute(
    `update request set step = ?, status = ?, version = version + 1, ${columns.join(', ')}
      where id = ? and step = ? and version = ?${guard} returning id`,
    [
      decision.to,
      decision.status,
      ...Object.values(changes),
      request.id,
      decision.from,
      request.version,
      ...(guard ? [context.claimedBy] : []),
    ],
  );
  if (rows.length === 1) return;
  const last = await lastEventOf(em, request.id);
  throw new StateChangedError(request.id, last && { kind: last.actorKind, id: last.actorId ?? null }, last?.at ?? null);
}

async function appendEvent(all: Move): Promise<void> {
  const { em, request, event, decision, context } = all;
  const last = await lastEventOf(em, request.id);
  await em.insert(EventEntity, {
    requestId: request.id,
    seq: (last?.seq ?? 0) + 1,
    at: context.at,
    type: event.type,
    step: decision.from,
    toStep: decision.to,
    path: decision.path,
    status: decision.status,
    actorKind: context.actor.kind,
    actorId: context.actor.id,
    reasonCode: reasonOf(all)?.code ?? null,
    data: context.data ?? {},
  });
}

async function storeReceipt({ em, request, decision, context }: Move): Promise<void> {
  if (!decision.effects.some(({ task }) => task === 'issue_receipt')) return;
  if (!context.receipt) throw new Error('a decision that issues a receipt needs its facts');
  await em.insert(ReceiptEntity, { requestId: request.id, givenAt: context.at, ...context.receipt });
}

async function storeOutbox(all: Move, before: RequestStatus): Promise<void> {
  const { em, request, decision, context } = all;
  for (const effect of decision.effects) {
    for (const route of routesOf(effect)) {
      await em.insert(OutboxEntity, outboxRow(route, request.id, context.at, { step: effect.step }));
    }
  }
  const letter = letterOfMove({ event: all.event.type, before, decision, delivery: deliveryOf(all) });
  if (letter === null) return;
  const payload = { step: decision.to, status: decision.status };
  await em.insert(OutboxEntity, outboxRow({ queue: 'mail', kind: letter }, request.id, context.at, payload));
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
) {
  return { kind, queue, requestId, payload, createdAt: at, availableAt: at };
}
