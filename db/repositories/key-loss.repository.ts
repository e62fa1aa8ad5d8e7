import type { EntityManager } from '@mikro-orm/postgresql';
import { KeyLossEntity } from '../entities/key-loss.entity.ts';
import type { KeyLossState } from '../entities/key-loss.entity.ts';
import { newId } from '../ids.ts';

type Resume = 'resumeAskedAt' | 'resumeAskedById' | 'resumedAt' | 'resumedById';

export async function insertKeyLoss(em: EntityManager, loss: Omit<KeyLossEntity, 'id' | Resume>): Promise<string> {
  const id = newId();
  await em.insert(KeyLossEntity, { ...loss, id });
  return id;
}

export async function findKeyLoss(em: EntityManager, id: string): Promise<KeyLossEntity | null> {
  return em.findOne(KeyLossEntity, { id });
}

/** Guarded: true when this call decided the report. */
export async function decideKeyLossRow(
  em: EntityManager,
  id: string,
  { state, by, at }: { state: Exclude<KeyLossState, 'reported'>; by: string; at: Date },
): Promise<boolean> {
  const change = { state, decidedById: by, decidedAt: at };
  return (await em.nativeUpdate(KeyLossEntity, { id, state: 'reported' }, change)) === 1;
}

/** Guarded: the head asks once for an operator whose key was not lost. */
export async function storeResumeAsked(em: EntityManager, id: string, by: string, at: Date): Promise<boolean> {
  const open = { id, state: 'dismissed', resumeAskedAt: null } as const;
  return (await em.nativeUpdate(KeyLossEntity, open, { resumeAskedAt: at, resumeAskedById: by })) === 1;
}

/** Guarded: the provider resumes once. */
export async function storeResumed(em: EntityManager, id: string, by: string, at: Date): Promise<boolean> {
  const open = { id, state: 'dismissed', resumeAskedAt: { $ne: null }, resumedAt: null } as const;
  return (await em.nativeUpdate(KeyLossEntity, open, { resumedAt: at, resumedById: by })) === 1;
}

/** True when a key of the employee waits for the provider's decision, or was lost since the moment. */
export async function isKeyLost(em: EntityManager, employeeId: string, since: Date): Promise<boolean> {
  const lost = { $or: [{ state: 'reported' as const }, { state: 'acted' as const, reportedAt: { $gte: since } }] };
  return (await em.count(KeyLossEntity, { employeeId, ...lost })) > 0;
}

export async function storeKeyLossCode(
  em: EntityManager,
  { employeeId, codeSha256, at }: { employeeId: string; codeSha256: string; at: Date },
): Promise<void> {
  await em.execute(
    `insert into key_loss_code (employee_id, code_sha256, made_at) values (?, ?, ?)
      on conflict (employee_id) do update set code_sha256 = excluded.code_sha256, made_at = excluded.made_at`,
    [employeeId, codeSha256, at],
  );
}

/** Whose telephone code this is; a code counts once. */
export async function useKeyLossCode(em: EntityManager, codeSha256: string): Promise<string | null> {
  const rows: { employee_id: string }[] = await em.execute(
    'delete from key_loss_code where code_sha256 = ? returning employee_id',
    [codeSha256],
  );
  return rows[0]?.employee_id ?? null;
}

export interface KeyLossRow {
  id: string;
  employeeId: string;
  employeeName: string;
  since: Date;
  channel: KeyLossEntity['channel'];
  reportedAt: Date;
  state: KeyLossState;
  resumeAskedAt: Date | null;
  resumedAt: Date | null;
  /** Holds of this report by their state. */
  active: number;
  released: number;
  revoked: number;
  /** When the first of the operator's own certificates was revoked; the time of p.19(5) rule 3 is measured to it. */
  ownRevokedAt: Date | null;
}

type RawLoss = Omit<KeyLossRow, 'since' | 'reportedAt' | 'ownRevokedAt' | 'resumeAskedAt' | 'resumedAt'> & {
  resumeAskedAt: string | null;
  resumedAt: string | null;
  since: string;
  reportedAt: string;
  ownRevokedAt: string | null;
};

/** Reports with the state of their work, newest first. */
export async function listKeyLosses(
  em: EntityManager,
  { state, first, offset }: { state: KeyLossState | null; first: number; offset: number },
): Promise<{ rows: KeyLossRow[]; total: number }> {
  const where = state === null ? '' : 'where k.state = ?';
  const values = state === null ? [] : [state];
  const rows: RawLoss[] = await em.execute(
    `select k.id, k.employee_id as "employeeId", e.surname || ' ' || e.given_name as "employeeName", k.since, k.channel,
            k.reported_at as "reportedAt", k.state, k.resume_asked_at as "resumeAskedAt", k.resumed_at as "resumedAt",
            (select count(*)::int from hold h where h.key_loss_id = k.id and h.state = 'active') as active,
            (select count(*)::int from hold h where h.key_loss_id = k.id and h.state = 'released') as released,
            (select count(*)::int from hold h where h.key_loss_id = k.id and h.state = 'became_revocation') as revoked,
            (select min(coalesce(r.recorded_at, r.revoked_at)) from revocation r
               join certificate c on c.id = r.certificate_id join employee_certificate o on o.sha256 = c.sha256
              where o.employee_id = k.employee_id and coalesce(r.recorded_at, r.revoked_at) >= k.reported_at)
              as "ownRevokedAt"
       from key_loss k join employee e on e.id = k.employee_id ${where}
      order by k.reported_at desc, k.id limit ? offset ?`,
    [...values, first, offset],
  );
  const counted: { total: number }[] = await em.execute(
    `select count(*)::int as total from key_loss k ${where}`,
    values,
  );
  return { rows: rows.map(toLoss), total: counted[0]?.total ?? 0 };
}

function toLoss(row: RawLoss): KeyLossRow {
  return {
    ...row,
    since: new Date(row.since),
    reportedAt: new Date(row.reportedAt),
    ownRevokedAt: momentOf(row.ownRevokedAt),
    resumeAskedAt: momentOf(row.resumeAskedAt),
    resumedAt: momentOf(row.resumedAt),
  };
}

function momentOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
