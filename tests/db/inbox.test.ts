import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { claimRequest, inboxCounts, inboxPage } from '@kualik/db';
import type { InboxQuery } from '@kualik/db';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { SEMEY_OFFICE, storeCase, storeEmployee } from '../support/stored-cases.ts';

const AT = new Date('2026-11-20T09:00:00.000Z');
const hours = (count: number) => new Date(AT.getTime() + count * 3_600_000);

/** surname, given name, patronymic, status, hours to the deadline */
const PEOPLE = [
  ['Өмірзақ', 'Ұлпан', null, 'UNDER_REVIEW', 30],
  ['Әбілқасымұлы', 'Қуаныш', 'Ғалымұлы', 'UNDER_REVIEW', -1],
  ['Абаев', 'Куаныш', null, 'UNDER_REVIEW', 5],
  ['Яковлева', 'Алёна', null, 'WAITING_FOR_APPLICANT', 3],
  ['Һәкімова', 'Індира', null, 'WAITING_FOR_APPLICANT', null],
  ['Бөкейхан', 'Нұрлан', null, 'COMPLETED', -2],
] as const;
const IN_KAZAKH_ORDER = ['Абаев', 'Әбілқасымұлы', 'Бөкейхан', 'Өмірзақ', 'Һәкімова', 'Яковлева'];

let db: TestDatabase;
let viewerId: string;
let otherId: string;
const idOf = new Map<string, string>();
const numberOf = new Map<string, string>();

beforeAll(async () => {
  db = await freshDatabase();
  const em = db.em();
  viewerId = (await storeEmployee(em)).id;
  otherId = (await storeEmployee(em)).id;
  for (const [index, [surname, givenName, patronymic, status, due]] of PEOPLE.entries()) {
    const serviceDeadline = due === null ? null : hours(due);
    const finishedAt = status === 'COMPLETED' ? AT : null;
    const request = { status, serviceDeadline, finishedAt, officeId: index === 0 ? null : SEMEY_OFFICE };
    const stored = await storeCase(em, { at: hours(-index), surname, givenName, patronymic, request });
    idOf.set(surname, stored.id);
    numberOf.set(surname, stored.number);
  }
  await claimRequest(db.em(), { requestId: idOf.get('Абаев') ?? '', employeeId: viewerId, at: AT });
  await claimRequest(db.em(), { requestId: idOf.get('Яковлева') ?? '', employeeId: otherId, at: AT });
});
afterAll(() => db.close());

function page(wish: Partial<InboxQuery>) {
  const sort = { field: 'APPLICANT', order: 'ASC' } as const;
  return inboxPage(db.em(), { filter: {}, search: null, sort, first: 50, after: null, viewerId, at: AT, ...wish });
}

async function surnames(wish: Partial<InboxQuery>): Promise<string[]> {
  return (await page(wish)).rows.map(({ applicant }) => applicant.surname);
}

describe('the inbox is sorted', () => {
  it('by applicant in the order of the Kazakh alphabet', async () => {
    expect(await surnames({})).toEqual(IN_KAZAKH_ORDER);
    expect(await surnames({ sort: { field: 'APPLICANT', order: 'DESC' } })).toEqual([...IN_KAZAKH_ORDER].reverse());
  });

  it('by the deadline that runs, requests without one last in both directions', async () => {
    const ascending = await surnames({
      sort: { field: 'DUE', order: 'ASC' },
      filter: { statuses: ['UNDER_REVIEW', 'WAITING_FOR_APPLICANT'] },
    });
    expect(ascending.slice(0, 3)).toEqual(['Әбілқасымұлы', 'Абаев', 'Өмірзақ']);
    const descending = await surnames({
      sort: { field: 'DUE', order: 'DESC' },
      filter: { statuses: ['UNDER_REVIEW', 'WAITING_FOR_APPLICANT'] },
    });
    expect(descending.slice(0, 3)).toEqual(['Өмірзақ', 'Абаев', 'Әбілқасымұлы']);
  });

  it('by number and by time of submission', async () => {
    const numbers = (await page({ sort: { field: 'NUMBER', order: 'ASC' } })).rows.map(({ request }) => request.number);
    expect(numbers).toEqual([...numbers].sort());
    expect((await surnames({ sort: { field: 'SUBMITTED_AT', order: 'DESC' } }))[0]).toBe('Өмірзақ');
  });
});

