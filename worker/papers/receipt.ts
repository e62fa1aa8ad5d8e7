import type { Representative } from '@kualik/domain/rules/applicant-kinds.ts';
import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import { groupRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { formatDateTime } from '@kualik/domain/texts/dates.ts';
import type { Language } from '@kualik/domain/texts/language.ts';
import { localized, localizedWith, t } from '@kualik/domain/texts/translate.ts';
import { fullName } from './names.ts';
import { Paper } from './paper.ts';
import { bilingual, formTable, handLine, inBoth } from './parts.ts';
import type { FieldLine, FormRow } from './parts.ts';

/** The five fields of the standard, and whom the receipt is given to. */
export interface ReceiptData {
  receiptNumber: string;
  requestNumber: string;
  givenAt: Date;
  service: LocalizedText;
  items: readonly LocalizedText[];
  handOutAt: Date;
  handOutPlace: LocalizedText;
  employeeName: string;
  employeePhone: string;
  applicantName: string;
  /** Who handed the papers in for the applicant. */
  representative?: Representative | null | undefined;
  statusAddress: string;
  createdAt: Date;
}

/** Receipt on acceptance of documents; the standard lists its fields and prints no form. @rule std1 p.9 */
export async function renderReceipt(data: ReceiptData, language: Language): Promise<Uint8Array> {
  const title = `${t(language, 'document.receipt')} ${data.receiptNumber}`;
  const paper = new Paper({ title, language, createdAt: data.createdAt });
  paper.y += 20;
  bilingual(paper, 'P', 'service.title', { size: 9.5, align: 'center' }, 16);
  bilingual(paper, 'H1', 'document.receipt', { face: 'bold', size: 15, align: 'center' }, 2);
  paper.text('P', `№ ${data.receiptNumber}`, { face: 'bold', size: 12, align: 'center' }, 2);
  bilingual(paper, 'P', 'paper.receipt.basis', { size: 8.6, align: 'center' }, 14);
  formTable(paper, [
    { label: 'paper.receipt.applicant', value: [data.applicantName] },
    ...representative(data, language),
    { label: 'paper.receipt.1', value: acceptance(data, language) },
    { label: 'paper.receipt.2', value: inBoth(data.service, language), valueStyle: { face: 'regular' } },
    { label: 'paper.receipt.3', value: papers(data, language), valueStyle: { face: 'regular' } },
    { label: 'paper.receipt.4', value: handOut(data, language), valueStyle: { size: 9 } },
    { label: 'paper.receipt.5', value: [data.employeeName, data.employeePhone] },
  ]);
  paper.y += 30;
  handLine(paper, 'paper.receipt.signature', data.employeeName);
  paper.y += 8;
  handLine(paper, 'paper.receipt.received', data.representative ? fullName(data.representative) : data.applicantName);
  paper.y += 10;
  bilingual(paper, 'P', 'paper.receipt.status', { size: 8.6 }, 0, { address: data.statusAddress });
  return paper.finish(`${t('kk', 'document.receipt')} № ${data.receiptNumber}`);
}

/** Who came, his IIN and the paper by which he acts; no line when the applicant came himself. @rule std1 p.9 */
function representative({ representative: who }: ReceiptData, language: Language): FormRow[] {
  if (!who) return [];
  const iin = localizedWith('paper.receipt.representative.iin', () => ({ iin: who.iin }));
  const basis = localized(`paper.receipt.representative.${who.basis}`);
  const value = [fullName(who), ...inBoth(iin, language), ...inBoth(basis, language)];
  return [{ label: 'paper.receipt.representative', value }];
}

function acceptance(data: ReceiptData, language: Language): FieldLine[] {
  const [receipt, number] = [data.receiptNumber, groupRequestNumber(data.requestNumber)];
  const text = localizedWith('paper.receipt.1.value', (one) => ({
    receipt,
    number,
    date: formatDateTime(data.givenAt, one),
  }));
  return lineByLine(text, language);
}

function papers(data: ReceiptData, language: Language): FieldLine[] {
  const count = localizedWith('paper.receipt.3.count', () => ({ count: data.items.length }));
  const numbered = data.items.map(({ kk, ru, en }, index) => {
    const mark = `${index + 1}) `;
    return { kk: mark + kk, ru: mark + ru, en: mark + en };
  });
  return [count, ...numbered].flatMap((text) => inBoth(text, language));
}

function handOut(data: ReceiptData, language: Language): FieldLine[] {
  const text = localizedWith('paper.receipt.4.value', (one) => ({
    date: formatDateTime(data.handOutAt, one),
    place: data.handOutPlace[one],
  }));
  return lineByLine(text, language);
}

/** The parts of a value that `; ` divides stand one below the other, each beside its translation. */
function lineByLine(text: LocalizedText, language: Language): FieldLine[] {
  const [kk, ru, en] = [text.kk.split('; '), text.ru.split('; '), text.en.split('; ')];
  return kk.flatMap((line, index) => inBoth({ kk: line, ru: ru[index] ?? '', en: en[index] ?? '' }, language));
}
