import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TrustedTime } from '../../../worker/responder/trusted-time.ts';

const START = Date.parse('2026-11-30T10:00:00Z');

describe('the time of time stamps', () => {
  let folder: string;
  let now: number;
  let databaseNow: () => number | null;
  const open = (): Promise<TrustedTime> =>
    TrustedTime.open({
      now: () => new Date(now),
      machineNow: () => now,
      databaseTime: async () => {
        const told = databaseNow();
        if (told === null) throw new Error('away');
        return new Date(told);
      },
      file: join(folder, 'run', 'tsa.last'),
    });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kualik-tsa-'));
    now = START;
    databaseNow = () => now;
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('goes forward only: two at once and ten in the same millisecond have an order', async () => {
    const time = await open();
    const given = await Promise.all(Array.from({ length: 10 }, () => time.next()));
    const moments = given.map((one) => one?.getTime() ?? 0);
    expect(moments).toEqual(Array.from({ length: 10 }, (_, index) => START + index));
  });

  it('is not available when the clock stands behind the last token, also after a restart', async () => {
    const time = await open();
    expect(await time.next()).toEqual(new Date(START));
    now = START - 1;
    expect(await time.next()).toBeNull();
    const restarted = await open();
    now = START + 500;
    expect(await restarted.next()).toBeNull();
    now = START + 1_500;
    expect(await restarted.next()).toEqual(new Date(START + 1_500));
  });

  it.each([
    ['ahead', 1_001, false],
    ['behind', -1_001, false],
    ['nearly right', 1_000, true],
  ])('of a clock that is %s of the database by %i ms is given: %s', async (_name, offset, isGiven) => {
    databaseNow = () => now - offset;
    expect((await (await open()).next()) !== null).toBe(isGiven);
  });

  it('is not available when the database cannot be asked, and is again when it can', async () => {
    const time = await open();
    databaseNow = () => null;
    expect(await time.next()).toBeNull();
    databaseNow = () => now;
    expect(await time.next()).not.toBeNull();
  });

  it('is compared again after a second, and after the clock was set back', async () => {
    const time = await open();
    await time.next();
    now += 5_000;
    databaseNow = () => now - 3_000;
    expect(await time.next()).toBeNull();
  });
});
