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
import type { Language } from '@kualik/domain/texts/language.ts';
import { localized } from '@kualik/domain/texts/translate.ts';
import { verifyCsr } from '@kualik/pki/csr.ts';
import { KEY_FAMILIES } from '@kualik/pki/keys/public-key.ts';
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
  return paperOnce(context, file, 'application');
}

async function drawApplication(context: PaperContext, file: CaseFile): Promise<Uint8Array> {
  const { annex } = formFor(file.applicant.kind, 'issue');
  return annex === 1 ? firstAnnex(context, file) : otherAnnex(context, file);
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

export interface FormOrder {
  formId: string;
  /** What the case is about: issue or revocation. */
  act: DocumentAct;
}

/**
 * An annex of the case to be signed by hand: application of revocation, power of attorney; made again when the case says
 * something else. An application of revocation names certificates: before they are chosen there is none. @rule std1 p.9
 */
export async function formPaper(context: PaperContext, file: CaseFile, order: FormOrder): Promise<DocumentEntity> {
  const { schema, content, factsSha256 } = await drawForm(context, file, order);
  const paper = { requestId: file.request.id, kind: 'form', itemId: schema.id, title: schema.title } as const;
  const bytes = { contentType: 'application/pdf', content, sha256: hashOf(content), factsSha256 };
  return fileForm(context.em, { ...paper, ...bytes, createdAt: context.now });
}

async function drawForm({ em, now }: PaperContext, file: CaseFile, { formId, act }: FormOrder) {
  const schema = findForm(formId);
  const { applicant } = file;
  if (!schema?.kinds.includes(applicant.kind)) throw new PermanentFailure('FORM_UNKNOWN');
  const facts = await factsOfCase(em, file, schema.act);
  if (lacksCertificates(schema, facts)) throw new PermanentFailure('CERTIFICATES_NOT_CHOSEN');
  const entries = fillForm(schema, { ...facts, purpose: act === 'revoke' ? 'revocation' : 'issue' });
  const data = { schema, entries, mark: null, signer: null, isSealed: true, createdAt: now };
  const content = await renderForm(data, applicant.language);
  return { schema, content, factsSha256: hashOf(JSON.stringify([applicant.language, entries])) };
}

/** The receipt on acceptance of documents. @rule std1 p.9 */
export async function receiptPaper(context: PaperContext, file: CaseFile): Promise<DocumentEntity> {
  return paperOnce(context, file, 'receipt');
}

async function drawReceipt({ publicUrl, now }: PaperContext, file: CaseFile): Promise<Uint8Array> {
  const { request, applicant, receipt } = file;
  if (!receipt) throw new PermanentFailure('RECEIPT_MISSING');
  const data = {
    ...receipt,
    receiptNumber: receipt.number,
    requestNumber: request.number,
    items: receipt.items.map((item) => item.title),
    applicantName: applicantName(applicant),
    representative: applicant.representative,
    statusAddress: statusAddress(publicUrl, request.number),
    createdAt: now,
  };
  return renderReceipt(data, applicant.language);
}

/** The written consent to use protected data; to be signed by hand before the check. @rule std1 p.9 */
export async function consentPaper(context: PaperContext, file: CaseFile): Promise<DocumentEntity> {
  return paperOnce(context, file, 'consent');
}

async function drawConsent({ now }: PaperContext, { request, applicant, office }: CaseFile): Promise<Uint8Array> {
  const data = {
    number: request.number,
    name: fullName(applicant),
    iin: applicant.iin,
    organisation: applicant.organisation ? `${applicant.organisation}, ${applicant.bin ?? ''}` : null,
    representative: applicant.representative ? fullName(applicant.representative) : null,
    office: office?.name ?? UNKNOWN,
    createdAt: now,
  };
  return renderConsent(data, applicant.language);
}

/** Annex 13 when papers are missing, else a motivated refusal; the lapse has a notice of its own. @rule std1 p.10; reg p.6 */
export async function refusalPaper(context: PaperContext, file: CaseFile): Promise<DocumentEntity> {
  return paperOnce(context, file, 'refusal');
}

/** How each paper that exists once in a case is drawn, in the language of its applicant. */
const DRAWN: Record<MadePaperKind, (context: PaperContext, file: CaseFile) => Promise<Uint8Array>> = {
  application: drawApplication,
  receipt: drawReceipt,
  consent: drawConsent,
  refusal: refusalPaperOf,
};

export interface PrintOrder {
  paper: DocumentEntity;
  language: Language;
  act: DocumentAct;
}

/**
 * A paper of the case in a language that somebody asks for: the Kazakh text stands in all of them. The paper itself stays
 * as it is; a print of one that was made again is made again too. @rule std1 p.9
 */
export async function printedPaper(
  context: PaperContext,
  { applicant, ...rest }: CaseFile,
  { paper, language, act }: PrintOrder,
): Promise<DocumentEntity> {
  const { kind, requestId, title } = paper;
  const file = { ...rest, applicant: { ...applicant, language } };
  const content = await drawAs(context, file, paper, act);
  const itemId = `${paper.itemId ?? kind}.${language}`;
  const factsSha256 = hashOf(`${paper.id} ${paper.createdAt.toISOString()}`);
  const bytes = { contentType: 'application/pdf', content, sha256: hashOf(content), factsSha256 };
  return fileForm(context.em, { requestId, kind: 'print', itemId, title, ...bytes, createdAt: context.now });
}

async function drawAs(
  context: PaperContext,
  file: CaseFile,
  { kind, itemId }: DocumentEntity,
  act: DocumentAct,
): Promise<Uint8Array> {
  if (kind === 'form') return (await drawForm(context, file, { formId: itemId ?? '', act })).content;
  if (kind === 'print' || kind === 'paper' || kind === 'scan') throw new PermanentFailure('DOCUMENT_UNKNOWN');
  return DRAWN[kind](context, file);
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

async function paperOnce(context: PaperContext, file: CaseFile, kind: MadePaperKind): Promise<DocumentEntity> {
  const { em, now } = context;
  const { request } = file;
  const stored = await findPaper(em, request.id, kind);
  if (stored) return stored;
  const content = await DRAWN[kind](context, file);
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
  const result = await verifyCsr(key.csrDer, KEY_FAMILIES);
  if (!result.ok) throw new PermanentFailure(result.code);
  return { spki: result.csr.spki, spkiSha256: key.spkiSha256 };
}
