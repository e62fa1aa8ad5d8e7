import { GraphQLError } from 'graphql';
import { groupRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { NUMBER, words } from './sample-data.ts';

const HOUR_MS = 3_600_000;

/** The queue of one centre, as the screens meet it: free times, one booked place, the board of the hall. */
export class FakeQueue {
  /** Days without a free place, YYYY-MM-DD. */
  fullDays: string[] = [];
  isSlotTaken = false;
  isRequestEnded = false;
  booked: Record<string, unknown>[] = [];
  place: Record<string, unknown> | null = null;
  board: { number: string; window: string }[] = [];

  root() {
    return {
      queueSlots: ({ day }: { day: string }) => this.slotsOf(day),
      queuePlace: ({ code }: { code: string }) => (code.replace(/\W/g, '') === NUMBER ? this.place : null),
      bookQueuePlace: ({ input }: { input: Record<string, unknown> }) => this.book(input),
      cancelQueuePlace: () => (this.place = { ...this.place, state: 'CANCELLED' }),
      queueBoard: () => this.board,
    };
  }

  private slotsOf(day: string) {
    if (this.fullDays.includes(day)) return [];
    const nine = new Date(`${day}T09:00:00+05:00`).getTime();
    return [0, 1, 2].map((hour) => ({ startsAt: new Date(nine + hour * HOUR_MS).toISOString(), free: 2 }));
  }

  private book(input: Record<string, unknown>) {
    if (this.isSlotTaken) {
      this.isSlotTaken = false;
      const texts = words('Орындар таусылды.', 'Мест не осталось.', 'No place is left at this time.');
      const extensions = { code: 'QUEUE_SLOT_FULL', kind: 'conflict', clause: 'std1 p.8(2)', field: 'startsAt', texts };
      throw new GraphQLError('QUEUE_SLOT_FULL', { extensions });
    }
    if (this.isRequestEnded && input['requestNumber'] !== null) {
      const texts = words('Тапсырыс аяқталған.', 'Заказ завершён.', 'The order has ended.');
      const extensions = { code: 'NOT_FOUND', kind: 'not_found', field: 'requestNumber', texts };
      throw new GraphQLError('NOT_FOUND', { extensions });
    }
    this.booked.push(input);
    this.place = placeIn('BOOKED', { officeId: input['officeId'], startsAt: input['startsAt'] });
    return this.place;
  }
}

export function placeIn(state: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    code: groupRequestNumber(NUMBER),
    officeId: 'o2',
    startsAt: '2026-12-02T05:15:00Z',
    state,
    number: null,
    ahead: null,
    window: null,
    ...changes,
  };
}
