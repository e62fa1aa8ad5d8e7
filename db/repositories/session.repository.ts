import type { OfficeKind } from '@kualik/domain/data/regions.ts';
import type { EmployeeRole } from '@kualik/domain/rules/roles.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { SessionEntity } from '../entities/session.entity.ts';
import { SignInNonceEntity } from '../entities/sign-in-nonce.entity.ts';

export interface SessionRow {
  employeeId: string;
  surname: string;
  givenName: string;
  patronymic: string | null;
  roles: EmployeeRole[];
  officeId: string | null;
  certificateSha256: string;
  /** The registered workplace where it was opened. */
  workplaceId: string | null;
  createdAt: Date;
  /** Null when he has no office. */
  officeKind: OfficeKind | null;
  expiresAt: Date;
  lastSeenAt: Date;
  /** False when it ended, the account is suspended, or its certificate is no longer valid or no longer the employee's. */
  isLive: boolean;
}

export async function insertSession(
  em: EntityManager,
  session: Pick<
    SessionEntity,
    'tokenSha256' | 'employeeId' | 'certificateSha256' | 'csrfSha256' | 'createdAt' | 'expiresAt' | 'workplaceId'
  >,
): Promise<void> {
  await em.insert(SessionEntity, { ...session, lastSeenAt: session.createdAt });
}

/**
 * The session behind a cookie with everything its life depends on, asked anew for each request: a suspension, a hold or
 * a revocation ends it with the next request. `idleSince` = sessions not seen since then have ended.
 */
export async function findSession(
  em: EntityManager,
  tokenSha256: string,
  { at, idleSince }: { at: Date; idleSince: Date },
): Promise<SessionRow | null> {
  const rows: RawSession[] = await em.execute(FIND_SESSION, [at, idleSince, at, at, tokenSha256]);
  const row = rows[0];
  if (!row) return null;
  const { createdAt, expiresAt, lastSeenAt } = row;
  return { ...row, createdAt: new Date(createdAt), expiresAt: new Date(expiresAt), lastSeenAt: new Date(lastSeenAt) };
}

type Moments = 'createdAt' | 'expiresAt' | 'lastSeenAt';
type RawSession = Omit<SessionRow, Moments> & Record<Moments, string>;

const FIND_SESSION = `
  select s.employee_id as "employeeId", e.surname, e.given_name as "givenName", e.patronymic, to_json(e.roles) as roles,
         e.office_id as "officeId", s.certificate_sha256 as "certificateSha256", s.expires_at as "expiresAt",
         s.workplace_id as "workplaceId", s.created_at as "createdAt",
         (select o.kind from office o where o.id = e.office_id) as "officeKind",
         s.last_seen_at as "lastSeenAt",
         (s.ended_at is null and s.expires_at > ? and s.last_seen_at > ? and e.state = 'active'
          and exists (select 1 from employee_certificate k where k.employee_id = e.id and k.sha256 = s.certificate_sha256)
          and not exists (select 1 from certificate c where c.sha256 = s.certificate_sha256 and c.not_after <= ?)
          and not exists (select 1 from certificate c join stopped_certificate t on t.certificate_id = c.id
                          where c.sha256 = s.certificate_sha256 and t.since <= ?)) as "isLive"
    from session s join employee e on e.id = s.employee_id
   where s.token_sha256 = ?`;

export async function markSessionSeen(em: EntityManager, tokenSha256: string, at: Date): Promise<void> {
  await em.execute('update session set last_seen_at = ? where token_sha256 = ? and last_seen_at < ?', [
    at,
    tokenSha256,
    at,
  ]);
}

/** Ends every open session of an account; gives their number. */
export async function endSessionsOf(em: EntityManager, employeeId: string, at: Date): Promise<number> {
  const rows: unknown[] = await em.execute(
    'update session set ended_at = ? where employee_id = ? and ended_at is null returning token_sha256',
    [at, employeeId],
  );
  return rows.length;
}

/** True when it was open. */
export async function endSession(em: EntityManager, tokenSha256: string, at: Date): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    'update session set ended_at = ? where token_sha256 = ? and ended_at is null returning token_sha256',
    [at, tokenSha256],
  );
  return rows.length === 1;
}

export async function insertSignInNonce(
  em: EntityManager,
  nonce: Pick<SignInNonceEntity, 'nonce' | 'origin' | 'expiresAt'>,
): Promise<void> {
  await em.insert(SignInNonceEntity, nonce);
}

/** Uses a nonce up. False when it is unknown, of another origin, expired or used before. */
export async function useSignInNonce(
  em: EntityManager,
  { nonce, origin, at }: { nonce: string; origin: string; at: Date },
): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    `update sign_in_nonce set used_at = ?
      where nonce = ? and origin = ? and used_at is null and expires_at >= ? returning nonce`,
    [at, nonce, origin, at],
  );
  return rows.length === 1;
}

export async function forgetSignInNonces(em: EntityManager, expiredBefore: Date): Promise<void> {
  await em.execute('delete from sign_in_nonce where expires_at < ?', [expiredBefore]);
}
