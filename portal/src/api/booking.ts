import {
  BookQueuePlaceDocument,
  CancelQueuePlaceDocument,
  QueueDaysDocument,
  QueuePlaceDocument,
  type BookQueuePlaceMutationVariables,
  type QueueDaysQuery,
  type QueuePlaceQuery,
} from '../../../codegen/generated/portal.ts';
import { ask } from './client.ts';

export type Slot = QueueDaysQuery['first'][number];
export type Place = NonNullable<QueuePlaceQuery['queuePlace']>;
export type BookingInput = BookQueuePlaceMutationVariables['input'];

/** As many days as one operation asks for. */
export type FiveDays = readonly [string, string, string, string, string];

/** The free times of five days in a row, each YYYY-MM-DD. */
export async function fetchSlots(officeId: string, days: FiveDays): Promise<Slot[]> {
  const [first, second, third, fourth, fifth] = days;
  const answer = await ask(QueueDaysDocument, { officeId, first, second, third, fourth, fifth });
  return [answer.first, answer.second, answer.third, answer.fourth, answer.fifth].flat();
}

export async function fetchPlace(code: string): Promise<Place | null> {
  return (await ask(QueuePlaceDocument, { code })).queuePlace;
}

export async function bookPlace(input: BookingInput): Promise<Place> {
  return (await ask(BookQueuePlaceDocument, { input })).bookQueuePlace;
}

export async function cancelPlace(code: string): Promise<Place> {
  return (await ask(CancelQueuePlaceDocument, { code })).cancelQueuePlace;
}
