import { randomUUID } from 'node:crypto';
import { certificateStandingFacts } from '@kualik/db/repositories/certificate-standing.repository.ts';
import { issuedCertificatesByIds } from '@kualik/db/repositories/holder.repository.ts';
import { certificateStanding } from '@kualik/domain/rules/certificate-standing.ts';
import { judgeMoments, momentsOf } from '@kualik/domain/rules/revocation-moments.ts';
import { isHolderReason } from '@kualik/domain/rules/revocation-reasons.ts';
import { buildRevocationDocument } from '@kualik/domain/rules/signed-request.ts';
import { cabinetHolderOf } from '../cabinet/cabinet-holder.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { mayRevoke } from './may-revoke.ts';
import { momentField } from './moment-field.ts';
import { heldOf, requestApplicant } from './read-signed-request.ts';
import { toPreparation } from './signed-request.mapper.ts';
import type { PrepareRevocationInput, SignedRequestPreparationType } from './signed-request.type.ts';

/** The document to sign for revoking own certificates; what can be told now is told before anybody signs. @rule reg p.8(1) */
export async function prepareRevocation(
  context: ApiContext,
  input: PrepareRevocationInput,
): Promise<SignedRequestPreparationType> {
  const { em, now } = context;
  const { certificateIds, reason } = input;
  const holder = cabinetHolderOf(context);
  const held = await heldOf(context, holder);
  if (!isHolderReason(reason)) throw new CodedError('REVOCATION_REASON_REQUIRED', { field: 'reason' });
  const ids = [...new Set(certificateIds)];
  const targets = ids.every(isUuid) ? await issuedCertificatesByIds(em, ids) : [];
  const own = targets.filter((target) => mayRevoke(held.certificate, target));
  if (own.length === 0 || own.length !== ids.length)
    throw new CodedError('REVOCATION_TARGET_UNKNOWN', { field: 'certificateIds' });
  const standings = await certificateStandingFacts(em, ids);
  if (standings.some((facts) => certificateStanding(facts, now) === 'revoked'))
    throw new CodedError('REVOCATION_TARGET_REVOKED', { field: 'certificateIds' });
  const moments = momentsOf(input);
  const fault = judgeMoments({ reason, ...moments }, own, now);
  if (fault !== null) throw new CodedError(fault, { field: momentField(fault) });
  const document = buildRevocationDocument({
    applicant: requestApplicant(held, holder),
    serials: own.map(({ serialHex }) => serialHex).sort(),
    reason,
    ...moments,
    idempotencyKey: randomUUID(),
    issuedAt: now.toISOString(),
  });
  return toPreparation(document, now);
}
