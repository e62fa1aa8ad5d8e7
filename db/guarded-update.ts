import type { Moved } from '@kualik/domain/engine/case.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type Move, reasonOf } from './move.ts';
import { lastEventOf } from './repositories/event.repository.ts';
import { runBound } from './statement.ts';
import { StateChangedError } from './state-changed-error.ts';

/** Columns that a move may write, with their types. */
const COLUMNS = {
  step: 'text',
  status: 'text',
  step_entered_at: 'timestamptz',
  wait_until: 'timestamptz',
  registered_at: 'timestamptz',
  service_deadline: 'timestamptz',
  finished_at: 'timestamptz',
  claimed_by_id: 'uuid',
  claimed_at: 'timestamptz',
  claim_touched_at: 'timestamptz',
  refusal_kind: 'text',
  refusal_step: 'text',
  refusal_code: 'text',
  refusal_ground: 'text',
  refusal_text: 'jsonb',
} as const;

type Changes = Partial<Record<keyof typeof COLUMNS, unknown>>;

function waitUntilOf(decision: Moved): Date | null {
  const until = decision.effects.find(({ step }) => step === decision.to)?.params.until;
  return typeof until === 'string' ? new Date(until) : null;
}

function changesOf(all: Move): Changes {
  const { decision, context } = all;
  const isRegistered = decision.effects.some(({ task }) => task === 'register_request');
  const reason = reasonOf(all);
  return {
    step: decision.to,
    status: decision.status,
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
      refusal_text: reason?.text ?? null,
    }),
  };
}

/**
 * Moves cases that still stand where the decisions were made from: one statement for all that write the same columns.
 * Throws `StateChangedError` for the first that was moved by somebody else.
 */
export async function updateGuarded(em: EntityManager, moves: readonly Move[]): Promise<void> {
  const groups = Map.groupBy(moves, (move) => Object.keys(changesOf(move)).join());
  for (const group of groups.values()) await updateAlike(em, group);
}

async function updateAlike(em: EntityManager, moves: readonly Move[]): Promise<void> {
  const [first] = moves;
  if (first === undefined) return;
  const names = Object.keys(changesOf(first)) as (keyof typeof COLUMNS)[];
  const rows = moves.map((move) => ({
    id: move.request.id,
    from_step: move.decision.from,
    from_version: move.request.version,
    held_by: move.context.claimedBy ?? null,
    ...changesOf(move),
  }));
  const typed = names.map((name) => `${name} ${COLUMNS[name]}`);
  const moved = await runBound<{ id: string }>(
    em,
    `update request set version = version + 1, ${names.map((name) => `${name} = next.${name}`).join(', ')}
     from jsonb_to_recordset($1::jsonb) as next(id uuid, from_step text, from_version integer, held_by uuid, ${typed.join(', ')})
     where request.id = next.id and request.step = next.from_step and request.version = next.from_version
       and (next.held_by is null or request.claimed_by_id = next.held_by)
     returning request.id`,
    [JSON.stringify(rows)],
  );
  const left = moves.find(({ request }) => !moved.some(({ id }) => id === request.id));
  if (left === undefined) return;
  const last = await lastEventOf(em, left.request.id);
  const mover = last && { kind: last.actorKind, id: last.actorId ?? null };
  throw new StateChangedError(left.request.id, mover, last?.at ?? null);
}
