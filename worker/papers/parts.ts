import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import type { Language } from '@kualik/domain/texts/language.ts';
import { t } from '@kualik/domain/texts/translate.ts';
import type { MessageKey, MessageSlots } from '@kualik/domain/texts/translate.ts';
import { PAGE, RIGHT_EDGE, SOFT_INK, TEXT_WIDTH } from './page.ts';
import type { Paper, StructureElement, TextStyle } from './paper.ts';

/** A line of a field; the translation of the line before it names its language and stands in smaller letters. */
export type FieldLine = string | { text: string; lang: Language };

/** The Kazakh words of a value and, where the applicant chose another language, its words too. */
export function inBoth(text: LocalizedText, language: Language): FieldLine[] {
  return text[language] === text.kk ? [text.kk] : [text.kk, { text: text[language], lang: language }];
}

/** Words of the tables by their key, or words that a form brings along. */
export type Words = MessageKey | LocalizedText;

function say(words: Words, language: Language, slots: MessageSlots = {}): string {
  return typeof words === 'string' ? t(language, words, slots) : words[language];
}

/** One row of a form: the printed label and what stands in the field. */
export interface FormRow {
  label: Words;
  slots?: MessageSlots;
  /** Lines of the field; none = a blank to be filled by hand. */
  value: readonly FieldLine[];
  valueStyle?: TextStyle;
  /** Room to write by hand. */
  minHeight?: number;
}

/** A translation is never larger than this, even below a title. */
const SECOND_MAX = 8.4;
const LABEL_WIDTH = 190;
const GUTTER = 12;
const ROW_PADDING = 2.2;
/** Between a label and its translation on the same line. */
const LABEL_GAP = 6;
/** The ascender's share of the line: brings smaller letters onto the baseline of the larger ones. */
const BASELINE_SHARE = 0.785;
const LABEL: TextStyle = { size: 8.6 };
const SECOND: TextStyle = { size: 7.2, color: SOFT_INK };
const VALUE: TextStyle = { face: 'bold', size: 9.8 };

/**
 * The Kazakh text and, where the applicant chose another language, its translation in smaller letters: behind it on the
 * same line where both fit, else below.
 */
export function bilingual(
  paper: Paper,
  type: string,
  key: Words,
  style: TextStyle = {},
  after = 2,
  slots: MessageSlots = {},
): void {
  const text = say(key, 'kk', slots);
  const second = say(key, paper.language, slots);
  if (second === text) return paper.text(type, text, style, after);
  const size = Math.min(SECOND_MAX, Math.max(6.9, (style.size ?? 9.5) - 1.9));
  const secondStyle: TextStyle = { ...style, ...SECOND, face: 'regular', size, lang: paper.language };
  const { x = PAGE.left, width = TEXT_WIDTH, align = 'left' } = style;
  const shift = paper.widthOf(text, style) + LABEL_GAP;
  const fits = align === 'left' && shift + paper.widthOf(second, secondStyle) < width;
  if (!fits) {
    paper.text(type, text, style);
    return paper.text('P', second, secondStyle, after);
  }
  const top = paper.y;
  paper.text(type, text, style);
  const below = paper.y;
  paper.y = top + (below - top - paper.heightOf(second, secondStyle)) * BASELINE_SHARE;
  paper.text('P', second, { ...secondStyle, x: x + shift, width: width - shift });
  paper.y = below + after;
}

/** Number of the annex and «Нысан», as every form of the standard begins. */
export function annexHead(paper: Paper, annex: Words): void {
  const style: TextStyle = { size: 7.6, align: 'right', x: PAGE.left + TEXT_WIDTH - 300, width: 300 };
  const isKazakh = paper.language === 'kk';
  paper.text('P', t('kk', 'paper.standard'), style);
  paper.text('P', `${say(annex, 'kk')}. ${t('kk', 'paper.form')}`, { ...style, face: 'bold' }, isKazakh ? 12 : 2);
  if (isKazakh) return;
  const second = `${say(annex, paper.language)} ${t(paper.language, 'paper.standard')}. ${t(paper.language, 'paper.form')}`;
  paper.text('P', second, { ...style, size: 6.8, color: SOFT_INK, lang: paper.language }, 8);
}

/** A form of two columns as a tagged table: label = row header, field = data. */
export function formTable(paper: Paper, rows: readonly FormRow[], labelWidth = LABEL_WIDTH): void {
  const table = paper.element('Table');
  paper.line(PAGE.left, RIGHT_EDGE, paper.y);
  for (const row of rows) formRow(paper, table, row, labelWidth);
  table.end();
}

