import { cardStationNamed, storeStationReport } from '@kualik/db/repositories/card-station.repository.ts';
import { insertStationError } from '@kualik/db/repositories/card-station-health.repository.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { buildStationReport, parseStationReport, type StationReport } from '@kualik/domain/rules/station-report.ts';
import type { ProcessContext } from '../job.ts';
import type { StationIdentity } from './station-identity.ts';

export interface StationNow {
  readers: StationReport['readers'];
  error: ErrorCode | null;
}

/** Says what the station has in its readers, signed: nobody else can say it in its name. An error that is new is kept. @rule reg p.9(6) */
export async function reportStation(
  { orm, clock }: Pick<ProcessContext, 'orm' | 'clock'>,
  { id, name, identity }: { id: string; name: string; identity: Pick<StationIdentity, 'sign'> },
  { readers, error }: StationNow,
): Promise<void> {
  const em = orm.em.fork();
  const seenAt = clock.now();
  const before = (await cardStationNamed(em, name))?.report;
  const report = buildStationReport({ station: name, at: seenAt.toISOString(), readers, error });
  const reportSignature = identity.sign(report);
  await storeStationReport(em, id, { seenAt, report, reportSignature });
  const isNews = error !== null && (before ? parseStationReport(before)?.error : null) !== error;
  if (isNews) await insertStationError(em, { stationId: id, at: seenAt, report, reportSignature });
}
