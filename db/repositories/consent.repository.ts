import type { EntityManager } from '@mikro-orm/postgresql';

/** Guarded: the consent is recorded once, by who holds the case. True when this call did it. */
export async function storeDataUseConsent(
  em: EntityManager,
  { requestId, employeeId, at }: { requestId: string; employeeId: string; at: Date },
): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    `update request set data_use_consent_at = ?, data_use_consent_by_id = ?
      where id = ? and data_use_consent_at is null and claimed_by_id = ? returning id`,
    [at, employeeId, requestId, employeeId],
  );
  return rows.length === 1;
}
