import { createHash } from 'node:crypto';
import { type CaseFile, caseFile, type DocumentEntity, type EntityManager } from '@kualik/db';
import {
  fileForm,
  filePaper,
  findPaper,
  type MadePaperKind,
  PAPER_NOT_SEALED,
  placeNames,
} from '@kualik/db/repositories/paper.repository.ts';
import { fillForm, findForm, formFor, lacksCertificates } from '@kualik/domain/forms/index.ts';
import type { DocumentAct } from '@kualik/domain/rules/documents/document-list.ts';
import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import { keyFingerprint, qrText } from '@kualik/domain/rules/key-fingerprint.ts';
import { localized } from '@kualik/domain/texts/translate.ts';
import { verifyCsr } from '@kualik/pki/csr.ts';
import { PermanentFailure, TemporarilyUnavailable } from '../job.ts';
import { applicantName, fullName, type OrderedKey, renderApplication } from './application.ts';
import { factsOfCase } from './case-facts.ts';
import { renderConsent } from './consent.ts';
import { renderForm } from './form-paper.ts';
import { renderReceipt } from './receipt.ts';
import { refusalPaperOf } from './refusal-paper.ts';

export interface PaperContext {
  em: EntityManager;
  publicUrl: string;
  now: Date;
}

/** The case with everything a paper or a letter says. */
export async function openCase(em: EntityManager, requestId: string | null): Promise<CaseFile> {
  const file = requestId === null ? null : await caseFile(em, requestId);
  if (!file) throw new PermanentFailure('REQUEST_UNKNOWN');
  return file;
}

/** The numbered application of the case; made once and stored, afterwards always the same bytes. @rule reg p.6(5) */
export async function applicationPaper(context: PaperContext, file: CaseFile): Promise<DocumentEntity> {
  return paperOnce(context, file, 'application', () => {
    const { annex } = formFor(file.applicant.kind, 'issue');
    return annex === 1 ? firstAnnex(context, file) : otherAnnex(context, file);
  });
}

/** Annex 1 has a drawing of its own: both keys, the office and the term stand on one page. */
async function firstAnnex(context: PaperContext, file: CaseFile): Promise<Uint8Array> {
  const { request, applicant } = file;
  const { storage, policyVersion, consentAt } = request;
  if (!storage || !policyVersion || !consentAt) throw new PermanentFailure('ORDER_INCOMPLETE');
  const place = await placeNames(context.em, request);
  const [sign, auth] = await Promise.all([orderedKey(file, 'sign'), orderedKey(file, 'auth')]);
  const fingerprint = await keyFingerprint(sign.spkiSha256, auth.spkiSha256);
  const data = {
    number: request.number,
    applicant: { ...applicant, patronymic: applicant.patronymic ?? null, email: applicant.email ?? null },
    signer: fullName(applicant.representative ?? applicant),
    additionalInformation: applicant.details.additionalInformation ?? null,
    region: place.region ?? UNKNOWN,
    settlement: place.settlement ?? UNKNOWN,
    office: file.office ?? { name: UNKNOWN, address: UNKNOWN },
    ...{ storage, policyVersion, consentAt },
    submittedAt: request.submittedAt,
    lastDay: request.waitUntil ?? null,
    keys: { sign, auth },
    fingerprint,
    qrText: qrText(context.publicUrl, request.number, fingerprint),
    createdAt: context.now,
  };
  return renderApplication(data, applicant.language);
}

/** Annexes 3, 4 and 6–8 are drawn from their data. @rule std1 annexes 3, 4, 6–8 */
async function otherAnnex({ em, publicUrl, now }: PaperContext, file: CaseFile): Promise<Uint8Array> {
  const { request, applicant, keys } = file;
  const schema = formFor(applicant.kind, 'issue');
  const hashOf = (...usages: string[]): string => keys.find(({ usage }) => usages.includes(usage))?.spkiSha256 ?? '';
  const fingerprint = await keyFingerprint(hashOf('sign', 'ssl'), hashOf('auth'));
  const mark = { number: request.number, fingerprint, qrText: qrText(publicUrl, request.number, fingerprint) };
  const entries = fillForm(schema, await factsOfCase(em, file, 'issue'));
  const data = { schema, entries, mark, signer: fullName(applicant.representative ?? applicant), isSealed: true };
  return renderForm({ ...data, createdAt: now }, applicant.language);
}

/**
 * An annex of the case to be signed by hand: application of revocation, power of attorney; made again when the case says
 * something else. An application of revocation names certificates: before they are chosen there is none. @rule std1 p.9
 */
