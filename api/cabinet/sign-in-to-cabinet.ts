import { insertApplicantSession } from '@kualik/db/repositories/applicant-session.repository.ts';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { forgetSignInNonces, useSignInNonce } from '@kualik/db/repositories/session.repository.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { csrfTokenOf, newToken, sha256OfText } from '../sign-in/session-token.ts';
import { applicantActor } from './cabinet-holder.ts';
import { CABINET_HOURS } from './cabinet-terms.ts';
import type { CabinetType } from './cabinet.type.ts';
import { toCabinet } from './cabinet.mapper.ts';
import { verifyCabinetSignIn } from './verify-cabinet-sign-in.ts';
import type { ProvenHolder } from './verify-cabinet-sign-in.ts';

/** Opens the cabinet of the person whose authentication certificate signed the document. @rule reg p.8(1) */
export async function signInToCabinet(context: ApiContext, cms: Uint8Array): Promise<CabinetType> {
  await context.limits.spend('signIn', context.address);
  const { document, held } = await proveOrRecord(context, cms);
  const { em, now, secrets } = context;
  const token = newToken();
  const csrfToken = csrfTokenOf(token, secrets.csrf);
  const expiresAt = new Date(now.getTime() + CABINET_HOURS * 3_600_000);
  const certificateSha256 = held.certificate.sha256 ?? '';
  await em.transactional(async (inner) => {
    const { nonce, origin } = document;
    if (!(await useSignInNonce(inner, { nonce, origin, at: now }))) throw new CodedError('SIGN_IN_EXPIRED');
    const hashes = { tokenSha256: sha256OfText(token), csrfSha256: sha256OfText(csrfToken), certificateSha256 };
    const session = { ...hashes, certificateId: held.certificate.id, createdAt: now, expiresAt };
    await insertApplicantSession(inner, session);
    const actor = applicantActor({ certificateSha256 });
    await appendAudit(inner, { kind: 'cabinet.opened', actor, at: now, requestId: null, data: {} });
  });
  await forgetSignInNonces(em, now);
  context.setCabinetCookie(token);
  return toCabinet(held, { expiresAt, csrfToken });
}

async function proveOrRecord(context: ApiContext, cms: Uint8Array): Promise<ProvenHolder> {
  try {
    return await verifyCabinetSignIn(context, cms);
  } catch (error) {
    if (error instanceof CodedError) await recordRefusal(context, error);
    throw error;
  }
}

async function recordRefusal({ em, now }: ApiContext, { code, facts }: CodedError): Promise<void> {
  const actor = { kind: 'system', id: null } as const;
  const data = { code, detail: facts.detail ?? null };
  await appendAudit(em, { kind: 'cabinet.refused', actor, at: now, requestId: null, data });
}