interface RowLabel {
  text: string;
  style: TextStyle;
  second: { text: string; style: TextStyle; offset: number } | null;
  height: number;
}

/** The translation stands behind the label where both fit on one line, else below it. */
function layLabel(paper: Paper, row: FormRow, labelWidth: number): RowLabel {
  const style: TextStyle = { ...LABEL, width: labelWidth };
  const text = say(row.label, 'kk', row.slots);
  const height = paper.heightOf(text, style);
  const second = say(row.label, paper.language, row.slots);
  if (second === text) return { text, style, second: null, height };
  const width = paper.widthOf(text, LABEL) + LABEL_GAP;
  const isInline = width + paper.widthOf(second, SECOND) < labelWidth;
  const lang = paper.language;
  const secondStyle: TextStyle = isInline
    ? { ...SECOND, x: PAGE.left + width, width: labelWidth - width, lang }
    : { ...SECOND, width: labelWidth, lang };
  const own = paper.heightOf(second, secondStyle);
  const offset = isInline ? (height - own) * BASELINE_SHARE : height;
  return { text, style, second: { text: second, style: secondStyle, offset }, height: Math.max(height, offset + own) };
}

function layLine(paper: Paper, line: FieldLine, style: TextStyle): { text: string; style: TextStyle; height: number } {
  if (typeof line === 'string') return { text: line, style, height: paper.heightOf(line, style) };
  const second: TextStyle = { ...style, ...SECOND, size: 7.8, face: 'regular', lang: line.lang };
  return { text: line.text, style: second, height: paper.heightOf(line.text, second) };
}

function formRow(paper: Paper, table: StructureElement, row: FormRow, labelWidth: number): void {
  const label = layLabel(paper, row, labelWidth);
  const [x, width] = [PAGE.left + labelWidth + GUTTER, TEXT_WIDTH - labelWidth - GUTTER];
  const valueStyle: TextStyle = { ...VALUE, ...row.valueStyle, x, width };
  const lines = row.value.map((line) => layLine(paper, line, valueStyle));
  const valueHeight = lines.reduce((sum, line) => sum + line.height, 0);
  const height = Math.max(label.height, valueHeight, row.minHeight ?? 0) + 2 * ROW_PADDING;
  paper.reserve(height);
  const top = paper.y + ROW_PADDING;

  const line = paper.element('TR', {}, undefined, table);
  const head = paper.element('TH', { scope: 'Row' }, undefined, line);
  paper.element('P', {}, () => paper.draw(label.text, top, label.style), head);
  const { second } = label;
  if (second) {
    paper.element(
      'P',
      { lang: paper.language },
      () => paper.draw(second.text, top + second.offset, second.style),
      head,
    );
  }
  const cell = paper.element('TD', {}, undefined, line);
  let lineTop = top;
  for (const { text, style, height: own } of lines) {
    const at = lineTop;
    paper.element('P', style.lang ? { lang: style.lang } : {}, () => paper.draw(text, at, style), cell);
    lineTop += own;
  }
  line.end();
  paper.y += height;
  paper.line(PAGE.left, RIGHT_EDGE, paper.y);
}

/** A label with a line beside it to write on by hand; the name, where known, stands under the line. */
export function handLine(paper: Paper, key: Words, name: string | null = null): void {
  const isKazakh = paper.language === 'kk';
  paper.reserve(34);
  const top = paper.y;
  paper.element('P', {}, () => paper.draw(say(key, 'kk'), top, { size: 9, width: 250 })).end();
  let bottom = top + paper.heightOf(say(key, 'kk'), { size: 9, width: 250 });
  if (!isKazakh) {
    const text = say(key, paper.language);
    const [style, at] = [{ ...SECOND, width: 250 }, bottom];
    paper.element('P', { lang: paper.language }, () => paper.draw(text, at, style)).end();
    bottom += paper.heightOf(text, style);
  }
  const lineY = top + 12;
  paper.line(PAGE.left + 262, RIGHT_EDGE, lineY, 0.8, '#000000');
  if (name) {
    const style: TextStyle = {
      size: 7.6,
      color: SOFT_INK,
      x: PAGE.left + 262,
      width: TEXT_WIDTH - 262,
      align: 'center',
    };
    paper.element('P', {}, () => paper.draw(name, lineY + 2, style)).end();
    bottom = Math.max(bottom, lineY + 2 + paper.heightOf(name, style));
  }
  paper.y = Math.max(bottom, lineY) + 8;
}
