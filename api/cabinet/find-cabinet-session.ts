import type { ApplicantSessionEntity, EntityManager } from '@kualik/db';
import {
  findApplicantSession,
  markApplicantSessionSeen,
} from '@kualik/db/repositories/applicant-session.repository.ts';
import { standingFactsOf } from '@kualik/db/repositories/certificate-standing.repository.ts';
import { certificateById } from '@kualik/db/repositories/issuing.repository.ts';
import { certificateStanding } from '@kualik/domain/rules/certificate-standing.ts';
import type { Secrets } from '../secrets.ts';
import { SESSION_SEEN_SECONDS } from '../sign-in/session-terms.ts';
import { csrfTokenOf, isSameText, sha256OfText } from '../sign-in/session-token.ts';
import { numbersOf } from './cabinet-holder.ts';
import type { CabinetFinding, CabinetHolder } from './cabinet-holder.ts';
import { CABINET_IDLE_MINUTES } from './cabinet-terms.ts';

interface Credentials {
  token: string | null;
  csrfHeader: string | null;
}

/** Looks the cabinet session up with its certificate, anew for each request: revocation and hold end it at once. @rule reg p.19(1) */
export async function findCabinetSession(
  em: EntityManager,
  { token, csrfHeader }: Credentials,
  { secrets, now }: { secrets: Secrets; now: Date },
): Promise<CabinetFinding> {
  if (token === null) return { state: 'none' };
  const row = await findApplicantSession(em, sha256OfText(token));
  if (row === null) return { state: 'none' };
  if (!isOpen(row, now) || !(await isUsable(em, row, now))) return { state: 'ended' };
  if (now.getTime() - row.lastSeenAt.getTime() > SESSION_SEEN_SECONDS * 1000)
    await markApplicantSessionSeen(em, row.tokenSha256, now);
  const csrfToken = csrfTokenOf(token, secrets.csrf);
  const state = csrfHeader !== null && isSameText(csrfHeader, csrfToken) ? 'live' : 'withoutCsrf';
  return { state, holder: await holderOf(em, row), csrfToken };
}

function isOpen({ endedAt, expiresAt, lastSeenAt }: ApplicantSessionEntity, now: Date): boolean {
  const idleSince = now.getTime() - CABINET_IDLE_MINUTES * 60_000;
  return !endedAt && expiresAt > now && lastSeenAt.getTime() > idleSince;
}

async function isUsable(em: EntityManager, { certificateId }: ApplicantSessionEntity, now: Date): Promise<boolean> {
  return certificateStanding(await standingFactsOf(em, certificateId), now) === 'valid';
}

async function holderOf(em: EntityManager, row: ApplicantSessionEntity): Promise<CabinetHolder> {
  const { certificateId, certificateSha256, tokenSha256, expiresAt } = row;
  const numbers = numbersOf(await certificateById(em, certificateId));
  return { ...numbers, certificateId, certificateSha256, tokenSha256, expiresAt };
}
