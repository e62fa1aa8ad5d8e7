import type { CertificateEntity, EntityManager } from '@kualik/db';
import { certificateStandingFacts } from '@kualik/db/repositories/certificate-standing.repository.ts';
import { certificatesBySerials, insertRevocationTargets } from '@kualik/db/repositories/signed-request.repository.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { deadlineFromMoment } from '@kualik/domain/engine/limits.ts';
import { judgeMoments } from '@kualik/domain/rules/revocation-moments.ts';
import { actsForOrganisation } from '@kualik/domain/rules/organisation-powers.ts';
import { checksOf, judgeTargets } from '@kualik/domain/rules/signed-request-checks.ts';
import type { RevocationDocument } from '@kualik/domain/rules/signed-request.ts';
import { parseCertificate } from '@kualik/pki/certificate-parse.ts';
import { holderNumbers } from '@kualik/pki/holder-numbers.ts';
import type { ApiContext } from '../context.ts';
import type { SubmitRequestPayload } from '../order/order.type.ts';
import { judgeRequest } from './judge-request.ts';
import { once } from './once.ts';
import { openSignedCase, SERVICE } from './open-signed-case.ts';
import { readSignedRequest } from './read-signed-request.ts';
import type { ReceivedRequest } from './read-signed-request.ts';

const CHANNEL = 'portal_or_internet_resource.revoke';

/** Process N3: a number on receipt, condition 1 at once; the signer revokes, or the case ends refused. @rule reg p.8(1)–(3) */
export async function submitRevocation(context: ApiContext, cms: Uint8Array): Promise<SubmitRequestPayload> {
  const { em, limits } = context;
  const received = await readSignedRequest(context, cms, 'revoke');
  await limits.spend('submitIin', received.holder.iin);
  return once(context, received, async () => {
    const signature = await judgeRequest(context, received);
    const targets = await certificatesBySerials(em, received.document.serials);
    const verdict = checksOf(signature, await judgeData(em, received, targets));
    const { applicant, request } = received.held;
    return em.transactional((inner) =>
      openSignedCase(inner, context, received, {
        channelId: CHANNEL,
        contact: { email: applicant.email ?? null, phone: applicant.phone, language: applicant.language },
        officeId: request.officeId ?? null,
        ...{ storage: null, policyVersion: null, keys: [], verdict },
        store: (own, { id }) => insertRevocationTargets(own, id, rowsOf(received.document, targets)),
        ...later(context, received.document),
      }),
    );
  });
}

/** `data.meets_requirements`: every serial number is an own certificate that is not revoked. */
async function judgeData(
  em: EntityManager,
  { document, signed }: ReceivedRequest<RevocationDocument>,
  targets: readonly CertificateEntity[],
): Promise<ErrorCode | null> {
  const standings = await certificateStandingFacts(
    em,
    targets.map(({ id }) => id),
  );
  const facts = document.serials.map((serial) => {
    const target = targets.find(({ serialHex, requestId }) => serialHex === serial && requestId);
    const isRevoked = standings.some(
      ({ certificateId, revokedAt }) => certificateId === target?.id && revokedAt !== null,
    );
    const holder = target?.der ? holderNumbers(parseCertificate(target.der).subject) : null;
    return { exists: target !== undefined, isRevoked, holder };
  });
  const mayActForOthers = actsForOrganisation(signed.signer.extKeyUsage ?? []);
  const code = judgeTargets(document.applicant, facts, { actsForOrganisation: mayActForOthers });
  // What was signed in time is no fault when it comes in some minutes later.
  return code ?? judgeMoments(document, targets, new Date(document.issuedAt));
}

function rowsOf(
  { reason, invalidityDate }: RevocationDocument,
  targets: readonly CertificateEntity[],
): { certificateId: string; reason: string; invalidSince: Date | null }[] {
  const invalidSince = invalidityDate === undefined ? null : new Date(invalidityDate);
  return targets.map(({ id }) => ({ certificateId: id, reason, invalidSince }));
}

/** The later moment, from which the term of the service counts. @rule std1 p.4(2) */
function later(
  { registry }: ApiContext,
  { effectiveAt }: RevocationDocument,
): { effectiveAt?: Date; serviceDeadline?: Date } {
  if (effectiveAt === undefined) return {};
  const moment = new Date(effectiveAt);
  const due = deadlineFromMoment(registry.service(SERVICE).channel(CHANNEL), moment);
  return { effectiveAt: moment, ...(due && { serviceDeadline: due }) };
}
