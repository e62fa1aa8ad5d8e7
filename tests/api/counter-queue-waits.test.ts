import { describe, expect, it } from '@jest/globals';
import { AuditEntity } from '@kualik/db';
import { fixedClock } from '@kualik/db/clock.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { pino } from 'pino';
import { QueueFiguresDocument } from '../../codegen/generated/counter-queue.ts';
import { watchQueue } from '../../worker/housekeeping/watch-queue.ts';
import { jumpTo, minutesLater } from '../support/api-desk.ts';
import { api, called, desk, emptyHall, head, openForThisFile, ticket } from '../support/queue-hall.ts';
import { SEMEY_OFFICE } from '../support/stored-cases.ts';

openForThisFile();

describe('who waits and is not called (std1 p.4(1))', () => {
  const breaches = () => desk.database.em().count(AuditEntity, { kind: 'queue.breach' });
  const watch = (minutes: number) =>
    watchQueue({
      orm: desk.database.orm,
      clock: fixedClock(minutesLater(minutes)),
      log: pino({ level: 'silent' }),
      registry: loadServices(),
    });
  const figures = async (minutes: number) => {
    await jumpTo(desk, minutesLater(minutes));
    const filter = { from: '2026-11-23', to: '2026-11-23', officeId: SEMEY_OFFICE };
    const { data, errors } = await api.ask(QueueFiguresDocument, { filter }, head);
    expect(errors).toEqual([]);
    return data!.queueFigures.nodes[0]!.waitBreaches;
  };

  it('is a breach after twenty minutes, recorded once for two workers and not again by the call', async () => {
    await ticket();
    expect([await figures(20), await watch(20)]).toEqual([0, 0]);
    expect(await figures(21)).toBe(1);
    expect((await Promise.all([watch(21), watch(21)])).sort()).toEqual([0, 1]);
    expect(await watch(120)).toBe(0);
    await jumpTo(desk, minutesLater(120));
    expect((await called()).waitBreached).toBe(true);
    expect([await breaches(), await figures(120)]).toEqual([1, 1]);
  });

  it('is a breach of the day he came on, when nobody called him that day', async () => {
    await emptyHall();
    const before = await figures(121);
    await ticket();
    expect(await figures(48 * 60)).toBe(before + 1);
  });
});
