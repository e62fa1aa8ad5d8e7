import { fieldsOf, type FormPart, isField } from '@kualik/domain/forms/index.ts';
import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import { groupRequestNumber } from '@kualik/domain/rules/request-number.ts';
import type { Language } from '@kualik/domain/texts/language.ts';
import { t } from '@kualik/domain/texts/translate.ts';
import type { FormPaperData } from './form-paper-data.ts';
import { FormWriter, SMALL } from './form-writer.ts';
import { RIGHT_EDGE, TEXT_WIDTH } from './page.ts';
import { Paper } from './paper.ts';
import { annexHead, bilingual } from './parts.ts';
import { drawQr } from './qr-figure.ts';

/** 34 mm with the quiet zone: a phone and a counter scanner read it. */
const QR_SIZE = 96;

/** Any annex of standard 1 from its data: every field of the schema in its order, filled or left for the hand. @rule std1 p.9 */
export async function renderForm(data: FormPaperData, language: Language): Promise<Uint8Array> {
  const { schema, number, mark, createdAt, isSealed } = data;
  const numbers = number === null ? [] : [groupRequestNumber(number)];
  const paper = new Paper({ title: [schema.title[language], ...numbers].join(' '), language, createdAt });
  for (let copy = 1; copy <= schema.copies; copy += 1) {
    if (copy > 1) paper.newPage();
    oneCopy(paper, data, copy);
  }
  const foot = [...(number === null ? [schema.id] : numbers), ...(mark ? [mark.fingerprint] : [])];
  return paper.finish(foot.join(' · '), { isSealed });
}

function oneCopy(paper: Paper, data: FormPaperData, copy: number): void {
  const { title, subtitle, annex, parts, copies } = data.schema;
  annexHead(paper, annexWords(annex));
  bilingual(paper, 'H1', title, { face: 'bold', size: 12, align: 'center' }, 1);
  if (subtitle) bilingual(paper, 'P', subtitle, { size: 10, align: 'center' }, 2);
  if (copies > 1) bilingual(paper, 'P', 'paper.copy', { ...SMALL, align: 'center' }, 6, { copy, copies });
  paper.y += 4;
  numberAndQr(paper, data);
  new FormWriter(paper, data).write(parts.filter((part) => !isMarked(part, data.mark !== null)));
}

function annexWords(annex: number): LocalizedText {
  return { kk: `${annex}-қосымша`, ru: `Приложение ${annex}`, en: `Annex ${annex}` };
}

/** The number stands large beside the QR code instead of in the table. */
function isMarked(part: FormPart, hasMark: boolean): boolean {
  return hasMark && isField(part) && part.fact === 'number';
}

function numberAndQr(paper: Paper, { schema, number, mark }: FormPaperData): void {
  const label = fieldsOf(schema).find(({ fact }) => fact === 'number')?.label;
  if (!mark || !number || !label) return;
  const top = paper.y;
  const width = TEXT_WIDTH - QR_SIZE - 16;
  bilingual(paper, 'P', label, { size: 9, width }, 0);
  paper.text('P', groupRequestNumber(number), { face: 'bold', size: 19, width }, 3);
  bilingual(paper, 'P', 'paper.application.qr.caption', { size: 8, width }, 0);
  paper.text('P', mark.fingerprint.replace(/(.{4})(?=.)/g, '$1 '), { size: 8.4, width, face: 'bold' }, 0);
  const alt = t(paper.language, 'paper.application.qr.alt', { text: mark.qrText });
  drawQr(paper, mark.qrText, { x: RIGHT_EDGE - QR_SIZE, y: top - 4, size: QR_SIZE }, alt);
  paper.y = Math.max(paper.y, top + QR_SIZE - 4) + 4;
}
