import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { bookQueuePlace } from './book-queue-place.ts';
import { cancelQueuePlace } from './cancel-queue-place.ts';
import { listQueueSlots } from './list-queue-slots.ts';
import { BookQueuePlaceInput } from './queue.input.ts';
import { QueueBoardLineType, QueuePlaceType, QueueSlotType } from './queue.type.ts';
import { readQueueBoard } from './read-queue-board.ts';
import { readQueuePlace } from './read-queue-place.ts';

const OFFICE_TEXT = { description: 'Registration centre.' };
const CODE_TEXT = { description: 'Code of the booked place.' };

/** What anybody may ask of the queue. */
@Resolver()
export class QueuePlacesResolver {
  @Query(() => [QueueSlotType], { description: 'Times of a day that can be booked (standard 1 p.8(2)); public.' })
  queueSlots(
    @Ctx() context: ApiContext,
    @Arg('officeId', () => ID, OFFICE_TEXT) officeId: string,
    @Arg('day', () => String, { description: 'Day in Almaty, YYYY-MM-DD.' }) day: string,
  ): Promise<QueueSlotType[]> {
    return listQueueSlots(context, officeId, day);
  }

  @Query(() => [QueueBoardLineType], { description: 'Board of the hall: called numbers, the latest first; public.' })
  queueBoard(
    @Ctx() context: ApiContext,
    @Arg('officeId', () => ID, OFFICE_TEXT) officeId: string,
  ): Promise<QueueBoardLineType[]> {
    return readQueueBoard(context, officeId);
  }

  @Query(() => QueuePlaceType, {
    nullable: true,
    description: 'A booked place by its code; null when unknown; public.',
  })
  queuePlace(
    @Ctx() context: ApiContext,
    @Arg('code', () => String, CODE_TEXT) code: string,
  ): Promise<QueuePlaceType | null> {
    return readQueuePlace(context, code);
  }

  @Mutation(() => QueuePlaceType, { description: 'Books a place in the queue of a PSC (standard 1 p.8(2)); public.' })
  bookQueuePlace(
    @Ctx() context: ApiContext,
    @Arg('input', () => BookQueuePlaceInput, { description: 'The place.' }) input: BookQueuePlaceInput,
  ): Promise<QueuePlaceType> {
    return bookQueuePlace(context, input);
  }

  @Mutation(() => QueuePlaceType, { description: 'Gives a booked place up; public.' })
  cancelQueuePlace(
    @Ctx() context: ApiContext,
    @Arg('code', () => String, CODE_TEXT) code: string,
  ): Promise<QueuePlaceType> {
    return cancelQueuePlace(context, code);
  }
}
