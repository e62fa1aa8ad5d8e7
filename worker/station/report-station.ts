import { storeStationReport } from '@kualik/db/repositories/card-station.repository.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { buildStationReport, type StationReport } from '@kualik/domain/rules/station-report.ts';
import type { ProcessContext } from '../job.ts';
import type { StationIdentity } from './station-identity.ts';

export interface StationNow {
  readers: StationReport['readers'];
  error: ErrorCode | null;
}

/** Says what the station has in its readers, signed: nobody else can say it in its name. */
export async function reportStation(
  { orm, clock }: Pick<ProcessContext, 'orm' | 'clock'>,
  { id, name, identity }: { id: string; name: string; identity: Pick<StationIdentity, 'sign'> },
  { readers, error }: StationNow,
): Promise<void> {
  const seenAt = clock.now();
  const report = buildStationReport({ station: name, at: seenAt.toISOString(), readers, error });
  await storeStationReport(orm.em.fork(), id, { seenAt, report, reportSignature: identity.sign(report) });
}
