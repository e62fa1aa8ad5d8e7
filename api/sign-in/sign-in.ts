import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import { forgetSignInNonces, insertSession, useSignInNonce } from '@kualik/db/repositories/session.repository.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { toEmployee } from './employee.mapper.ts';
import { SESSION_HOURS } from './session-terms.ts';
import { csrfTokenOf, newToken, sha256OfText } from './session-token.ts';
import type { SessionType } from './session.type.ts';
import { verifySignIn } from './verify-sign-in.ts';
import type { ProvenSignIn } from './verify-sign-in.ts';
import { watchWorkplace } from './watch-workplace.ts';

/** Opens a session for the employee who signed the document; it is bound to that certificate. @rule architecture 5: sign-in */
export async function signIn(context: ApiContext, cms: Uint8Array): Promise<SessionType> {
  await context.limits.spend('signIn', context.address);
  const proven = await proveOrRecord(context, cms);
  const { em, now, secrets } = context;
  const { employee, certificate } = proven.owner;
  const token = newToken();
  const csrfToken = csrfTokenOf(token, secrets.csrf);
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
  const session = { employeeId: employee.id, certificateSha256: certificate.sha256, createdAt: now, expiresAt };
  await em.transactional(async (inner) => {
    const { nonce, origin } = proven.document;
    if (!(await useSignInNonce(inner, { nonce, origin, at: now }))) throw new CodedError('SIGN_IN_EXPIRED');
    await insertSession(inner, { ...session, tokenSha256: sha256OfText(token), csrfSha256: sha256OfText(csrfToken) });
    await watchWorkplace(inner, context, { employeeId: employee.id, tokenSha256: sha256OfText(token) });
    const actor = { kind: 'employee', id: employee.id } as const;
    const data = { certificateSha256: certificate.sha256 };
    await appendAudit(inner, { kind: 'session.opened', actor, at: now, requestId: null, data });
  });
  await forgetSignInNonces(em, now);
  context.setSessionCookie(token);
  const office = employee.officeId ? await officeById(em, employee.officeId) : null;
  return { employee: toEmployee(employee, office), expiresAt, csrfToken, certificateSha256: certificate.sha256 };
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
