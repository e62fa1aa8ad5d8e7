import { verify, X509Certificate } from 'node:crypto';
import type { CardStationEntity } from '@kualik/db';
import { cardQueueOf, cardStations } from '@kualik/db/repositories/card-station.repository.ts';
import { failedWorkByQueue } from '@kualik/db/repositories/failed-work.repository.ts';
import { outboxBacklog } from '@kualik/db/repositories/outbox.repository.ts';
import { parseStationReport, STATION_SILENT_SECONDS, type StationReport } from '@kualik/domain/rules/station-report.ts';
import type { ApiContext } from '../context.ts';
import type { CardStationState, CardStationType } from './card-station.type.ts';

/** Stations as they say of themselves; what their own key did not sign is not believed. @rule reg p.9(6) */
export async function listCardStations({ em, now }: ApiContext): Promise<CardStationType[]> {
  const waiting = new Map((await outboxBacklog(em)).map(({ queue, open }) => [queue, open]));
  const failed = await failedWorkByQueue(em);
  return (await cardStations(em)).map((row) => {
    const { id, name, officeId, certificateSha256, enrolledAt, seenAt } = row;
    const report = genuineReport(row);
    const state = stateOf(row, report, now);
    return {
      ...{ id, name, officeId, certificateSha256, enrolledAt, state, seenAt: seenAt ?? null },
      readers: state === 'online' ? (report?.readers ?? []) : [],
      error: report?.error ?? null,
      waiting: waiting.get(cardQueueOf(name)) ?? 0,
      failed: failed.get(cardQueueOf(name)) ?? 0,
    };
  });
}

function genuineReport({ name, certificate, report, reportSignature }: CardStationEntity): StationReport | null {
  if (!report || !reportSignature) return null;
  const { publicKey } = new X509Certificate(certificate);
  if (!verify('sha256', report, publicKey, reportSignature)) return null;
  const told = parseStationReport(report);
  return told?.station === name ? told : null;
}

function stateOf({ report }: CardStationEntity, genuine: StationReport | null, now: Date): CardStationState {
  if (!report) return 'silent';
  if (genuine === null) return 'unproven';
  return now.getTime() - Date.parse(genuine.at) > STATION_SILENT_SECONDS * 1000 ? 'silent' : 'online';
}
