import { withSignatureTimeStamp } from '@kualik/pki/cms.ts';
import type { CaseFile } from '@kualik/db/repositories/request.repository.ts';
import type { EmployeeEntity } from '@kualik/db';
import type { Channel, ServiceRegistry } from '@kualik/domain/engine/definition.ts';
import { errorRow, errorText, isErrorCode } from '@kualik/domain/rules/errors.ts';
import { statusTexts } from '@kualik/domain/texts/status-texts.ts';
import { fullName } from '../sign-in/employee.mapper.ts';
import { toWholeApplicant } from './applicant.mapper.ts';
import type { DocumentType, ReceiptType, RefusalType, RequestEventType } from './case-parts.type.ts';
import { RefusalGround } from './case.enums.ts';
import type { ConfirmationType } from './certificate.type.ts';
import type { RequestSummaryType, RequestType } from './request.type.ts';
import { runningClocks } from './clock.mapper.ts';
import { comparisonOf } from './comparison.ts';
import { toDocumentList } from './document-list.mapper.ts';
import { toCertificate } from './certificate.mapper.ts';
import type { RevocationOf } from './certificate.mapper.ts';

interface Parts {
  file: CaseFile;
  summary: RequestSummaryType;
  employees: ReadonlyMap<string, EmployeeEntity>;
  fingerprint: string;
  revocationOf: RevocationOf;
  registry: ServiceRegistry;
  now: Date;
}

/** The whole case for its page. Whoever asks for it was recorded as a reader. */
export function toRequest(parts: Parts): RequestType {
  const { file, summary, employees, fingerprint } = parts;
  const { request, applicant } = file;
  return {
    ...summary,
    applicant: toWholeApplicant(summary.applicant, applicant),
    keyStorage: request.storage ?? null,
    storage: request.storage ?? 'file',
    language: applicant.language,
    runningClocks: runningClocks({ request, events: file.events, askings: file.registerAnswers }, parts),
    channel: request.channelId,
    agreedPolicyVersion: request.policyVersion ?? null,
    policyVersion: request.policyVersion ?? '',
    finishedAt: request.finishedAt ?? null,
    installedAt: request.installedAt ?? null,
    dataUseConsentAt: request.dataUseConsentAt ?? null,
    comparison: comparisonOf(file),
    documentList: toDocumentList(applicant, channelOf(parts)),
    documents: file.documents.map(toDocument),
    keys: file.keys.map(({ usage, spkiSha256, csrSha256 }) => ({ usage, spkiSha256, csrSha256 })),
    fingerprint,
    receipt: toReceipt(file.receipt),
    registerAnswers: file.registerAnswers.map((one) => ({
      ...one,
      answeredAt: one.answeredAt ?? null,
      answerSha256: one.answerSha256 ?? null,
    })),
    events: toEvents(parts),
    certificates: file.certificates.map((one) => toCertificate(one, parts.revocationOf)),
    confirmation: toConfirmation(file.confirmations.at(-1), employees),
    refusal: toRefusal(request),
    mailState: file.notifications.at(-1)?.state ?? null,
  };
}

function toDocument(document: CaseFile['documents'][number]): DocumentType {
  const { id, kind, title, createdAt } = document;
  return {
    ...{ id, kind, title, createdAt },
    sha256: document.sha256 ?? null,
    url: kind === 'paper' ? null : `/documents/${id}`,
    itemId: document.itemId ?? null,
    alternative: document.alternative ?? null,
    givenBackAt: document.givenBackAt ?? null,
    seenAt: document.seenAt ?? null,
  };
}

function toReceipt(receipt: CaseFile['receipt']): ReceiptType | null {
  if (receipt === null) return null;
  const { number, givenAt, service, items, handOutAt, handOutPlace, employeeName, employeePhone } = receipt;
  const titles = items.map(({ title }) => title);
  return { number, givenAt, service, items: titles, handOutAt, handOutPlace, employeeName, employeePhone };
}

function channelOf({ file, registry }: Pick<Parts, 'file' | 'registry'>): Channel {
  const { serviceId, serviceVersion, channelId } = file.request;
  return registry.service(serviceId, serviceVersion).channel(channelId);
}

function toEvents(parts: Parts): RequestEventType[] {
  const { file, employees } = parts;
  const { steps } = channelOf(parts);
  return file.events.map((event) => {
    const { seq, at, type, step, toStep, path, status, actorKind } = event;
    const employee = event.actorKind === 'employee' ? employees.get(event.actorId ?? '') : undefined;
    return {
      ...{ seq, at, type, path, status, actorKind },
      step: step || null,
      toStep: toStep || null,
      stepTitle: steps.get(step)?.title ?? null,
      toStepTitle: steps.get(toStep)?.title ?? null,
      statusText: statusTexts(status).text,
      actorName: employee ? fullName(employee) : null,
      reasonCode: event.reasonCode && isErrorCode(event.reasonCode) ? event.reasonCode : null,
    };
  });
}

function toConfirmation(
  confirmation: CaseFile['confirmations'][number] | undefined,
  employees: ReadonlyMap<string, EmployeeEntity>,
): ConfirmationType | null {
  if (confirmation === undefined) return null;
  const { id, document, documentSha256, createdAt, employeeId, verdictCode } = confirmation;
  const employee = employees.get(employeeId);
  return {
    ...{ id, document, documentSha256, createdAt },
    employeeName: employee ? fullName(employee) : '',
    cms: signatureOfOperator(confirmation),
    signerCertificateSha256: confirmation.signerCertSha256 ?? null,
    receivedAt: confirmation.receivedAt ?? null,
    verdictCode: verdictCode && isErrorCode(verdictCode) ? verdictCode : null,
  };
}

/** With the time stamp in it (CAdES-T) once the signature has one. */
function signatureOfOperator({ cms = null, timeStamp = null }: CaseFile['confirmations'][number]): Uint8Array | null {
  return cms && timeStamp ? withSignatureTimeStamp(cms, timeStamp) : cms;
}

function toRefusal(request: CaseFile['request']): RefusalType | null {
  const { refusalKind, refusalStep, refusalCode, refusalGround, refusalText } = request;
  if (!refusalKind || !refusalStep) return null;
  const code = refusalCode && isErrorCode(refusalCode) ? refusalCode : 'INTERNAL';
  const ground = Object.values(RefusalGround).find((known) => known === refusalGround) ?? null;
  return {
    kind: refusalKind,
    step: refusalStep,
    code,
    clause: errorRow(code).clause,
    ground,
    text: refusalText ?? errorText(code),
  };
}
