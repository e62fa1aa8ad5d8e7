import type { EntityManager } from '@mikro-orm/postgresql';

/** The papers come in together with those for an identity card; part of the transaction that accepts them. @rule std1 p.4(1) */
export async function joinIdentityCard(em: EntityManager, requestId: string): Promise<void> {
  await em.execute('update request set with_identity_card = true where id = ?', [requestId]);
}

/** Guarded: true when this call recorded the arrival. A case that ended, or was recorded before, stays as it is. @rule std1 p.4(1) */
export async function recordCardArrival(
  em: EntityManager,
  requestId: string,
  { arrivedAt, serviceDeadline }: { arrivedAt: Date; serviceDeadline: Date | null },
): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    `update request set identity_card_arrived_at = ?, service_deadline = ?, version = version + 1
      where id = ? and with_identity_card and identity_card_arrived_at is null and finished_at is null returning id`,
    [arrivedAt, serviceDeadline, requestId],
  );
  return rows.length === 1;
}
