import { ComplaintEntity, moveComplaint, moveOperator, moveTicket, QueueTicketEntity, storeStanding } from '@kualik/db';
import { moveSupportRequest } from '@kualik/db/repositories/support.repository.ts';
import { moveViolation } from '@kualik/db/repositories/violation.repository.ts';
import { COMPLAINT_TRANSITIONS } from '@kualik/domain/rules/complaints.ts';
import { TICKET_TRANSITIONS } from '@kualik/domain/rules/counter-queue.ts';
import { OPERATOR_TRANSITIONS } from '@kualik/domain/rules/operators.ts';
import { VIOLATION_TRANSITIONS } from '@kualik/domain/rules/quality.ts';
import { SUPPORT_TRANSITIONS } from '@kualik/domain/rules/support.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Race } from './race-row.ts';

interface Row<State> {
  from: State;
  action: string;
  to: State;
}

/** One table of transitions: each pair of rows that lead on from the same state, a row with itself included. */
function racesOf<State extends string, Transition extends Row<State>>(
  { guard, table }: Pick<Race, 'guard' | 'table'>,
  transitions: readonly Transition[],
  move: (em: EntityManager, id: string, transition: Transition) => Promise<boolean>,
): (Race & { name: string })[] {
  return transitions.flatMap((one, index) =>
    transitions
      .slice(index)
      .filter(({ from }) => from === one.from)
      .map((other) => ({
        ...{ guard, table, row: { state: one.from } },
        name: `${guard}: ${one.from}, ${one.action} → ${one.to}, ${other.action} → ${other.to}`,
        attempt: (em: EntityManager, id: string, caller: 0 | 1) => move(em, id, caller === 0 ? one : other),
      })),
  );
}

const AS_DECIDED = { changes: {}, isOverdue: true };

/** Every transition of the tables in domain/rules that the engine of the cases does not move. */
export const STANDING_RACES = [
  ...racesOf({ guard: 'moveComplaint', table: 'complaint' }, COMPLAINT_TRANSITIONS, async (em, id, { action }) =>
    moveComplaint(em, await em.findOneOrFail(ComplaintEntity, { id }), action, AS_DECIDED),
  ),
  ...racesOf({ guard: 'moveTicket', table: 'queue_ticket' }, TICKET_TRANSITIONS, async (em, id, { action }) =>
    moveTicket(em, await em.findOneOrFail(QueueTicketEntity, { id }), action),
  ),
  ...racesOf({ guard: 'moveOperator', table: 'operator' }, OPERATOR_TRANSITIONS, (em, id, { from, to }) =>
    moveOperator(em, { id, state: from, version: 1 }, to),
  ),
  ...racesOf({ guard: 'storeStanding', table: 'operator' }, OPERATOR_TRANSITIONS, (em, id, { from, to }) =>
    storeStanding(em, { id, state: from, version: 1 }, { state: to, renewal: null }),
  ),
  ...racesOf({ guard: 'moveSupportRequest', table: 'support_request' }, SUPPORT_TRANSITIONS, (em, id, { from, to }) =>
    moveSupportRequest(em, { id, state: from }, { state: to }),
  ),
  ...racesOf({ guard: 'moveViolation', table: 'violation' }, VIOLATION_TRANSITIONS, (em, id, { from, to }) =>
    moveViolation(em, { id, state: from }, { state: to }),
  ),
];
