import type { RequestStatus } from '@kualik/domain/engine/vocabulary.ts';
import { powerIdentity } from '@kualik/domain/rules/documents/one-time-power.ts';
import type { PowerDetails } from '@kualik/domain/rules/documents/one-time-power.ts';
import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Records the power of attorney of a case, part of the transaction that accepts its papers; false when another case, not ended
 * in one of these states, was served by the same paper. Of two cases at once one gets it. @rule std1 annex 2, annex 5
 */
export async function spendPower(
  em: EntityManager,
  { requestId, power, at }: { requestId: string; power: PowerDetails; at: Date },
  freedBy: readonly RequestStatus[],
): Promise<boolean> {
  const identity = powerIdentity(power);
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [identity]);
  const rows: unknown[] = await em.execute(
    `insert into power_of_attorney (request_id, number, issued_on, issuer, identity, recorded_at)
      select ?::uuid, ?, ?::date, ?, ?, ?::timestamptz where not exists (
        select 1 from power_of_attorney p join request r on r.id = p.request_id
          where p.identity = ? and r.status not in (?))
      returning request_id`,
    [requestId, power.number, power.issuedOn, power.issuer, identity, at, identity, [...freedBy]],
  );
  return rows.length === 1;
}
