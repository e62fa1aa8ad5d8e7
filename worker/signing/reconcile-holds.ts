import type { CaEntity, EntityManager } from '@kualik/db';
import {
  holdsNotReleased,
  restoreHold,
  restoreRelease,
  unknownHolds,
} from '@kualik/db/repositories/hold-journal.repository.ts';
import { certificateBySerial, revocationOfCertificate } from '@kualik/db/repositories/revocation.repository.ts';
import { HOLD_DAYS_SETTING, holdEndsAt } from '@kualik/domain/rules/holds.ts';
import { getSetting } from '@kualik/db/repositories/setting.repository.ts';
import type { HoldRecord, ReleaseRecord } from './journal-entry.ts';
import type { Journal } from './journal.ts';
import { JournalBroken } from './journal-reader.ts';

/** Puts back the holds that the database lost, and the ends of those that it still takes for active. Twice is once. */
export async function replayHolds(
  em: EntityManager,
  journal: Journal,
  authorities: ReadonlyMap<string, CaEntity>,
): Promise<number> {
  const holds = journal.entries.flatMap(({ record }) => (record.kind === 'hold' ? [record] : []));
  const releases = new Map(
    journal.entries.flatMap(({ record }) => (record.kind === 'release' ? [[record.holdId, record] as const] : [])),
  );
  const missing = new Set(
    await unknownHolds(
      em,
      holds.map(({ holdId }) => holdId),
    ),
  );
  const ended = await holdsNotReleased(em, [...releases.keys()]);
  for (const id of ended) await replayRelease(em, releases.get(id));
  for (const hold of holds.filter(({ holdId }) => missing.has(holdId))) {
    const ca = authorities.get(hold.ca);
    if (ca === undefined) throw new JournalBroken(`the database does not know the authority ${hold.ca}`);
    await replayHold(em, { hold, release: releases.get(hold.holdId), caId: ca.id });
  }
  return missing.size + ended.length;
}

async function replayRelease(em: EntityManager, release: ReleaseRecord | undefined): Promise<void> {
  if (release) await restoreRelease(em, release.holdId, { way: release.way, at: new Date(release.releasedAt) });
}

interface Lost {
  hold: HoldRecord;
  release: ReleaseRecord | undefined;
  caId: string;
}

/** An operator's lost key is forgotten with its report, so its holds come back as the counter's: whoever knows better lifts them. */
async function replayHold(em: EntityManager, { hold, release, caId }: Lost): Promise<void> {
  const certificate = await certificateBySerial(em, hold.serialHex);
  if (certificate === null) throw new JournalBroken(`hold of the unknown certificate ${hold.serialHex}`);
  const heldAt = new Date(hold.heldAt);
  const releasedAt = release ? new Date(release.releasedAt) : null;
  const isRevoked = release === undefined && (await revocationOfCertificate(em, certificate.id)) !== null;
  const ended = isRevoked ? { state: 'became_revocation' as const, endedAt: heldAt } : { state: 'active' as const };
  const released = {
    state: 'released',
    releaseWay: release?.way,
    releasedAt,
    endedAt: releasedAt,
    goneAt: releasedAt,
  } as const;
  await restoreHold(em, {
    id: hold.holdId,
    certificateId: certificate.id,
    serialHex: hold.serialHex,
    caId,
    channel: hold.channel === 'operator_key_loss' ? 'counter' : hold.channel,
    placedAt: heldAt,
    endsAt: holdEndsAt(heldAt, await getSetting(em, HOLD_DAYS_SETTING)),
    recordedAt: heldAt,
    ...(release ? released : ended),
  });
}
