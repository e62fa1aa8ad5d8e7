import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import { groupRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { formatDateTime } from '@kualik/domain/texts/dates.ts';
import type { Language } from '@kualik/domain/texts/language.ts';
import { localized, localizedWith, t } from '@kualik/domain/texts/translate.ts';
import { clauseText } from './clause-text.ts';
import { Paper } from './paper.ts';
import { bilingual, formTable, inBoth } from './parts.ts';
import type { FormRow } from './parts.ts';

/** A refusal of the register check, of the documents without a missing paper, of the request check; or the lapse. */
export interface MotivatedRefusalData {
  kind: 'refusal' | 'lapse';
  number: string;
  applicantName: string;
  decision: LocalizedText;
  reason: LocalizedText;
  /** Clauses of the acts, as in the error table; null where the source names none. */
  clause: string | null;
  code: string;
  at: Date;
  decidedBy: LocalizedText;
  office: LocalizedText;
  whatToDo: LocalizedText;
  createdAt: Date;
}

/** Motivated refusal with its clause and what the applicant can do. The acts prescribe no form. @rule reg p.6(3), p.6(7), p.6(10) */
export async function renderMotivatedRefusal(data: MotivatedRefusalData, language: Language): Promise<Uint8Array> {
  const heading = data.kind === 'lapse' ? 'paper.motivated.lapse.title' : 'paper.motivated.title';
  const title = `${t(language, heading)} ${groupRequestNumber(data.number)}`;
  const paper = new Paper({ title, language, createdAt: data.createdAt });
  paper.y += 20;
  bilingual(paper, 'P', 'service.title', { size: 9.5, align: 'center' }, 16);
  bilingual(paper, 'H1', heading, { face: 'bold', size: 15, align: 'center' }, 16);
  formTable(paper, rows(data, language));
  paper.y += 16;
  section(paper, 'paper.motivated.todo', data.whatToDo);
  section(paper, 'paper.motivated.complaint', localized('refusal.complaint'));
  return paper.finish(`${t('kk', 'mail.number', { number: groupRequestNumber(data.number) })}`);
}

function rows(data: MotivatedRefusalData, language: Language): FormRow[] {
  const regular = { face: 'regular' } as const;
  const moment = localizedWith('paper.motivated.moment', (one) => ({ date: formatDateTime(data.at, one) }));
  const all: (FormRow | null)[] = [
    { label: 'paper.motivated.number', value: [groupRequestNumber(data.number)] },
    { label: 'paper.motivated.applicant', value: [data.applicantName] },
    { label: 'paper.motivated.decision', value: inBoth(data.decision, language) },
    { label: 'paper.motivated.reason', value: inBoth(data.reason, language) },
    data.clause ? { label: 'paper.motivated.clause', value: inBoth(clauseText(data.clause), language) } : null,
    { label: 'paper.motivated.code', value: [data.code], valueStyle: regular },
    { label: 'paper.motivated.at', value: inBoth(moment, language), valueStyle: regular },
    { label: 'paper.motivated.employee', value: inBoth(data.decidedBy, language), valueStyle: regular },
    { label: 'paper.motivated.office', value: inBoth(data.office, language), valueStyle: regular },
  ];
  return all.filter((row) => row !== null);
}

function section(
  paper: Paper,
  heading: 'paper.motivated.todo' | 'paper.motivated.complaint',
  text: LocalizedText,
): void {
  const { language } = paper;
  bilingual(paper, 'H2', heading, { face: 'bold', size: 10.5 }, 3);
  paper.text('P', text.kk, { size: 10 }, language === 'kk' ? 12 : 2);
  if (language !== 'kk') paper.text('P', text[language], { size: 8.8, lang: language, color: '#4d4d4d' }, 12);
}
