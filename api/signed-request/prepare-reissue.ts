import { ownCertificates } from '@kualik/db/repositories/holder.repository.ts';
import { certificateStandingFacts } from '@kualik/db/repositories/certificate-standing.repository.ts';
import { CERTIFICATE_POLICY } from '@kualik/domain/data/policy.ts';
import { certificateStanding } from '@kualik/domain/rules/certificate-standing.ts';
import { buildReissueDocument } from '@kualik/domain/rules/signed-request.ts';
import { cabinetHolderOf } from '../cabinet/cabinet-holder.ts';
import type { CabinetHolder } from '../cabinet/cabinet-holder.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { requireStorage } from '../order/check-kind-keys.ts';
import { checkContact } from '../order/check-order.ts';
import { checkReissueKeys } from './check-reissue-keys.ts';
import { predecessorOf, requestApplicant } from './read-signed-request.ts';
import { toPreparation } from './signed-request.mapper.ts';
import type { PrepareReissueInput, SignedRequestPreparationType } from './signed-request.type.ts';

/** The document to sign for getting certificates again; kind and names come from the predecessor. @rule reg p.7(1), std1 p.9 repeat */
export async function prepareReissue(
  context: ApiContext,
  input: PrepareReissueInput,
): Promise<SignedRequestPreparationType> {
  const { em, now } = context;
  const holder = cabinetHolderOf(context);
  const wanted = input.predecessorId ?? holder.certificateId;
  const held = await predecessorOf(context, holder, ({ id }) => id === wanted);
  if (!input.consent) throw new CodedError('CONSENT_REQUIRED', { field: 'consent' });
  if (input.policyVersion !== CERTIFICATE_POLICY.version)
    throw new CodedError('POLICY_VERSION', { field: 'policyVersion' });
  requireStorage(held.applicant.kind, input.storage);
  const { email, phone } = checkContact(input);
  const keys = await checkReissueKeys(em, held.applicant, input);
  const officeId = held.request.officeId;
  if (!officeId) throw new Error('a predecessor without office');
  const document = buildReissueDocument({
    applicant: requestApplicant(held, holder),
    predecessorSerial: held.certificate.serialHex,
    ...{ email, phone, officeId, idempotencyKey: input.idempotencyKey, policyVersion: input.policyVersion },
    language: input.language,
    storage: input.storage,
    keys: keys.map(({ usage, csrSha256, spkiSha256 }) => ({ usage, csrSha256, spkiSha256 })),
    revokeSerials: await chosenPredecessors(context, holder, input.revokePredecessors ?? []),
    issuedAt: now.toISOString(),
  });
  return toPreparation(document, now);
}

/** Serial numbers of those that are really his and can still be revoked. */
async function chosenPredecessors(
  { em, now }: ApiContext,
  holder: CabinetHolder,
  ids: readonly string[],
): Promise<string[]> {
  const own = (await ownCertificates(em, holder)).filter(({ id }) => ids.includes(id));
  if (own.length !== new Set(ids).size)
    throw new CodedError('REVOCATION_TARGET_UNKNOWN', { field: 'revokePredecessors' });
  const standings = await certificateStandingFacts(em, ids);
  if (standings.some((facts) => certificateStanding(facts, now) === 'revoked'))
    throw new CodedError('REVOCATION_TARGET_REVOKED', { field: 'revokePredecessors' });
  return own.map(({ serialHex }) => serialHex).sort();
}
