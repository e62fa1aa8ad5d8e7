import { ApplicantEntity, RequestEntity } from '@kualik/db';
import { findEmployeeByCertificate } from '@kualik/db/repositories/employee.repository.ts';
import { insertConfirmation, storeSignedConfirmation } from '@kualik/db/repositories/confirmation.repository.ts';
import { insertOrder, keysOfRequest } from '@kualik/db/repositories/order.repository.ts';
import type { CaseEvent, Facts } from '@kualik/domain/engine/case.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import type { ApplicantKind } from '@kualik/domain/rules/applicant-kinds.ts';
import {
  buildConfirmationDocument,
  confirmedApplicant,
  type KeyUsageKind,
  subjectAltNamesOf,
} from '@kualik/domain/rules/confirmation-document.ts';
import { keyAlgorithmOf, orderedProfiles } from '@kualik/domain/rules/profiles/index.ts';
import { formatRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { signCms } from '@kualik/pki/cms.ts';
import { openPkcs12 } from '@kualik/pki/pkcs12.ts';
import { createHash, createPrivateKey, randomBytes, randomUUID, sign, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applicantKey, requestOf } from '../../support/order-keys.ts';
import { randomHash, SEMEY_OFFICE, syntheticIin } from '../../support/stored-cases.ts';
import { advanceCase } from '../../../worker/advance-case.ts';
import type { Installation } from './installation.ts';

const registry = loadServices();
const NOBODY = { checks: {}, flags: { 'applicant.natural': true, 'applicant.legal': false } } as const;
const TEXT = { kk: 'Куәлік беру', ru: 'Выдача', en: 'Issue' };

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Another applicant than the usual individual; SSL kinds order one key, which asks for these names. */
export interface CaseWish {
  applicant?: Partial<Omit<ApplicantEntity, 'id'>>;
  /** Names in the PKCS#10 of an SSL order. */
  asked?: readonly string[];
}

/** An order, taken by the engine up to the step at which the operator confirms (P9). */
export async function caseBeforeConfirmation(
  installation: Installation,
  at = new Date(),
  { applicant = {}, asked = [] }: CaseWish = {},
): Promise<RequestEntity> {
  const em = installation.database.em();
  const usages = asked.length > 0 ? (['ssl'] as const) : (['sign', 'auth'] as const);
  const keys = await Promise.all(usages.map((usage) => orderKey(applicant.kind ?? 'individual', usage, asked)));
  const request = await insertOrder(em, {
    applicant: {
      ...{ kind: 'individual', bin: null, organisation: null, details: {}, representative: null },
      iin: syntheticIin(),
      surname: 'Әбдіқадырұлы',
      givenName: 'Ғабит',
      patronymic: 'Үсенұлы',
      email: 'gabit@example.kz',
      phone: '+77000000011',
      language: 'kk',
      ...applicant,
    },
    request: {
      number: formatRequestNumber(randomBytes(8)),
      serviceId: 'nca.certificates',
      serviceVersion: 1,
      channelId: 'portal_or_internet_resource.issue',
      officeId: SEMEY_OFFICE,
      regionCode: null,
      settlementId: null,
      storage: 'file',
      policyVersion: '1',
      idempotencyKey: randomUUID(),
      payloadSha256: randomHash(),
    },
    keys,
    at,
  });
  const operator = await operatorOf(installation, 'aigerim');
  const passed = { 'documents.conform_to_standard': 'passed', 'person.identified': 'passed' } as const;
  const course: [CaseEvent, Facts][] = [
    [{ type: 'start' }, NOBODY],
    [{ type: 'complete', step: 'P1' }, NOBODY],
    [{ type: 'complete', step: 'P2' }, NOBODY],
    [
      { type: 'judge', step: 'C1' },
      { ...NOBODY, checks: { 'registers.all_found': 'passed' } },
    ],
    [{ type: 'arrive', step: 'P6' }, NOBODY],
    [
      { type: 'judge', step: 'C2' },
      { ...NOBODY, checks: passed },
    ],
  ];
  const receipt = {
    number: request.number,
    service: TEXT,
    items: [],
    handOutAt: at,
    handOutPlace: TEXT,
    employeeId: operator.employeeId,
    employeeName: 'Оператор',
    employeePhone: '+77000000001',
  };
  for (const [event, facts] of course) {
    await advanceCase(em, registry, request, event, facts, { actor: { kind: 'system', id: 'test' }, at, receipt });
  }
  return request;
}

/** The key that the kind orders for this usage; all cases of a test file order over the same ones. */
export async function orderKey(kind: ApplicantKind, usage: KeyUsageKind, asked: readonly string[] = []) {
  const key = await applicantKey(usage, keyAlgorithmOf(kind, usage) ?? 'RSA');
  const csrDer = await requestOf(key, asked);
  return { usage, csrDer, csrSha256: hashOf(csrDer), spkiSha256: hashOf(key.spki) };
}

export interface OperatorTools {
  employeeId: string;
  certificate: Uint8Array;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** An employee of the demo with the signature key of his sign-in file. */
export async function operatorOf(installation: Installation, login: string): Promise<OperatorTools> {
  const place = join(installation.dataDir, login);
  const known = OPERATORS.get(place) ?? openOperator(installation, login);
  OPERATORS.set(place, known);
  return known;
}

/** Opening a sign-in file derives a key with 600 000 rounds: once is enough. */
const OPERATORS = new Map<string, Promise<OperatorTools>>();

async function openOperator(installation: Installation, login: string): Promise<OperatorTools> {
  const file = await readFile(join(installation.dataDir, 'people', `${login}.p12`));
  const opened = await openPkcs12(new Uint8Array(file), installation.password);
  if (!opened.ok) throw new Error(opened.code);
  const entry = opened.entries.find(({ friendlyName }) => friendlyName === `${login} sign`);
  if (!entry?.certificate) throw new Error('no signature key in the file');
  const key = createPrivateKey({ key: Buffer.from(entry.pkcs8), format: 'der', type: 'pkcs8' });
  const owner = await findEmployeeByCertificate(installation.database.em(), hashOf(entry.certificate));
  if (!owner) throw new Error('nobody owns the certificate');
  return {
    employeeId: owner.employee.id,
    certificate: entry.certificate,
    sign: async (bytes) => new Uint8Array(sign('sha256', bytes, key)),
  };
}

export interface ConfirmationWish {
  operator?: OperatorTools;
  at?: Date;
  /** Changes the document before it is signed. */
  change?: Partial<Parameters<typeof buildConfirmationDocument>[0]>;
}

/** The document of a case and the operator's signature over it, as the api stores them. */
export async function storeConfirmation(
  installation: Installation,
  request: RequestEntity,
  wish: ConfirmationWish = {},
): Promise<void> {
  const at = wish.at ?? new Date();
  const signingTime = new Date(Math.floor(at.getTime() / 1000) * 1000);
  const operator = wish.operator ?? (await operatorOf(installation, 'aigerim'));
  const em = installation.database.em();
  const applicant = await em.findOneOrFail(ApplicantEntity, { id: request.applicantId });
  const keys = await keysOfRequest(em, request.id);
  const document = buildConfirmationDocument({
    requestNumber: request.number,
    applicant: confirmedApplicant(applicant),
    keys: keys.map(({ usage, csrSha256, spkiSha256 }) => ({ usage, csrSha256, spkiSha256 })),
    profiles: orderedProfiles(applicant.kind, applicant.details),
    subjectAltNames: subjectAltNamesOf(applicant),
    documentsSeen: [],
    receiptNumber: request.number,
    officeCode: 'PSC1',
    operatorCertificateSha256: hashOf(operator.certificate),
    caseVersion: request.version,
    issuedAt: at.toISOString(),
    ...wish.change,
  });
  const cms = await signCms({
    content: document,
    certificate: operator.certificate,
    chain: [],
    sign: operator.sign,
    signingTime,
  });
  const { employeeId } = operator;
  const facts = {
    requestId: request.id,
    employeeId,
    document,
    documentSha256: hashOf(document),
    caseVersion: request.version,
  };
  const id = await insertConfirmation(em, { ...facts, createdAt: at });
  await storeSignedConfirmation(em, id, {
    cms,
    signerCertSha256: hashOf(operator.certificate),
    receivedAt: at,
    workplaceId: null,
    verdictCode: null,
  });
}

/** Sends the case on to condition 3: the outbox then holds the signer's work. */
export async function sendToSigner(installation: Installation, requestId: string, at = new Date()): Promise<void> {
  const em = installation.database.em();
  const request = await em.findOneOrFail(RequestEntity, { id: requestId });
  await advanceCase(em, registry, request, { type: 'complete', step: 'P9' }, NOBODY, {
    actor: { kind: 'system', id: 'test' },
    at,
  });
}

/** A case that an operator confirmed as he should. */
export async function confirmedCase(
  installation: Installation,
  at = new Date(),
  wish: CaseWish = {},
): Promise<RequestEntity> {
  const request = await caseBeforeConfirmation(installation, at, wish);
  await storeConfirmation(installation, request, { at });
  await sendToSigner(installation, request.id, at);
  return request;
}

export function subjectOf(der: Uint8Array): string {
  return new X509Certificate(der).subject;
}
