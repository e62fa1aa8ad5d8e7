import { ApplicantEntity, CertificateEntity, findRequest, RequestKeyEntity } from '@kualik/db';
import type { RequestEntity } from '@kualik/db';
import { insertOrder } from '@kualik/db/repositories/order.repository.ts';
import { insertSignedRequest } from '@kualik/db/repositories/signed-request.repository.ts';
import type { CaseEvent } from '@kualik/domain/engine/case.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { CHECK_PREDICATES } from '@kualik/domain/engine/vocabulary.ts';
import { formatRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { buildReissueDocument, buildRevocationDocument } from '@kualik/domain/rules/signed-request.ts';
import type { ReissueDocument, RequestApplicant, RevocationDocument } from '@kualik/domain/rules/signed-request.ts';
import { keyAlgorithmOf } from '@kualik/domain/rules/profiles/index.ts';
import { signCms } from '@kualik/pki/cms.ts';
import { randomBytes, randomUUID } from 'node:crypto';
import { applicantKey, type ApplicantKey } from '../../support/order-keys.ts';
import { SEMEY_OFFICE } from '../../support/stored-cases.ts';
import { advanceCase } from '../../../worker/advance-case.ts';
import type { SignerContext } from '../../../worker/signing/signer-context.ts';
import { caseBeforeConfirmation, hashOf, orderKey, sendToSigner, storeConfirmation } from './confirmed-case.ts';
import type { CaseWish } from './confirmed-case.ts';
import type { Installation } from './installation.ts';
import { runSigningJobs } from './signer-tools.ts';

const registry = loadServices();
type Usage = 'sign' | 'auth';

/** An applicant whose pair the signer issued, with the keys of both certificates. */
export interface Holder {
  requestId: string;
  applicant: RequestApplicant;
  sign: CertificateEntity;
  auth: CertificateEntity;
  keys: Record<Usage, ApplicantKey>;
}

/** Goes through N1 to the end: the signer issues the pair. */
export async function issuedHolder(
  installation: Installation,
  context: SignerContext,
  applicantWish: CaseWish['applicant'] = {},
): Promise<Holder> {
  const em = installation.database.em();
  const request = await caseBeforeConfirmation(installation, new Date(), { applicant: applicantWish });
  for (const usage of ['sign', 'auth'] as const) {
    const { csrDer, csrSha256, spkiSha256 } = await orderKey(applicantWish.kind ?? 'individual', usage);
    await em.nativeUpdate(RequestKeyEntity, { requestId: request.id, usage }, { csrDer, csrSha256, spkiSha256 });
  }
  await storeConfirmation(installation, request);
  await sendToSigner(installation, request.id);
  await runSigningJobs(context);
  const applicant = await em.findOneOrFail(ApplicantEntity, { id: request.applicantId });
  const { kind, iin, surname, givenName, patronymic = null, organisation = null, bin = null, details } = applicant;
  const certificate = (usage: Usage) =>
    installation.database.em().findOneOrFail(CertificateEntity, { requestId: request.id, usage });
  return {
    requestId: request.id,
    applicant: { kind, iin, bin, surname, givenName, patronymic, organisation, details },
    sign: await certificate('sign'),
    auth: await certificate('auth'),
    keys: {
      sign: await applicantKey('sign', keyAlgorithmOf(kind, 'sign') ?? 'RSA'),
      auth: await applicantKey('auth', 'RSA'),
    },
  };
}

/** CAdES-BES by one of the holder's certificates. */
export async function cmsOf(holder: Holder, usage: Usage, content: Uint8Array, at: Date): Promise<Uint8Array> {
  return signCms({
    content,
    certificate: holder[usage].der ?? new Uint8Array(),
    chain: [],
    sign: holder.keys[usage].sign,
    signingTime: new Date(Math.floor(at.getTime() / 1000) * 1000),
  });
}

interface Act {
  channelId: string;
  document: Uint8Array;
  idempotencyKey: string;
  keys: Awaited<ReturnType<typeof orderKey>>[];
  usage?: Usage;
}

/** The case as the api stores it when the checks of the applicant's signature passed. */
async function signedCase(installation: Installation, holder: Holder, act: Act, at: Date): Promise<RequestEntity> {
  const em = installation.database.em();
  const contact = { email: 'gabit@example.kz', phone: '+77000000011', language: 'kk' } as const;
  const request = await insertOrder(em, {
    applicant: { ...holder.applicant, ...contact, representative: null },
    request: {
      number: formatRequestNumber(randomBytes(8)),
      ...{ serviceId: 'nca.certificates', serviceVersion: 1, channelId: act.channelId, officeId: SEMEY_OFFICE },
      ...{ regionCode: null, settlementId: null, storage: null, policyVersion: null },
      idempotencyKey: act.idempotencyKey,
      payloadSha256: hashOf(act.document),
    },
    keys: act.keys,
    at,
  });
  const usage = act.usage ?? 'sign';
  const cms = await cmsOf(holder, usage, act.document, at);
  const hashes = { documentSha256: hashOf(act.document), signerCertSha256: holder[usage].sha256 ?? '' };
  await insertSignedRequest(em, { requestId: request.id, document: act.document, cms, ...hashes, receivedAt: at });
  await goOn(em, request, [{ type: 'start' }, complete('P1a'), complete('P1b')], at);
  return request;
}

const complete = (step: string): CaseEvent => ({ type: 'complete', step });
const judge = (step: string): CaseEvent => ({ type: 'judge', step });

async function goOn(
  em: ReturnType<Installation['database']['em']>,
  request: RequestEntity,
  course: CaseEvent[],
  at: Date,
): Promise<void> {
  const checks = Object.fromEntries(CHECK_PREDICATES.map((check) => [check, 'passed' as const]));
  const facts = { checks, flags: { 'applicant.natural': true, 'applicant.legal': false } };
  for (const event of course)
    await advanceCase(em, registry, request, event, facts, { actor: { kind: 'system', id: 'test' }, at });
}

/** N3 up to the signer's work (P3). `change` is made before the applicant signs. */
export async function orderedRevocation(
  installation: Installation,
  holder: Holder,
  change: Partial<RevocationDocument> & { usage?: Usage } = {},
  at = new Date(),
): Promise<RequestEntity> {
  const { usage, ...facts } = change;
  const idempotencyKey = randomUUID();
  const document = buildRevocationDocument({
    applicant: holder.applicant,
    serials: [holder.sign.serialHex, holder.auth.serialHex].sort(),
    reason: 'keyCompromise',
    ...{ idempotencyKey, issuedAt: at.toISOString(), ...facts },
  });
  const act = { channelId: 'portal_or_internet_resource.revoke', document, idempotencyKey, keys: [] };
  const request = await signedCase(installation, holder, usage ? { ...act, usage } : act, at);
  return move(installation, request, [judge('C1')], at);
}

/** N2 up to the operator's confirmation (P6): of a pair, or of an SSL certificate whose key asks for these names. */
export async function orderedReissue(
  installation: Installation,
  holder: Holder,
  { asked, ...change }: Partial<ReissueDocument> & { asked?: readonly string[] } = {},
  at = new Date(),
): Promise<RequestEntity> {
  const idempotencyKey = randomUUID();
  const { kind } = holder.applicant;
  const keys = asked
    ? [await orderKey(kind, 'ssl', asked)]
    : [await orderKey(kind, 'sign'), await orderKey(kind, 'auth')];
  const document = buildReissueDocument({
    applicant: holder.applicant,
    predecessorSerial: holder.auth.serialHex,
    ...{ email: 'gabit@example.kz', phone: '+77000000011', language: 'kk', storage: 'file', officeId: SEMEY_OFFICE },
    ...{ policyVersion: '2026-1', idempotencyKey, issuedAt: at.toISOString(), revokeSerials: [] },
    keys: keys.map(({ usage, csrSha256, spkiSha256 }) => ({ usage, csrSha256, spkiSha256 })),
    ...change,
  });
  const channelId = 'portal_or_internet_resource.reissue';
  const request = await signedCase(installation, holder, { channelId, document, idempotencyKey, keys }, at);
  return move(installation, request, [judge('T1c'), complete('P2'), judge('C1')], at);
}

/** The operator confirms a re-issue over the applicant's document and sends it to the signer (C2). */
export async function confirmReissue(
  installation: Installation,
  request: RequestEntity,
  applicantRequestSha256: string | undefined,
): Promise<void> {
  const proof = applicantRequestSha256 === undefined ? {} : { applicantRequestSha256 };
  await storeConfirmation(installation, request, { change: { receiptNumber: '', ...proof } });
  await move(installation, request, [complete('P6')], new Date());
}

/** Reads the case in a manager of its own, moves it, and gives it as it stands then. */
async function move(
  installation: Installation,
  { id }: RequestEntity,
  course: CaseEvent[],
  at: Date,
): Promise<RequestEntity> {
  const em = installation.database.em();
  const request = await findRequest(em, id);
  if (request === null) throw new Error('the case is gone');
  await goOn(em, request, course, at);
  return request;
}
