import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StaffNoticeEntity } from '@kualik/db';
import { fixedClock } from '@kualik/db/clock.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { warnOfCalendar } from '@kualik/worker/housekeeping/calendar-warnings.ts';
import { pino } from 'pino';
import { freshDatabase, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

async function warned(at: string): Promise<string[]> {
  const parts = { orm: database.orm, log: pino({ level: 'silent' }), registry: loadServices() };
  const context = { ...parts, clock: fixedClock(new Date(at)) };
  await Promise.all([warnOfCalendar(context), warnOfCalendar(context)]);
  const notices = await database.em().find(StaffNoticeEntity, { role: 'administrator', createdAt: new Date(at) });
  return notices.map(({ facts }) => `${facts['year']} ${facts['warning']}`).sort();
}

describe('an unconfirmed calendar (std1 p.4(1))', () => {
  it('is told to the administrator, each question once a month, by two workers as by one', async () => {
    const first = await warned('2028-11-05T05:00:00Z');
    expect(first).toContain('2029 YEAR_MISSING');
    expect(new Set(first).size).toBe(first.length);
    expect(await warned('2028-11-20T05:00:00Z')).toEqual([]);
    // The first of December in Almaty, the last of November in UTC.
    expect(await warned('2028-11-30T19:30:00Z')).toEqual(first);
  });
});
