import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { workplaceByToken } from '@kualik/db/repositories/registered-workplace.repository.ts';
import { forgetSignInNonces, insertSession, useSignInNonce } from '@kualik/db/repositories/session.repository.ts';
import { lockMoment } from '@kualik/domain/rules/session-lock.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { requireOwnWorkplace } from '../workplaces/require-workplace.ts';
import { toEmployee } from './employee.mapper.ts';
import { SESSION_HOURS } from './session-terms.ts';
import { csrfTokenOf, newToken, sha256OfText } from './session-token.ts';
import type { SessionType } from './session.type.ts';
import { verifySignIn } from './verify-sign-in.ts';
import type { ProvenSignIn } from './verify-sign-in.ts';
import { watchWorkplace } from './watch-workplace.ts';

/** Opens a session for the employee who signed the document; it is bound to that certificate. @rule architecture 5: sign-in */
export async function signIn(context: ApiContext, cms: Uint8Array, workplace: string | null): Promise<SessionType> {
  await context.limits.spend('signIn', context.address);
  const proven = await proveOrRecord(context, cms);
  const { em, now, secrets } = context;
  const { employee, certificate } = proven.owner;
  const token = newToken();
  const csrfToken = csrfTokenOf(token, secrets.csrf);
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
  const workplaceId = await workplaceOf(context, workplace);
  await requireOwnWorkplace(context, employee.id, workplaceId);
  const session = {
    employeeId: employee.id,
    certificateSha256: certificate.sha256,
    createdAt: now,
    expiresAt,
    workplaceId,
  };
  await em.transactional(async (inner) => {
    const { nonce, origin } = proven.document;
    if (!(await useSignInNonce(inner, { nonce, origin, at: now }))) throw new CodedError('SIGN_IN_EXPIRED');
    await insertSession(inner, { ...session, tokenSha256: sha256OfText(token), csrfSha256: sha256OfText(csrfToken) });
    await watchWorkplace(inner, context, { employeeId: employee.id, tokenSha256: sha256OfText(token), workplaceId });
    const actor = { kind: 'employee', id: employee.id } as const;
    const data = { certificateSha256: certificate.sha256, workplaceId };
    await appendAudit(inner, { kind: 'session.opened', actor, at: now, requestId: null, data });
  });
  await forgetSignInNonces(em, now);
  context.setSessionCookie(token);
  const office = employee.officeId ? await officeById(em, employee.officeId) : null;
  const closesAt = lockMoment({ roles: employee.roles, officeKind: office?.kind ?? null, openedAt: now });
  const { sha256: certificateSha256 } = certificate;
  return { employee: toEmployee(employee, office), expiresAt, closesAt, csrfToken, certificateSha256 };
}

/** A token that was typed once stays in the browser; one that nobody registered names no workplace. @rule reg p.19(5) rule 1 */
async function workplaceOf(context: ApiContext, typed: string | null): Promise<string | null> {
  const token = typed ?? context.workplaceToken;
  const found = token === null ? null : await workplaceByToken(context.em, sha256OfText(token));
  if (typed !== null && found === null) throw new CodedError('WORKPLACE_UNKNOWN', { field: 'workplaceToken' });
  if (typed !== null) context.setWorkplaceCookie(typed);
  return found?.id ?? null;
}

async function proveOrRecord(context: ApiContext, cms: Uint8Array): Promise<ProvenSignIn> {
  try {
    return await verifySignIn(context, cms);
  } catch (error) {
    if (error instanceof CodedError && error.code === 'SIGN_IN_CERTIFICATE') await recordRefusal(context, error);
    throw error;
  }
}

async function recordRefusal({ em, now }: ApiContext, { code, facts }: CodedError): Promise<void> {
  const data = { code, detail: facts.detail ?? null };
  await appendAudit(em, {
    kind: 'session.refused',
    actor: { kind: 'system', id: null },
    at: now,
    requestId: null,
    data,
  });
}
