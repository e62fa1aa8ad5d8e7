import { createHash } from 'node:crypto';
import { type CaseFile, caseFile, type DocumentEntity, type EntityManager } from '@kualik/db';
import {
  fileForm,
  filePaper,
  findPaper,
  type MadePaperKind,
  PAPER_NOT_SEALED,
} from '@kualik/db/repositories/paper.repository.ts';
import {
  fillForm,
  findForm,
  formFor,
  type FormFacts,
  type FormSchema,
  lacksCertificates,
} from '@kualik/domain/forms/index.ts';
import type { DocumentAct } from '@kualik/domain/rules/documents/document-list.ts';
import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import { keyFingerprint, qrText } from '@kualik/domain/rules/key-fingerprint.ts';
import type { Language } from '@kualik/domain/texts/language.ts';
import { localized } from '@kualik/domain/texts/translate.ts';
import { PermanentFailure, TemporarilyUnavailable } from '../job.ts';
import { factsOfCase } from './case-facts.ts';
import { renderConsent } from './consent.ts';
import { renderForm } from './form-paper.ts';
import { applicantName, fullName } from './names.ts';
import { remarksOfOrder } from './order-remarks.ts';
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

/** Annexes 1, 3, 4 and 6–8, as the kind of the applicant says. @rule std1 p.9 */
async function drawApplication({ em, publicUrl, now }: PaperContext, file: CaseFile): Promise<Uint8Array> {
  const { request, applicant, keys } = file;
  const { number } = request;
  const schema = formFor(applicant.kind, 'issue');
  const hashOf = (...usages: string[]): string => keys.find(({ usage }) => usages.includes(usage))?.spkiSha256 ?? '';
  const fingerprint = await keyFingerprint(hashOf('sign', 'ssl'), hashOf('auth'));
  const mark = { fingerprint, qrText: qrText(publicUrl, number, fingerprint) };
  const filled = filledIn(schema, await factsOfCase(em, file, 'issue'), applicant.language);
  const remarks = remarksOfOrder(file);
  const signer = fullName(applicant.representative ?? applicant);
  const data = { schema, ...filled, remarks, number, mark, signer, isSealed: true, createdAt: now };
  return renderForm(data, applicant.language);
}

function filledIn(schema: FormSchema, facts: FormFacts, language: Language) {
  return { entries: fillForm(schema, facts), translation: fillForm(schema, facts, language) };
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
  const purpose = act === 'revoke' ? 'revocation' : 'issue';
  const filled = filledIn(schema, { ...facts, purpose }, applicant.language);
  const data = { schema, ...filled, number: null, mark: null, signer: null, isSealed: true, createdAt: now };
  const content = await renderForm(data, applicant.language);
  return { schema, content, factsSha256: hashOf(JSON.stringify([applicant.language, filled.entries])) };
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
