import type { EntityManager } from '@mikro-orm/postgresql';
import { AvailabilitySampleEntity } from '../entities/availability-sample.entity.ts';
import type { AvailabilitySampleSubject } from '../entities/availability-sample.entity.ts';
import { newId } from '../ids.ts';

export type NewSample = Omit<AvailabilitySampleEntity, 'id' | symbol>;

export async function insertSamples(em: EntityManager, samples: readonly NewSample[]): Promise<void> {
  for (const sample of samples) await em.insert(AvailabilitySampleEntity, { ...sample, id: newId() });
}

/** The last sample of any subject; several workers then do not sample twice. */
export async function lastSampleAt(em: EntityManager): Promise<Date | null> {
  const [last] = await em.find(AvailabilitySampleEntity, {}, { orderBy: { at: 'desc' }, limit: 1 });
  return last?.at ?? null;
}

export interface AvailabilityLine {
  subject: AvailabilitySampleSubject;
  periodFrom: Date;
  samples: number;
  available: number;
  /** Median of the samples that answered. */
  medianLatencyMs: number | null;
}

/** Counts per subject and period of Almaty; percentages are made of them. @rule reg p.19(3) */
export async function availabilityLines(
  em: EntityManager,
  { from, to, unit }: { from: Date; to: Date; unit: 'hour' | 'day' | 'month' },
): Promise<AvailabilityLine[]> {
  const rows: (Omit<AvailabilityLine, 'periodFrom'> & { periodFrom: string })[] = await em.execute(
    `select subject, date_trunc(?, at, 'Asia/Almaty') as "periodFrom", count(*)::int as samples,
            count(*) filter (where is_available)::int as available,
            percentile_disc(0.5) within group (order by latency_ms) as "medianLatencyMs"
       from availability_sample where at >= ? and at < ? group by 1, 2 order by 1, 2`,
    [unit, from, to],
  );
  return rows.map((row) => ({ ...row, periodFrom: new Date(row.periodFrom) }));
}

/** Samples older than this are no longer asked for. */
export async function forgetSamples(em: EntityManager, before: Date): Promise<void> {
  await em.nativeDelete(AvailabilitySampleEntity, { at: { $lt: before } });
}
