import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import { groupRequestNumber } from '@kualik/domain/rules/request-number.ts';
import type { Language } from '@kualik/domain/texts/language.ts';
import { t } from '@kualik/domain/texts/translate.ts';
import { Paper } from './paper.ts';
import { bilingual, formTable, handLine, inBoth } from './parts.ts';

/** What the written consent carries. The act asks for it and annexes no form: this one is ours. */
export interface ConsentData {
  number: string;
  name: string;
  iin: string;
  organisation: string | null;
  representative: string | null;
  office: LocalizedText;
  createdAt: Date;
}

/** Written consent to use data of information systems that are secrets protected by law. @rule std1 p.9 */
export async function renderConsent(data: ConsentData, language: Language): Promise<Uint8Array> {
  const number = groupRequestNumber(data.number);
  const title = `${t(language, 'document.consent')} ${number}`;
  const paper = new Paper({ title, language, createdAt: data.createdAt });
  paper.y += 24;
  bilingual(paper, 'H1', 'document.consent', { face: 'bold', size: 13, align: 'center' }, 16);
  formTable(paper, [
    { label: 'paper.consent.number', value: [number] },
    { label: 'paper.consent.person', value: [data.name] },
    { label: 'paper.consent.iin', value: [data.iin] },
    ...(data.organisation ? [{ label: 'paper.consent.organisation', value: [data.organisation] } as const] : []),
    ...(data.representative ? [{ label: 'paper.consent.representative', value: [data.representative] } as const] : []),
    { label: 'paper.consent.office', value: inBoth(data.office, language) },
  ]);
  paper.y += 14;
  const name = data.representative ?? data.name;
  bilingual(paper, 'P', 'paper.consent.text', { size: 10.5, lineGap: 1.5 }, 10, { name });
  bilingual(paper, 'P', 'paper.consent.scope', { size: 9.5 }, 24);
  bilingual(paper, 'P', 'paper.consent.date', { size: 9.5 }, 18);
  handLine(paper, 'paper.consent.signature', name);
  return paper.finish(number);
}