export async function formPaper(
  { em, now }: PaperContext,
  file: CaseFile,
  { formId, act }: { formId: string; act: DocumentAct },
): Promise<DocumentEntity> {
  const schema = findForm(formId);
  const { request, applicant } = file;
  if (!schema?.kinds.includes(applicant.kind)) throw new PermanentFailure('FORM_UNKNOWN');
  const facts = await factsOfCase(em, file, schema.act);
  if (lacksCertificates(schema, facts)) throw new PermanentFailure('CERTIFICATES_NOT_CHOSEN');
  const purpose = act === 'revoke' ? 'revocation' : 'issue';
  const entries = fillForm(schema, { ...facts, purpose });
  const data = { schema, entries, mark: null, signer: null, isSealed: true, createdAt: now };
  const content = await renderForm(data, applicant.language);
  const [sha256, factsSha256] = [hashOf(content), hashOf(JSON.stringify([applicant.language, entries]))];
  const paper = {
    requestId: request.id,
    formId,
    factsSha256,
    title: schema.title,
    contentType: 'application/pdf',
    content,
    sha256,
  };
  return fileForm(em, { ...paper, createdAt: now });
}

/** The receipt on acceptance of documents. @rule std1 p.9 */
export async function receiptPaper(context: PaperContext, file: CaseFile): Promise<DocumentEntity> {
  return paperOnce(context, file, 'receipt', async () => {
    const { request, applicant, receipt } = file;
    if (!receipt) throw new PermanentFailure('RECEIPT_MISSING');
    const data = {
      ...receipt,
      receiptNumber: receipt.number,
      requestNumber: request.number,
      items: receipt.items.map((item) => item.title),
      applicantName: applicantName(applicant),
      representative: applicant.representative,
      statusAddress: statusAddress(context.publicUrl, request.number),
      createdAt: context.now,
    };
    return renderReceipt(data, applicant.language);
  });
}

/** The written consent to use protected data; to be signed by hand before the check. @rule std1 p.9 */
export async function consentPaper(context: PaperContext, file: CaseFile): Promise<DocumentEntity> {
  const { request, applicant, office } = file;
  return paperOnce(context, file, 'consent', () =>
    renderConsent(
      {
        number: request.number,
        name: fullName(applicant),
        iin: applicant.iin,
        organisation: applicant.organisation ? `${applicant.organisation}, ${applicant.bin ?? ''}` : null,
        representative: applicant.representative ? fullName(applicant.representative) : null,
        office: office?.name ?? UNKNOWN,
        createdAt: context.now,
      },
      applicant.language,
    ),
  );
}

/** Annex 13 when papers are missing, else a motivated refusal; the lapse has a notice of its own. @rule std1 p.10; reg p.6 */
export async function refusalPaper(context: PaperContext, file: CaseFile): Promise<DocumentEntity> {
  return paperOnce(context, file, 'refusal', () => refusalPaperOf(context, file));
}

/** A paper leaves the house under the provider's seal only; until then the letter waits. */
export function sealed(paper: DocumentEntity): DocumentEntity {
  if (paper.awaitsSeal) throw new TemporarilyUnavailable(PAPER_NOT_SEALED);
  return paper;
}

export function statusAddress(publicUrl: string, number: string): string {
  return `${publicUrl.replace(/\/$/, '')}/status#${number}`;
}

const UNKNOWN: LocalizedText = { kk: '–', ru: '–', en: '–' };

async function paperOnce(
  { em, now }: PaperContext,
  { request }: CaseFile,
  kind: MadePaperKind,
  make: () => Promise<Uint8Array>,
): Promise<DocumentEntity> {
  const stored = await findPaper(em, request.id, kind);
  if (stored) return stored;
  const content = await make();
  const sha256 = hashOf(content);
  const title = localized(`document.${kind}`);
  const contentType = 'application/pdf';
  return filePaper(em, { requestId: request.id, kind, title, contentType, content, sha256, createdAt: now });
}

function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function orderedKey({ keys }: CaseFile, usage: 'sign' | 'auth'): Promise<OrderedKey> {
  const key = keys.find((one) => one.usage === usage);
  if (!key) throw new PermanentFailure('KEY_MISSING');
  const result = await verifyCsr(key.csrDer);
  if (!result.ok) throw new PermanentFailure(result.code);
  return { spki: result.csr.spki, spkiSha256: key.spkiSha256 };
}
