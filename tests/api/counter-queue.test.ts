import { describe, expect, it } from '@jest/globals';
import { AuditEntity, officeIdOf, QueueTicketEntity } from '@kualik/db';
import {
  BookQueuePlaceDocument,
  CallNextTicketDocument,
  CancelQueuePlaceDocument,
  QueueBoardDocument,
  QueueFiguresDocument,
  QueuePlaceDocument,
  QueueSlotsDocument,
  QueueTicketsDocument,
  TakeQueueTicketDocument,
} from '../../codegen/generated/counter-queue.ts';
import { DESK_NOW, jumpTo, minutesLater } from '../support/api-desk.ts';
import { solvedCaptcha } from '../support/api-orders.ts';
import { SEMEY_OFFICE } from '../support/stored-cases.ts';
import {
  act,
  api,
  book,
  booking,
  call,
  called,
  desk,
  emptyHall,
  finish,
  head,
  numberOfOpenRequest,
  ticket,
  openForThisFile,
} from '../support/queue-hall.ts';

openForThisFile();

describe('booking a place through the portal (std1 p.8(2))', () => {
  it('is offered by quarters of an hour and takes two places of each, whoever is faster', async () => {
    const startsAt = minutesLater(60);
    const numbers = [await numberOfOpenRequest(), await numberOfOpenRequest(), await numberOfOpenRequest()];
    const answers = await Promise.all(
      numbers.map((requestNumber) => api.ask(BookQueuePlaceDocument, booking(startsAt, { requestNumber }))),
    );
    expect(answers.map(({ code }) => code).sort()).toEqual(['QUEUE_SLOT_FULL', undefined, undefined]);
    const { data } = await api.ask(QueueSlotsDocument, { officeId: SEMEY_OFFICE, day: '2026-11-23' });
    const offered = data!.queueSlots.map((one) => one.startsAt);
    expect(offered[0]).toBe(minutesLater(15).toISOString());
    expect(offered).not.toContain(startsAt.toISOString());
  });

  it('is open to people without a request behind a captcha, which is used up', async () => {
    const captcha = await solvedCaptcha(api);
    const { data } = await api.ask(BookQueuePlaceDocument, booking(minutesLater(75), { captcha }));
    expect(data?.bookQueuePlace).toMatchObject({ state: 'BOOKED', startsAt: minutesLater(75).toISOString() });
    expect((await api.ask(BookQueuePlaceDocument, booking(minutesLater(90), { captcha }))).code).toBe('CAPTCHA_SPENT');
    expect((await api.ask(BookQueuePlaceDocument, booking(minutesLater(90)))).code).toBe('CAPTCHA_WRONG');
  });

  it.each<[string, () => Parameters<typeof booking>, string]>([
    ['a time between two slots', () => [minutesLater(61)], 'QUEUE_SLOT_UNKNOWN'],
    ['a time that is over', () => [minutesLater(-15)], 'QUEUE_SLOT_UNKNOWN'],
    ['a centre of the provider', () => [minutesLater(75), { officeId: officeIdOf('10-1-NCA') }], 'QUEUE_NO_BOOKING'],
    ['a centre that is none', () => [minutesLater(75), { officeId: 'x' }], 'OFFICE_UNKNOWN'],
    ['a request that is none', () => [minutesLater(75), { requestNumber: 'abc' }], 'NOT_FOUND'],
  ])('refuses %s', async (_name, wish, code) => {
    expect((await api.ask(BookQueuePlaceDocument, booking(...wish()))).code).toBe(code);
  });

  it('keeps one place for a request, also of two bookings at once', async () => {
    const requestNumber = await numberOfOpenRequest();
    const answers = await Promise.all(
      [105, 120].map((minutes) => api.ask(BookQueuePlaceDocument, booking(minutesLater(minutes), { requestNumber }))),
    );
    expect(answers.map(({ code }) => code).sort()).toEqual(['QUEUE_PLACE_TAKEN', undefined]);
  });

  it('stores hashes only, and a place given up is free again', async () => {
    const { code, requestNumber } = await book(minutesLater(135));
    const stored = await desk.database.em().find(QueueTicketEntity, {});
    expect(JSON.stringify(stored)).not.toContain(requestNumber);
    expect(JSON.stringify(stored)).not.toContain(code.replaceAll('-', ''));
    const two = await Promise.all([0, 1].map(() => api.ask(CancelQueuePlaceDocument, { code })));
    expect(two.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(['QUEUE_TICKET_STATE', 'QUEUE_TICKET_CHANGED']).toContain(two.find((one) => one.code)?.code);
    const { data } = await api.ask(QueueSlotsDocument, { officeId: SEMEY_OFFICE, day: '2026-11-23' });
    expect(data!.queueSlots.find((one) => one.startsAt === minutesLater(135).toISOString())?.free).toBe(2);
    expect((await api.ask(QueuePlaceDocument, { code })).data?.queuePlace?.state).toBe('CANCELLED');
    expect((await api.ask(QueuePlaceDocument, { code: 'ABCD' })).data?.queuePlace).toBeNull();
  });
});

describe('the hall (std1 p.8, p.4(1))', () => {
  it('gives each person a number of his own, also two at once', async () => {
    const given = await Promise.all([ticket(), ticket('LEGAL_ENTITY'), ticket()]);
    expect(new Set(given.map(({ number }) => number?.slice(1))).size).toBe(3);
    await emptyHall();
  });

  it('never calls one person to two windows', async () => {
    const [first, second] = [await ticket(), await ticket()];
    const [one, other] = await Promise.all([called(desk.session, '1'), called(desk.otherSession, '2')]);
    expect([one.number, other.number].sort()).toEqual([first.number, second.number].sort());
    await ticket();
    await finish(one);
    await finish(other, desk.otherSession);
    const lone = await Promise.all([call(desk.session), call(desk.otherSession, '2')]);
    expect(lone.filter(({ data }) => data?.callNextTicket)).toHaveLength(1);
    for (const [index, session] of [desk.session, desk.otherSession].entries()) {
      const got = lone[index]?.data?.callNextTicket;
      if (got) await finish(got, session);
    }
  });

  it('does not let a double click call two people', async () => {
    await ticket();
    await ticket();
    const answers = await Promise.all([call(), call()]);
    expect(answers.map(({ code }) => code).sort()).toEqual(['QUEUE_TICKET_OPEN', undefined]);
    await finish(answers.find(({ data }) => data?.callNextTicket)!.data!.callNextTicket!);
    await emptyHall();
  });

  it('calls a booked person at his time before those who came earlier, and not before it', async () => {
    await jumpTo(desk, DESK_NOW);
    const place = await book(minutesLater(30));
    const booked = await ticket('INDIVIDUAL', place.requestNumber);
    const early = await ticket();
    const late = await ticket();
    expect((await api.ask(QueuePlaceDocument, { code: place.code })).data?.queuePlace).toMatchObject({
      state: 'WAITING',
      number: booked.number,
      ahead: 2,
    });
    const first = await called();
    expect(first.number).toBe(early.number);
    await finish(first);
    await jumpTo(desk, minutesLater(30));
    const second = await called();
    expect(second).toMatchObject({
      number: booked.number,
      waitBreached: false,
      waitsFrom: minutesLater(30).toISOString(),
    });
    await finish(second);
    expect((await called()).number).toBe(late.number);
    await finish(
      (await api.ask(QueueTicketsDocument, { filter: { states: ['CALLED'] } }, desk.session)).data!.queueTickets
        .nodes[0]!,
    );
    await jumpTo(desk, DESK_NOW);
  });

  it('takes a code of another day for no place, and an unknown one neither', async () => {
    const { code } = await book(minutesLater(24 * 60));
    const ask = (text: string) =>
      api.ask(TakeQueueTicketDocument, { input: { kind: 'INDIVIDUAL', code: text } }, desk.session);
    expect((await ask(code)).code).toBe('QUEUE_PLACE_ELSEWHERE');
    expect((await ask('0000')).code).toBe('QUEUE_PLACE_UNKNOWN');
  });

  it('shows numbers and windows on the board, and nothing else', async () => {
    const { number } = await ticket();
    const one = await called(desk.session, '4');
    const { data } = await api.ask(QueueBoardDocument, { officeId: SEMEY_OFFICE });
    expect(data?.queueBoard).toEqual([{ number, window: '4' }]);
    const back = await act(one, 'RETURN');
    expect(back.data?.moveQueueTicket).toMatchObject({ state: 'WAITING', window: null, calledAt: null });
    expect((await api.ask(QueueBoardDocument, { officeId: SEMEY_OFFICE })).data?.queueBoard).toEqual([]);
    await emptyHall();
  });

  it('lets only the window that called go on, once, from the version it saw', async () => {
    await ticket();
    const one = await called();
    expect((await act(one, 'START', desk.otherSession)).code).toBe('QUEUE_TICKET_OF_OTHER');
    expect((await act(one, 'END')).code).toBe('QUEUE_TICKET_STATE');
    const again = await act(one, 'RECALL');
    expect(again.data?.moveQueueTicket).toMatchObject({ state: 'CALLED', calls: 2 });
    expect((await act(one, 'START')).code).toBe('QUEUE_TICKET_CHANGED');
    const both = await Promise.all([0, 1].map(() => act(again.data!.moveQueueTicket, 'START')));
    expect(both.map(({ code }) => code).sort()).toEqual(['QUEUE_TICKET_CHANGED', undefined]);
    const started = both.find(({ data }) => data?.moveQueueTicket)!.data!.moveQueueTicket;
    expect((await act(started, 'END')).data?.moveQueueTicket.state).toBe('SERVED');
  });

  it('gives no ticket after closing', async () => {
    await jumpTo(desk, minutesLater(10 * 60));
    const { code } = await api.ask(TakeQueueTicketDocument, { input: { kind: 'INDIVIDUAL' } }, desk.session);
    expect(code).toBe('QUEUE_CLOSED');
    await jumpTo(desk, DESK_NOW);
  });
});

describe('waits and services are measured (std1 p.4(1))', () => {
  it('records breaches and gives median and 95th percentile by centre and day', async () => {
    const tuesday = (minutes: number): Date => minutesLater(24 * 60 + minutes);
    for (const [wait, service] of [
      [5, 10],
      [21, 15],
      [10, 16],
    ] as const) {
      await jumpTo(desk, tuesday(0));
      await ticket();
      await jumpTo(desk, tuesday(wait));
      const one = await called();
      expect(one.waitBreached).toBe(wait > 20);
      const started = (await act(one, 'START')).data!.moveQueueTicket;
      await jumpTo(desk, tuesday(wait + service));
      expect((await act(started, 'END')).data?.moveQueueTicket.serviceBreached).toBe(service > 15);
    }
    await ticket();
    expect((await act(await called(), 'MARK_ABSENT')).data?.moveQueueTicket.state).toBe('ABSENT');
    const filter = { from: '2026-11-24', to: '2026-11-24', officeId: SEMEY_OFFICE };
    const { data } = await api.ask(QueueFiguresDocument, { filter }, head);
    expect(data?.queueFigures.nodes).toEqual([
      expect.objectContaining({
        day: '2026-11-24',
        tickets: 4,
        served: 3,
        absent: 1,
        left: 0,
        waitMedianSeconds: 450, // of 0, 5, 10 and 21 minutes
        serviceMedianSeconds: 900,
        waitBreaches: 1,
        serviceBreaches: 1,
      }),
    ]);
    const breaches = await desk.database.em().find(AuditEntity, { kind: 'queue.breach', at: { $gte: tuesday(0) } });
    expect(breaches.map(({ data: text }) => (JSON.parse(text) as { limit: string }).limit).sort()).toEqual([
      'service',
      'wait',
    ]);
    await jumpTo(desk, DESK_NOW);
  });

  it('shows the figures to supervisors, not to the window', async () => {
    const filter = { from: '2026-11-23', to: '2026-11-24' };
    expect((await api.ask(QueueFiguresDocument, { filter }, desk.session)).code).toBe('FORBIDDEN');
    expect((await api.ask(QueueFiguresDocument, { filter: { ...filter, to: '2026-02-31' } }, head)).code).toBe(
      'INPUT_INVALID',
    );
    expect((await api.ask(CallNextTicketDocument, { window: '1' }, head)).code).toBe('FORBIDDEN');
  });
});
