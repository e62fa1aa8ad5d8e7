import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf, seedReference, setClockOffset, startClock } from '@kualik/db';
import { REGIONS } from '@kualik/domain/data/regions.ts';
import { waitFor } from '../../scripts/demo/wait-for.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

const DAY_MS = 86_400_000;

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db.close());

describe('the clock of a demonstration', () => {
  it('follows a change, forth and back, and begins where it was left', async () => {
    const clock = await startClock({ orm: db.orm, databaseUrl: db.url, isMovable: true });
    const daysAhead = () => Math.abs(Math.round((clock.now().getTime() - Date.now()) / DAY_MS));
    expect(daysAhead()).toBe(0);
    await setClockOffset(db.em(), 31 * DAY_MS);
    await waitFor('the change', async () => daysAhead() === 31);
    const second = await startClock({ orm: db.orm, databaseUrl: db.url, isMovable: true });
    expect(Math.round((second.now().getTime() - Date.now()) / DAY_MS)).toBe(31);
    await setClockOffset(db.em(), 0);
    await waitFor('the change', async () => daysAhead() === 0);
    await clock.stop();
    await second.stop();
  });

  it('is real time in production, whatever the table says', async () => {
    await setClockOffset(db.em(), DAY_MS);
    const clock = await startClock({ orm: db.orm, databaseUrl: db.url, isMovable: false });
    expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(1_000);
    await clock.stop();
  });
});

describe('reference data', () => {
  it('hold every office of the data file, under an id of its own, after any number of starts', async () => {
    await seedReference(db.em());
    await seedReference(db.em());
    const codes = REGIONS.flatMap(({ settlements }) =>
      settlements.flatMap(({ offices }) => offices.map(({ code }) => code)),
    );
    const rows: { id: string; code: string }[] = await db
      .em()
      .execute('select id, code from office order by code collate "C"');
    expect(rows).toEqual([...codes].sort().map((code) => ({ id: officeIdOf(code), code })));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(codes.length);
  });
});
