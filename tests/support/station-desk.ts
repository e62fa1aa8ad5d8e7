import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRequest, OutboxEntity, RevocationEntity } from '@kualik/db';
import { cardQueueOf } from '@kualik/db/repositories/card-station.repository.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { openPersonalisationJournal } from '@kualik/worker/cards/personalisation-journal.ts';
import { openPivChip } from '@kualik/worker/cards/piv-chip.ts';
import { createRunner } from '@kualik/worker/job-runner.ts';
import { createMetrics } from '@kualik/worker/metrics.ts';
import { STATION_JOBS, type StationContext } from '@kualik/worker/station/personalise-card.job.ts';
import { openStationIdentity, type StationIdentity } from '@kualik/worker/station/station-identity.ts';
import { pino } from 'pino';
import { EnrolCardStationDocument, OrderCardWorkDocument } from '../../codegen/generated/card-stations.ts';
import type { Desk } from './api-desk.ts';
import { base64 } from './api-staff.ts';
import type { Session } from './api-server.ts';
import { confirm, right, scanSigned } from './counter-desk.ts';
import type { DeskSigner } from './desk-signer.ts';
import { runSigningJobs } from '../worker/support/signer-tools.ts';
import { CaseDocument } from '../../codegen/generated/admin.ts';
import { RecordSignedApplicationDocument } from '../../codegen/generated/counter.ts';
import type { PivSimulator } from './card/piv-simulator.ts';
import { SEMEY_OFFICE } from './stored-cases.ts';

export const STATION = 'semey-1';

/** A station without its process: its jobs, its journal, and a simulated card in its reader. */
export interface StationUnderTest {
  identity: StationIdentity;
  folder: string;
  card: PivSimulator;
  pins: string[];
  told: (ErrorCode | null)[];
  log: string[];
  close(): Promise<void>;
}

/** Enrolled by the head of the provider. */
export async function openStation(
  desk: Desk,
  head: Session,
  card: PivSimulator,
  pin: string,
): Promise<StationUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'kualik-station-'));
  const identity = await openStationIdentity(folder, STATION, desk.api.now());
  const input = { name: STATION, officeId: SEMEY_OFFICE, certificate: base64(identity.certificate) };
  right(await desk.api.ask(EnrolCardStationDocument, { input }, head));
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true });
  return { identity, folder, card, pins: [pin], told: [], log: [], close };
}

/** Runs the open orders of the station; gives what it recorded of the last one. */
export async function runStation(desk: Desk, station: StationUnderTest): Promise<Record<string, unknown> | null> {
  const { folder, identity, card } = station;
  const journal = await openPersonalisationJournal(join(folder, 'cards.jsonl'), () => desk.api.now());
  const context: StationContext = {
    orm: desk.database.orm,
    clock: { now: () => desk.api.now() },
    log: pino({ level: 'debug' }, { write: (line: string) => void station.log.push(line) }),
    registry: loadServices(),
    journal,
    prompt: { askPin: async () => station.pins[0] ?? null },
    tell: (code) => void station.told.push(code),
    reader: {
      connect: async () => {
        card.reset();
        const transmit = async (octets: Uint8Array): Promise<Uint8Array> => card.answer(octets);
        return openPivChip({ transmit, disconnect: async () => undefined, secret: identity.secret });
      },
    },
  };
  const queue = cardQueueOf(STATION);
  const run = createRunner(queue, STATION_JOBS, context, createMetrics('test'));
  const open = await desk.database.em().find(OutboxEntity, { queue, closedAt: null });
  for (const row of open) await run({ outboxId: row.id, attempt: row.attempts });
  await journal.close();
  const [last] = await desk.database.em().find(OutboxEntity, { queue }, { orderBy: { id: 'desc' }, limit: 1 });
  return last?.result ?? null;
}

/** The operator orders the work, and the station does it. */
export async function workOnCard(desk: Desk, station: StationUnderTest, id: string, destructionCms?: string) {
  const version = (await findRequest(desk.database.em(), id))?.version ?? 0;
  const input = { id, version, station: STATION, destructionCms: destructionCms ?? null };
  right(await desk.api.ask(OrderCardWorkDocument, { input }, desk.session));
  return runStation(desk, station);
}

/** The application is signed by hand, the operator confirms, the signer issues. */
export async function issueSigned(desk: Desk, signer: DeskSigner, id: string): Promise<void> {
  await scanSigned(desk, id);
  const { version = 0, fingerprint = '' } = right(await desk.api.ask(CaseDocument, { id }, desk.session)).request ?? {};
  const input = { id, version, seen: true, fingerprint };
  right(await desk.api.ask(RecordSignedApplicationDocument, { input }, desk.session));
  await confirm(desk, id);
  await runSigningJobs(signer.context);
}

/** What is revoked once the signer has done its orders, sorted. */
export async function serialsRevokedBy(desk: Desk, signer: DeskSigner): Promise<string[]> {
  await runSigningJobs(signer.context);
  return (await desk.database.em().find(RevocationEntity, {})).map(({ serialHex }) => serialHex).sort();
}
