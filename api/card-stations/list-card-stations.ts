import type { CardStationEntity, EntityManager } from '@kualik/db';
import { cardQueueOf, cardStations } from '@kualik/db/repositories/card-station.repository.ts';
import { stationErrorsSince } from '@kualik/db/repositories/card-station-health.repository.ts';
import { failedWorkByQueue } from '@kualik/db/repositories/failed-work.repository.ts';
import { outboxBacklog } from '@kualik/db/repositories/outbox.repository.ts';
import { STATION_SILENT_SECONDS, type StationReport } from '@kualik/domain/rules/station-report.ts';
import type { ApiContext } from '../context.ts';
import type { CardStationErrorType, CardStationState, CardStationType } from './card-station.type.ts';
import { genuineReport } from './genuine-report.ts';

/** Errors that the page of a station shows. Our choice. */
const RECENT = { limit: 20, ms: 7 * 86_400_000 };

/** Stations as they say of themselves; what their own key did not sign is not believed. @rule reg p.9(6) */
export async function listCardStations({ em, now }: ApiContext): Promise<CardStationType[]> {
  const waiting = new Map((await outboxBacklog(em)).map(({ queue, open }) => [queue, open]));
  const failed = await failedWorkByQueue(em);
  const shown: CardStationType[] = [];
  for (const row of await cardStations(em)) {
    const { id, name, officeId, certificateSha256, enrolledAt, seenAt } = row;
    const report = genuineReport(row, row);
    const state = stateOf(row, report, now);
    shown.push({
      ...{ id, name, officeId, certificateSha256, enrolledAt, state, seenAt: seenAt ?? null },
      readers: state === 'online' ? (report?.readers ?? []) : [],
      error: report?.error ?? null,
      waiting: waiting.get(cardQueueOf(name)) ?? 0,
      failed: failed.get(cardQueueOf(name)) ?? 0,
      recentErrors: await recentErrors(em, row, now),
    });
  }
  return shown;
}

async function recentErrors(em: EntityManager, station: CardStationEntity, now: Date): Promise<CardStationErrorType[]> {
  const since = new Date(now.getTime() - RECENT.ms);
  const rows = await stationErrorsSince(em, station.id, { since, limit: RECENT.limit });
  return rows.flatMap((row) => {
    const code = genuineReport(station, row)?.error ?? null;
    return code === null ? [] : [{ at: row.at, code }];
  });
}

function stateOf({ report }: CardStationEntity, genuine: StationReport | null, now: Date): CardStationState {
  if (!report) return 'silent';
  if (genuine === null) return 'unproven';
  return now.getTime() - Date.parse(genuine.at) > STATION_SILENT_SECONDS * 1000 ? 'silent' : 'online';
}
