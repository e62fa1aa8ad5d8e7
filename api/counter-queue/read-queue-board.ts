import { calledTickets } from '@kualik/db/repositories/queue-ticket.repository.ts';
import { dayOf } from '@kualik/domain/rules/queue-slots.ts';
import type { ApiContext } from '../context.ts';
import { isUuid } from '../schema/is-uuid.ts';
import type { QueueBoardLineType } from './queue.type.ts';

/** The board of the hall: numbers and windows, and nothing else. @rule std1 p.8(2) */
export async function readQueueBoard({ em, now }: ApiContext, officeId: string): Promise<QueueBoardLineType[]> {
  return isUuid(officeId) ? calledTickets(em, officeId, dayOf(now)) : [];
}
