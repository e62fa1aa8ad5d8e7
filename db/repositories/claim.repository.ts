import { claimsEndedBefore } from '@kualik/domain/rules/claims.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { appendAudit } from './audit.repository.ts';

export interface ClaimAct {
  requestId: string;
  employeeId: string;
  at: Date;
}

export interface ClaimHolder {
  employeeId: string;
  surname: string;
  givenName: string;
  patronymic: string | null;
  since: Date;
  touchedAt: Date;
}

/** `holder` is who has it now; null when the request is over or unknown. */
export type ClaimOutcome = { ok: true } | { ok: false; holder: ClaimHolder | null };

/** Takes a request that nobody holds, or whose holder was idle too long, or that is ours already. One of two callers wins. */
export async function claimRequest(em: EntityManager, { requestId, employeeId, at }: ClaimAct): Promise<ClaimOutcome> {
  return em.transactional(async (inner) => {
    const rows: { id: string }[] = await inner.execute(
      `update request set claimed_by_id = ?, claimed_at = case when claimed_by_id = ? then claimed_at else ? end, claim_touched_at = ?
        where id = ? and finished_at is null and (claimed_by_id is null or claimed_by_id = ? or claim_touched_at <= ?)
        returning id`,
      [employeeId, employeeId, at, at, requestId, employeeId, claimsEndedBefore(at)],
    );
    if (rows.length === 0) return { ok: false, holder: await claimHolder(inner, requestId) };
    await audit(inner, 'claim.taken', { requestId, employeeId, at });
    return { ok: true };
  });
}

/** Says that the holder is still at work. Fails when the claim has ended meanwhile. */
export async function touchClaim(em: EntityManager, { requestId, employeeId, at }: ClaimAct): Promise<ClaimOutcome> {
  const rows: unknown[] = await em.execute(
    `update request set claim_touched_at = greatest(claim_touched_at, ?)
      where id = ? and claimed_by_id = ? and claim_touched_at > ? returning id`,
    [at, requestId, employeeId, claimsEndedBefore(at)],
  );
  return rows.length === 1 ? { ok: true } : { ok: false, holder: await claimHolder(em, requestId) };
}

export async function releaseClaim(em: EntityManager, { requestId, employeeId, at }: ClaimAct): Promise<ClaimOutcome> {
  return em.transactional(async (inner) => {
    const rows: unknown[] = await inner.execute(
      `update request set claimed_by_id = null, claimed_at = null, claim_touched_at = null
        where id = ? and claimed_by_id = ? returning id`,
      [requestId, employeeId],
    );
    if (rows.length === 0) return { ok: false, holder: await claimHolder(inner, requestId) };
    await audit(inner, 'claim.released', { requestId, employeeId, at });
    return { ok: true };
  });
}

/** Clears the claims that ended by idleness; the rule holds without it, the inbox and the history show it. */
export async function returnIdleClaims(
  em: EntityManager,
  at: Date,
): Promise<{ requestId: string; employeeId: string }[]> {
  return em.transactional(async (inner) => {
    const rows: { requestId: string; employeeId: string }[] = await inner.execute(
      `with idle as (select id, claimed_by_id from request where claimed_by_id is not null and claim_touched_at <= ?
                      for update skip locked)
       update request r set claimed_by_id = null, claimed_at = null, claim_touched_at = null
         from idle where r.id = idle.id returning r.id as "requestId", idle.claimed_by_id as "employeeId"`,
      [claimsEndedBefore(at)],
    );
    for (const { requestId, employeeId } of rows) {
      await appendAudit(inner, {
        kind: 'claim.returned',
        actor: { kind: 'system', id: null },
        at,
        requestId,
        data: { employeeId },
      });
    }
    return rows;
  });
}

export async function claimHolder(em: EntityManager, requestId: string): Promise<ClaimHolder | null> {
  const rows: (Omit<ClaimHolder, 'since' | 'touchedAt'> & { since: string; touchedAt: string })[] = await em.execute(
    `select e.id as "employeeId", e.surname, e.given_name as "givenName", e.patronymic,
            r.claimed_at as since, r.claim_touched_at as "touchedAt"
       from request r join employee e on e.id = r.claimed_by_id where r.id = ?`,
    [requestId],
  );
  const row = rows[0];
  return row ? { ...row, since: new Date(row.since), touchedAt: new Date(row.touchedAt) } : null;
}

async function audit(em: EntityManager, kind: 'claim.taken' | 'claim.released', act: ClaimAct): Promise<void> {
  const { requestId, employeeId, at } = act;
  await appendAudit(em, { kind, actor: { kind: 'employee', id: employeeId }, at, requestId, data: {} });
}
