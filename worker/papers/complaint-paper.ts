import type { ComplaintLetterAct } from '@kualik/domain/rules/complaints.ts';
import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import { groupRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { formatDate } from '@kualik/domain/texts/dates.ts';
import type { Language } from '@kualik/domain/texts/language.ts';
import { localized, t } from '@kualik/domain/texts/translate.ts';
import { Paper } from './paper.ts';
import { bilingual, formTable, handLine, inBoth } from './parts.ts';
import type { FormRow } from './parts.ts';

/**
 * What the complainant gets in hand about one act. Whoever holds the code may read it: of the complainant nothing stands
 * there, the incoming number leads to him.
 */
export interface ComplaintPaperData {
  act: ComplaintLetterAct;
  code: string;
  incomingNumber: string | null;
  registeredAt: Date | null;
  channel: 'portal' | 'counter' | 'post';
  /** Surname and initials of who registered it. */
  acceptedBy: string | null;
  /** End of the term of the answer. */
  dueAt: Date | null;
  place: LocalizedText;
  /** When it was returned or answered, by whom, with which outcome and words; null in the confirmation of receipt. */
  answer: { at: Date; by: string | null; outcome: LocalizedText | null; words: string } | null;
  createdAt: Date;
}

/** Confirmation of receipt, return or answer of a complaint; the standard names the contents and prints no form. @rule std1 p.11–12 */
export async function renderComplaintPaper(data: ComplaintPaperData, language: Language): Promise<Uint8Array> {
  const heading = `complaint.paper.${data.act}` as const;
  const number = data.incomingNumber ?? groupRequestNumber(data.code);
  const paper = new Paper({ title: `${t(language, heading)} ${number}`, language, createdAt: data.createdAt });
  paper.y += 20;
  bilingual(paper, 'P', 'service.title', { size: 9.5, align: 'center' }, 16);
  bilingual(paper, 'H1', heading, { face: 'bold', size: 15, align: 'center' }, 2);
  bilingual(paper, 'P', 'paper.complaint.basis', { size: 8.6, align: 'center' }, 14);
  formTable(paper, rowsOf(data, language));
  paper.y += 14;
  if (data.answer) answerOf(paper, data.answer);
  bilingual(paper, 'P', 'complaint.rights', { size: 9.5 }, 10);
  bilingual(paper, 'P', 'mail.complaint.code', { size: 9.5 }, 30, { code: groupRequestNumber(data.code) });
  const signer = data.act === 'register' ? data.acceptedBy : (data.answer?.by ?? null);
  if (signer) handLine(paper, 'paper.receipt.signature', signer);
  return paper.finish(`${t('kk', heading)} · ${number}`);
}

function rowsOf(data: ComplaintPaperData, language: Language): FormRow[] {
  const regular = { face: 'regular' } as const;
  const rows: (FormRow | null)[] = [
    data.incomingNumber ? { label: 'paper.complaint.number', value: [data.incomingNumber] } : null,
    dateRow('paper.complaint.registeredAt', data.registeredAt, language),
    {
      label: 'paper.complaint.channel',
      value: inBoth(localized(`complaint.channel.${data.channel}`), language),
      valueStyle: regular,
    },
    data.acceptedBy ? { label: 'paper.complaint.acceptedBy', value: [data.acceptedBy] } : null,
    data.act === 'register' ? dateRow('paper.complaint.due', data.dueAt, language) : null,
    { label: 'paper.complaint.place', value: inBoth(data.place, language), valueStyle: regular },
    dateRow('paper.complaint.answeredAt', data.answer?.at ?? null, language),
    data.answer?.by ? { label: 'paper.complaint.answeredBy', value: [data.answer.by] } : null,
  ];
  return rows.filter((row) => row !== null);
}

type DateLabel = 'paper.complaint.registeredAt' | 'paper.complaint.due' | 'paper.complaint.answeredAt';

function dateRow(label: DateLabel, date: Date | null, language: Language): FormRow | null {
  if (date === null) return null;
  const text = { kk: formatDate(date, 'kk'), ru: formatDate(date, 'ru'), en: formatDate(date, 'en') };
  return { label, value: inBoth(text, language) };
}

function answerOf(paper: Paper, { outcome, words }: NonNullable<ComplaintPaperData['answer']>): void {
  if (outcome) bilingual(paper, 'P', outcome, { face: 'bold', size: 10.5 }, 6);
  // An answer may be longer than a page: each paragraph finds its own place.
  for (const paragraph of words.split(/\n+/)) paper.text('P', paragraph, { size: 10.5, lineGap: 1 }, 6);
  paper.y += 8;
}
