import type { EntityManager } from '@mikro-orm/postgresql';
import { RequestEntity } from '../entities/request.entity.ts';

/** The later moment of an order, with the day from which its term counts; in the transaction that moves the case. */
export async function storeEffectiveAt(
  em: EntityManager,
  requestId: string,
  { effectiveAt, serviceDeadline }: { effectiveAt: Date; serviceDeadline: Date | null },
): Promise<void> {
  const deadline = serviceDeadline === null ? {} : { serviceDeadline };
  await em.nativeUpdate(RequestEntity, { id: requestId }, { effectiveAt, ...deadline });
}

/**
 * The signer begins with a revocation that waited. False when its owner has taken the order back: of the two who come at
 * once one is late, because both move the version. Beginning again after a crash is no fault.
 */
export async function beginEffect(em: EntityManager, requestId: string, at: Date): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    `update request set effect_begun_at = coalesce(effect_begun_at, ?), version = version + 1
      where id = ? and finished_at is null returning id`,
    [at, requestId],
  );
  return rows.length > 0;
}

/** Certificates whose revocation waits for its moment, with this moment. */
export async function scheduledRevocations(
  em: EntityManager,
  certificateIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  if (certificateIds.length === 0) return new Map();
  const rows: { id: string; at: string }[] = await em.execute(
    `select t.certificate_id as id, min(r.effective_at) as at
       from revocation_target t join request r on r.id = t.request_id
      where t.certificate_id in (?) and r.effective_at is not null and r.finished_at is null
        and r.status = 'ISSUING'
        and not exists (select 1 from revocation v where v.certificate_id = t.certificate_id)
      group by t.certificate_id`,
    [[...certificateIds]],
  );
  return new Map(rows.map(({ id, at }) => [id, new Date(at)]));
}

/** Orders of the journal that still wait: their case is open and no work for it stands in the outbox. */
export async function casesWithoutWork(em: EntityManager, requestIds: readonly string[]): Promise<string[]> {
  if (requestIds.length === 0) return [];
  const rows: { id: string }[] = await em.execute(
    `select r.id from request r where r.id in (?) and r.finished_at is null and not exists (
       select 1 from outbox o where o.request_id = r.id and o.kind = 'revoke-ordered' and o.closed_at is null)`,
    [[...requestIds]],
  );
  return rows.map(({ id }) => id);
}
