import { Arg, Authorized, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { callNextTicket } from './call-next-ticket.ts';
import { listQueueTickets } from './list-queue-tickets.ts';
import { moveQueueTicket } from './move-queue-ticket.ts';
import { MoveQueueTicketInput, QueueFiguresFilter, QueueTicketFilter, TakeQueueTicketInput } from './queue.input.ts';
import { QueueFiguresPageType, QueueTicketPageType, QueueTicketType } from './queue.type.ts';
import { readQueueFigures } from './read-queue-figures.ts';
import { takeQueueTicket } from './take-queue-ticket.ts';

const FIRST = { nullable: true, description: 'Lines of a page, 25 when absent, 100 at most.' } as const;
const OFFSET = { nullable: true, description: 'Lines to pass over.' } as const;

/** The queue of the employee's own hall. */
@Resolver()
export class CounterQueueResolver {
  @Authorized('queue.list')
  @Query(() => QueueTicketPageType, { description: 'Tickets of one’s own centre on a day.' })
  queueTickets(
    @Ctx() context: ApiContext,
    @Arg('filter', () => QueueTicketFilter, { nullable: true, description: 'Filters and order.' })
    filter: QueueTicketFilter | null,
    @Arg('first', () => Int, FIRST) first: number | null,
    @Arg('offset', () => Int, OFFSET) offset: number | null,
  ): Promise<QueueTicketPageType> {
    return listQueueTickets(context, { filter, first, offset });
  }

  @Authorized('queue.figures')
  @Query(() => QueueFiguresPageType, { description: 'Waits, services and breaches by centre and day.' })
  queueFigures(
    @Ctx() context: ApiContext,
    @Arg('filter', () => QueueFiguresFilter, { description: 'Filters and order.' }) filter: QueueFiguresFilter,
    @Arg('first', () => Int, FIRST) first: number | null,
    @Arg('offset', () => Int, OFFSET) offset: number | null,
  ): Promise<QueueFiguresPageType> {
    return readQueueFigures(context, filter, { first, offset });
  }

  @Authorized('queue.ticket')
  @Mutation(() => QueueTicketType, { description: 'Gives a ticket to a person who came (standard 1 p.8).' })
  takeQueueTicket(
    @Ctx() context: ApiContext,
    @Arg('input', () => TakeQueueTicketInput, { description: 'The ticket.' }) input: TakeQueueTicketInput,
  ): Promise<QueueTicketType> {
    return takeQueueTicket(context, input);
  }

  @Authorized('queue.serve')
  @Mutation(() => QueueTicketType, { nullable: true, description: 'Calls the next person; null when nobody waits.' })
  callNextTicket(
    @Ctx() context: ApiContext,
    @Arg('window', () => String, { description: 'Window, as the board shows it.' }) window: string,
  ): Promise<QueueTicketType | null> {
    return callNextTicket(context, window);
  }

  @Authorized('queue.serve')
  @Mutation(() => QueueTicketType, { description: 'An act of a window with the ticket it called.' })
  moveQueueTicket(
    @Ctx() context: ApiContext,
    @Arg('input', () => MoveQueueTicketInput, { description: 'The act.' }) input: MoveQueueTicketInput,
  ): Promise<QueueTicketType> {
    return moveQueueTicket(context, input);
  }
}
