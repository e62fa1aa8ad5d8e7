import type { EntityManager } from '@mikro-orm/postgresql';
import { ApplicantSessionEntity } from '../entities/applicant-session.entity.ts';

export type NewApplicantSession = Omit<ApplicantSessionEntity, 'lastSeenAt' | 'endedAt'>;

export async function insertApplicantSession(em: EntityManager, session: NewApplicantSession): Promise<void> {
  await em.insert(ApplicantSessionEntity, { ...session, lastSeenAt: session.createdAt });
}

export function findApplicantSession(em: EntityManager, tokenSha256: string): Promise<ApplicantSessionEntity | null> {
  return em.findOne(ApplicantSessionEntity, { tokenSha256 });
}

export async function markApplicantSessionSeen(em: EntityManager, tokenSha256: string, at: Date): Promise<void> {
  await em.execute('update applicant_session set last_seen_at = ? where token_sha256 = ? and last_seen_at < ?', [
    at,
    tokenSha256,
    at,
  ]);
}

/** True when it was open. */
export async function endApplicantSession(em: EntityManager, tokenSha256: string, at: Date): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    'update applicant_session set ended_at = ? where token_sha256 = ? and ended_at is null returning token_sha256',
    [at, tokenSha256],
  );
  return rows.length === 1;
}
