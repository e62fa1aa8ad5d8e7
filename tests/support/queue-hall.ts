import { afterAll, beforeAll, expect } from '@jest/globals';
import {
  BookQueuePlaceDocument,
  CallNextTicketDocument,
  MoveQueueTicketDocument,
  TakeQueueTicketDocument,
} from '../../codegen/generated/counter-queue.ts';
import type { QueueTicketMove, TicketFactsFragment } from '../../codegen/generated/counter-queue.ts';
import { DESK_NOW, openDesk } from './api-desk.ts';
import type { Desk } from './api-desk.ts';
import type { ApiUnderTest, Session } from './api-server.ts';
import { caseAwaitingPapers, signIn, storeOperator } from './api-staff.ts';
import { SEMEY_OFFICE } from './stored-cases.ts';

/** The hall of a centre with its windows; opened for the test file that imports it. */

export let desk: Desk;

export let api: ApiUnderTest;

export let head: Session;

/** Opens it before the tests of the file that calls this, and closes it after them. */
export function openForThisFile(): void {
  beforeAll(async () => {
    desk = await openDesk();
    ({ api } = desk);
    const supervisor = await storeOperator(desk.database.em(), desk.ca, { surname: 'Әлиев', roles: ['supervisor'] });
    head = await signIn(api, supervisor.auth);
  });
  afterAll(() => desk.close());
}

export async function ticket(kind: 'INDIVIDUAL' | 'LEGAL_ENTITY' = 'INDIVIDUAL', code: string | null = null) {
  const { data, errors } = await api.ask(TakeQueueTicketDocument, { input: { kind, code } }, desk.session);
  expect(errors).toEqual([]);
  return data!.takeQueueTicket;
}

export const call = (session = desk.session, window = '1') => api.ask(CallNextTicketDocument, { window }, session);

export async function called(session = desk.session, window = '1'): Promise<TicketFactsFragment> {
  const { data, errors } = await call(session, window);
  expect(errors).toEqual([]);
  return data!.callNextTicket!;
}

export const act = ({ id, version }: { id: string; version: number }, move: QueueTicketMove, session = desk.session) =>
  api.ask(MoveQueueTicketDocument, { input: { id, version, move } }, session);

export async function finish(one: TicketFactsFragment, session = desk.session): Promise<void> {
  const started = await act(one, 'START', session);
  expect((await act(started.data!.moveQueueTicket, 'END', session)).errors).toEqual([]);
}

/** Calls and finishes until nobody waits, so that each test starts with an empty hall. */
export async function emptyHall(): Promise<void> {
  for (;;) {
    const { data } = await call();
    if (!data?.callNextTicket) return;
    await finish(data.callNextTicket);
  }
}

export async function numberOfOpenRequest(): Promise<string> {
  return (await caseAwaitingPapers(desk.database.em(), DESK_NOW)).number;
}

export function booking(startsAt: Date, change: { officeId?: string; requestNumber?: string; captcha?: string } = {}) {
  return {
    input: { officeId: SEMEY_OFFICE, startsAt: startsAt.toISOString(), kind: 'INDIVIDUAL' as const, ...change },
  };
}

export async function book(startsAt: Date) {
  const requestNumber = await numberOfOpenRequest();
  const { data, errors } = await api.ask(BookQueuePlaceDocument, booking(startsAt, { requestNumber }));
  expect(errors).toEqual([]);
  return { ...data!.bookQueuePlace, requestNumber };
}
