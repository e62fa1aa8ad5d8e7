import type { EntityManager } from '@mikro-orm/postgresql';
import { KeyCarrierEntity } from '../entities/key-carrier.entity.ts';
import { newId } from '../ids.ts';
import type { Window } from './operator.repository.ts';

export type NewCarrier = Pick<KeyCarrierEntity, 'serial' | 'model' | 'officeId' | 'placeOfKeeping'>;

/** Null when a carrier with this serial is registered already. */
export async function insertCarrier(em: EntityManager, carrier: NewCarrier): Promise<string | null> {
  const rows: { id: string }[] = await em.execute(
    `insert into key_carrier (id, serial, model, office_id, place_of_keeping) values (?, ?, ?, ?, ?)
     on conflict (serial) do nothing returning id`,
    [newId(), carrier.serial, carrier.model, carrier.officeId, carrier.placeOfKeeping],
  );
  return rows[0]?.id ?? null;
}

export async function findCarrier(em: EntityManager, id: string): Promise<KeyCarrierEntity | null> {
  return em.findOne(KeyCarrierEntity, { id });
}

export async function carrierPage(
  em: EntityManager,
  { where, orderBy, first, offset }: Window<KeyCarrierEntity>,
): Promise<[KeyCarrierEntity[], number]> {
  return em.findAndCount(KeyCarrierEntity, where, { orderBy, limit: first, offset });
}

/** Guarded: a carrier that lies in store goes to one operator. True when this call handed it over. */
export async function handOverCarrier(
  em: EntityManager,
  id: string,
  given: Required<
    Pick<KeyCarrierEntity, 'operatorId' | 'handedOverAt' | 'handedOverById' | 'codeSha256' | 'codeExpiresAt'>
  >,
): Promise<boolean> {
  const change = { ...given, state: 'in_use', returnedAt: null, receivedAt: null } as const;
  return (await em.nativeUpdate(KeyCarrierEntity, { id, state: 'in_store' }, change)) === 1;
}

/** Guarded: a new one-time code for the carrier that this operator holds; an older one ends. */
export async function renewCarrierCode(
  em: EntityManager,
  { id, operatorId }: { id: string; operatorId: string },
  code: { codeSha256: string; codeExpiresAt: Date },
): Promise<boolean> {
  return (await em.nativeUpdate(KeyCarrierEntity, { id, operatorId, state: 'in_use' }, code)) === 1;
}

/** The carrier whose one-time code this is, while it may be used. */
export async function carrierByCode(em: EntityManager, codeSha256: string, at: Date): Promise<KeyCarrierEntity | null> {
  return em.findOne(KeyCarrierEntity, { codeSha256, codeExpiresAt: { $gt: at }, state: 'in_use' });
}

/** Uses the code up: its holder has confirmed that he holds the carrier. True once. */
export async function useCarrierCode(
  em: EntityManager,
  { id, codeSha256 }: { id: string; codeSha256: string },
  at: Date,
): Promise<boolean> {
  const used = { codeSha256: null, codeExpiresAt: null, receivedAt: at };
  return (await em.nativeUpdate(KeyCarrierEntity, { id, codeSha256 }, used)) === 1;
}

/** Guarded: back into the store, or written off as lost or destroyed. */
export async function returnCarrier(
  em: EntityManager,
  { id, operatorId }: { id: string; operatorId: string },
  { state, at }: { state: 'in_store' | 'lost' | 'destroyed'; at: Date },
): Promise<boolean> {
  const back = { state, operatorId: null, handedOverAt: null, handedOverById: null, codeSha256: null };
  const change = { ...back, codeExpiresAt: null, returnedAt: at };
  return (await em.nativeUpdate(KeyCarrierEntity, { id, operatorId, state: 'in_use' }, change)) === 1;
}

/** The carrier with this serial, while an operator holds it. */
export async function carrierInUse(em: EntityManager, serial: string): Promise<KeyCarrierEntity | null> {
  return em.findOne(KeyCarrierEntity, { serial, state: 'in_use' });
}
