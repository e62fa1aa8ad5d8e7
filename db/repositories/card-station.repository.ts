import type { EntityManager } from '@mikro-orm/postgresql';
import { CardDestructionEntity } from '../entities/card-destruction.entity.ts';
import { CardStationEntity } from '../entities/card-station.entity.ts';
import { OutboxEntity } from '../entities/outbox.entity.ts';
import { newId } from '../ids.ts';

/** Kind of the outbox rows of a station's queue. */
export const CARD_WORK_KIND = 'personalise-card';

/** The queue that one station alone serves. */
export function cardQueueOf(stationName: string): `card-${string}` {
  return `card-${stationName}`;
}

/** The id; null when a station of this name or with this certificate is known. */
export async function insertCardStation(
  em: EntityManager,
  row: Pick<
    CardStationEntity,
    'name' | 'officeId' | 'certificate' | 'certificateSha256' | 'enrolledAt' | 'enrolledById'
  >,
): Promise<string | null> {
  const rows: { id: string }[] = await em.execute(
    `insert into card_station (id, name, office_id, certificate, certificate_sha256, enrolled_at, enrolled_by_id)
      values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id`,
    [
      ...[newId(), row.name, row.officeId, Buffer.from(row.certificate), row.certificateSha256],
      ...[row.enrolledAt, row.enrolledById],
    ],
  );
  return rows[0]?.id ?? null;
}

/** Null for one that has ended. */
export async function cardStationNamed(em: EntityManager, name: string): Promise<CardStationEntity | null> {
  return em.findOne(CardStationEntity, { name, endedAt: null });
}

/** Also one that has ended. */
export async function cardStationById(em: EntityManager, id: string): Promise<CardStationEntity | null> {
  return em.findOne(CardStationEntity, { id });
}

/** Those that have not ended. */
export async function cardStations(em: EntityManager): Promise<CardStationEntity[]> {
  return em.find(CardStationEntity, { endedAt: null }, { orderBy: { name: 'asc' } });
}

/** What the station says of itself now; the later word counts. */
export async function storeStationReport(
  em: EntityManager,
  id: string,
  told: { seenAt: Date; report: Uint8Array; reportSignature: Uint8Array },
): Promise<void> {
  await em.nativeUpdate(CardStationEntity, { id }, told);
}

export async function insertCardDestruction(
  em: EntityManager,
  row: Omit<CardDestructionEntity, 'id' | symbol>,
): Promise<void> {
  await em.insert(CardDestructionEntity, { ...row, id: newId() });
}

export async function cardDestructionsOf(em: EntityManager, requestId: string): Promise<CardDestructionEntity[]> {
  return em.find(CardDestructionEntity, { requestId }, { orderBy: { id: 'desc' } });
}

/** The newest order of a case to a station; null before the first. */
export async function lastCardWork(em: EntityManager, requestId: string): Promise<OutboxEntity | null> {
  return em.findOne(OutboxEntity, { requestId, kind: CARD_WORK_KIND }, { orderBy: { id: 'desc' } });
}

/** Ids of issued certificates with these hashes that nobody has revoked. */
export async function unrevokedCertificates(em: EntityManager, sha256s: readonly string[]): Promise<string[]> {
  const rows: { id: string }[] = await em.execute(
    `select c.id from certificate c where c.sha256 = any(?::text[]) and c.state = 'issued'
        and not exists (select 1 from revocation r where r.certificate_id = c.id) order by c.id`,
    [`{${sha256s.join(',')}}`],
  );
  return rows.map(({ id }) => id);
}
