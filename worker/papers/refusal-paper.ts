import type { CaseFile, EmployeeEntity, EntityManager } from '@kualik/db';
import { findEmployee } from '@kualik/db';
import { fillForm, type FormFacts, formFor } from '@kualik/domain/forms/index.ts';
import { errorRow, isErrorCode, type LocalizedText } from '@kualik/domain/rules/errors.ts';
import { dayOf } from '@kualik/domain/rules/calendar-days.ts';
import { documentList } from '@kualik/domain/rules/documents/lists.ts';
import { refusalTexts } from '@kualik/domain/texts/status-texts.ts';
import { localized, localizedWith } from '@kualik/domain/texts/translate.ts';
import { renderForm } from './form-paper.ts';
import { renderMotivatedRefusal } from './motivated-refusal.ts';
import { applicantName, fullName } from './names.ts';

/** Why a case ended without a result, in the words that letter, paper and status page share. */
export interface RefusalWords {
  kind: 'refusal' | 'lapse';
  title: LocalizedText;
  reason: LocalizedText;
  clause: string | null;
  code: string;
  todo: LocalizedText;
}

/** Reads the refusal of a case: the text of the code and, after it, the operator's own words. */
export function refusalWords({ request }: CaseFile): RefusalWords {
  if (request.status === 'LAPSED') {
    const { title, todo } = refusalTexts('lapse');
    const reason = localized('refusal.lapse.reason');
    return { kind: 'lapse', title, reason, clause: errorRow('WAIT_NOT_OVER').clause, code: 'LAPSED', todo };
  }
  const code = request.refusalCode ?? '';
  const row = isErrorCode(code) ? errorRow(code) : null;
  const { title, todo } = refusalTexts(request.refusalKind ?? 'request_check');
  const reason = bothTexts(row?.text ?? title, request.refusalText ?? null);
  return { kind: 'refusal', title, reason, clause: row?.clause ?? null, code: code || 'REFUSED', todo };
}

function bothTexts(text: LocalizedText, words: LocalizedText | null): LocalizedText {
  const one = (language: keyof LocalizedText): string =>
    words && words[language] !== text[language] ? `${text[language]} ${words[language]}` : text[language];
  return { kk: one('kk'), ru: one('ru'), en: one('en') };
}

interface Refuser {
  id: string | null;
  employee: EmployeeEntity | null;
}

/** Annex 13 is worded for missing papers only; every other ground gets a motivated refusal. */
export async function refusalPaperOf(context: { em: EntityManager; now: Date }, file: CaseFile): Promise<Uint8Array> {
  const { request, applicant, office } = file;
  const missing = missingTitles(file);
  const refuser = await refuserOf(context.em, file);
  if (request.status === 'REFUSED' && missing.length > 0 && office && refuser.employee) {
    return missingPapersReceipt(file, { office, missing, employee: refuser.employee, now: context.now });
  }
  const words = refusalWords(file);
  const data = {
    ...words,
    number: request.number,
    applicantName: applicantName(applicant),
    decision: words.title,
    at: request.finishedAt ?? context.now,
    decidedBy: decidedBy(file, refuser),
    office: office?.name ?? { kk: '–', ru: '–', en: '–' },
    whatToDo: words.todo,
    createdAt: context.now,
  };
  return renderMotivatedRefusal(data, applicant.language);
}

interface MissingPapers {
  office: NonNullable<CaseFile['office']>;
  missing: readonly LocalizedText[];
  employee: EmployeeEntity;
  now: Date;
}

/** The receipt of refusal to accept documents. @rule std1 p.10, annex 13 */
async function missingPapersReceipt({ request, applicant }: CaseFile, told: MissingPapers): Promise<Uint8Array> {
  const { office, missing, employee, now } = told;
  const { number, refusalText } = request;
  const schema = formFor(applicant.kind, 'refusal');
  const recipient = applicantName(applicant);
  const facts: FormFacts = {
    recipient,
    recipientAddress: applicant.details.postalAddress ?? [],
    office: localizedWith(`paper.refusal.${office.kind}`, (one) => ({
      office: office.name[one],
      address: office.address[one],
    })),
    service: localized('service.title'),
    missingDocuments: missing,
    employee: fullName(employee),
    employeePhone: employee.phone,
    date: dayOf(request.finishedAt ?? now),
  };
  const { language } = applicant;
  const filled = { entries: fillForm(schema, facts), translation: fillForm(schema, facts, language) };
  const remarks = refusalText ? { missingDocuments: [reasonOf(refusalText)] } : {};
  const data = { schema, ...filled, remarks, number, mark: null, signer: recipient, isSealed: true, createdAt: now };
  return renderForm(data, language);
}

function reasonOf(words: LocalizedText): LocalizedText {
  return localizedWith('paper.refusal.reason', (one) => ({ reason: words[one] }));
}

/** Titles of the papers that the operator marked as missing; the ids stand in the event of the refusal. */
function missingTitles({ events, request, applicant }: CaseFile): LocalizedText[] {
  const { missing: ids, act } = events.at(-1)?.data ?? {};
  if (request.refusalCode !== 'DOCUMENTS_INCOMPLETE' || !Array.isArray(ids)) return [];
  const lines = documentList(applicant.kind, act === 'revoke' ? 'revoke' : 'issue');
  return lines.filter((document) => ids.includes(document.id)).map((document) => document.title);
}

async function refuserOf(em: EntityManager, { events }: CaseFile): Promise<Refuser> {
  const last = events.at(-1);
  const id = last?.actorId ?? null;
  const employee = last?.actorKind === 'employee' && id ? await findEmployee(em, id) : null;
  return { id, employee };
}

function decidedBy({ request }: CaseFile, { employee }: Refuser): LocalizedText {
  if (request.refusalKind === 'no_register_data') return localized('paper.motivated.register');
  if (!employee) return localized('paper.motivated.system');
  const name = fullName(employee);
  return { kk: name, ru: name, en: name };
}