describe('pages follow one another', () => {
  it.each(['APPLICANT', 'DUE', 'SUBMITTED_AT', 'NUMBER'] as const)(
    'without gap or repetition by %s, both ways',
    async (field) => {
      for (const order of ['ASC', 'DESC'] as const) {
        const whole = await surnames({ sort: { field, order } });
        const collected: string[] = [];
        let after: string | null = null;
        for (let hasNextPage = true; hasNextPage;) {
          const part = await page({ sort: { field, order }, first: 2, after });
          collected.push(...part.rows.map(({ applicant }) => applicant.surname));
          after = part.rows.at(-1)?.cursor ?? null;
          ({ hasNextPage } = part);
          expect(part.totalCount).toBe(6);
        }
        expect(collected).toEqual(whole);
      }
    },
  );

  it('and a cursor that is none begins at the first page', async () => {
    for (const after of ['x', 'WzEsMiwzXQ', Buffer.from('[0,"a","\' or 1=1"]').toString('base64url')]) {
      expect(await surnames({ after })).toEqual(IN_KAZAKH_ORDER);
    }
  });
});

describe('the inbox is filtered', () => {
  it('by holder, free requests and both', async () => {
    expect(await surnames({ filter: { mine: true } })).toEqual(['Абаев']);
    expect(await surnames({ filter: { unclaimed: true } })).not.toContain('Яковлева');
    expect(await surnames({ filter: { mine: true, unclaimed: true } })).toEqual(
      IN_KAZAKH_ORDER.filter((name) => name !== 'Яковлева'),
    );
  });

  it('so that an idle claim counts as free though nobody cleared it yet', async () => {
    const at = hours(1);
    expect(await surnames({ filter: { mine: true }, at })).toEqual([]);
    expect(await surnames({ filter: { unclaimed: true }, at })).toContain('Яковлева');
    expect((await page({ at })).rows.every(({ claimedBy }) => claimedBy === null)).toBe(true);
  });

  it.each([
    ['OVERDUE', ['Әбілқасымұлы']],
    ['SOON', ['Абаев']],
    ['ON_TIME', ['Өмірзақ']],
    ['PAUSED', ['Һәкімова', 'Яковлева']],
    ['MISSED', ['Бөкейхан']],
    ['MET', []],
  ] as const)('by the clock %s', async (clock, expected) => {
    expect(await surnames({ filter: { clock } })).toEqual(expected);
  });

  it('by office, status and service', async () => {
    expect(await surnames({ filter: { officeId: SEMEY_OFFICE } })).not.toContain('Өмірзақ');
    expect(await surnames({ filter: { statuses: ['COMPLETED'] } })).toEqual(['Бөкейхан']);
    expect(await surnames({ filter: { serviceId: 'kokpekti.unknown' } })).toEqual([]);
  });

  it('and counted', async () => {
    expect(await inboxCounts(db.em(), viewerId, AT)).toEqual({
      mine: 1,
      unclaimed: 3,
      overdue: 1,
      dueSoon: 1,
      onTime: 1,
      paused: 2,
    });
  });
});

describe('search finds', () => {
  it.each([
    ['exact letters first', 'Қуаныш', ['Әбілқасымұлы', 'Абаев']],
    ['Russian letters for Kazakh ones', 'куаныш', ['Абаев', 'Әбілқасымұлы']],
    ['a part of a word', 'касым', ['Әбілқасымұлы']],
    ['parts of two words', 'бил уан', ['Әбілқасымұлы']],
    ['a patronymic', 'галым', ['Әбілқасымұлы']],
    ['е for ё', 'алена', ['Яковлева']],
    ['һ і as х и', 'хакимова инд', ['Һәкімова']],
    ['two letters', 'өм', ['Өмірзақ']],
    ['nothing for a per cent sign', '%', []],
    ['nothing for an underscore', 'А_аев', []],
    ['nothing for a quote', `'; drop table request; --`, []],
  ])('%s', async (_name, search, expected) => {
    expect(await surnames({ search })).toEqual(expected);
  });

  it('a number by its beginning, in lower case and with dashes', async () => {
    const number = numberOf.get('Өмірзақ') ?? '';
    const written = `${number.slice(0, 4)}-${number.slice(4, 8)}`.toLowerCase();
    expect(await surnames({ search: written })).toContain('Өмірзақ');
    expect(await surnames({ search: number })).toEqual(['Өмірзақ']);
  });

  it('an IIN only when it is whole', async () => {
    const { applicant } = (await page({ search: 'Абаев' })).rows[0] ?? {};
    expect(await surnames({ search: applicant?.iin ?? '' })).toEqual(['Абаев']);
    expect(await surnames({ search: applicant?.iin.slice(0, 11) ?? '' })).toEqual([]);
  });
});
