import type { FormEntry, FormField, FormNote, FormPart, FormSchema } from '@kualik/domain/forms/index.ts';
import { isField } from '@kualik/domain/forms/index.ts';
import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import { groupRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { formatDate } from '@kualik/domain/texts/dates.ts';
import type { Language } from '@kualik/domain/texts/language.ts';
import { t } from '@kualik/domain/texts/translate.ts';
import { RIGHT_EDGE, SOFT_INK, TEXT_WIDTH } from './page.ts';
import { Paper } from './paper.ts';
import type { TextStyle } from './paper.ts';
import { annexHead, bilingual, formTable, handLine } from './parts.ts';
import type { FieldLine, FormRow } from './parts.ts';
import { drawQr } from './qr-figure.ts';

/** What one annex carries when it is printed. */
export interface FormPaperData {
  schema: FormSchema;
  entries: readonly FormEntry[];
  /** Unique number and QR code, where the act gives the paper one. */
  mark: { number: string; fingerprint: string; qrText: string } | null;
  /** Name under the line of the signature. */
  signer: string | null;
  /** False = a blank for a visitor: the provider does not vouch for what a stranger typed. */
  isSealed: boolean;
  createdAt: Date;
}

const QR_SIZE = 96;
const SMALL: TextStyle = { size: 7.4, color: SOFT_INK };
const STATEMENT: TextStyle = { size: 9 };
const BYTES_STYLE: TextStyle = { face: 'regular', size: 6.1, lineGap: 0.4 };
/** Letters of Base64 in one line of the value column. */
const BASE64_LINE = /(.{60})(?=.)/g;
/** Room for one line of handwriting. */
const HAND_HEIGHT = 17;
const SEAL_HEIGHT = 52;

/** Any annex of standard 1 from its data: every field of the schema in its order, filled or left for the hand. @rule std1 p.9 */
export async function renderForm(data: FormPaperData, language: Language): Promise<Uint8Array> {
  const { schema, mark, createdAt, isSealed } = data;
  const paper = new Paper({ title: titleOf(data, language), language, createdAt });
  annexHead(paper, annexWords(schema.annex));
  bilingual(paper, 'H1', schema.title, { face: 'bold', size: 12, align: 'center' }, 1);
  if (schema.subtitle) bilingual(paper, 'P', schema.subtitle, { size: 10, align: 'center' }, 2);
  paper.y += 8;
  if (mark) numberAndQr(paper, mark);
  new FormWriter(paper, data).write(schema.parts.filter((part) => !isMarked(part, mark !== null)));
  return paper.finish(mark ? `${groupRequestNumber(mark.number)} · ${mark.fingerprint}` : schema.id, { isSealed });
}

function titleOf({ schema, mark }: FormPaperData, language: Language): string {
  return mark ? `${schema.title[language]} ${groupRequestNumber(mark.number)}` : schema.title[language];
}

function annexWords(annex: number): LocalizedText {
  return { kk: `${annex}-қосымша`, ru: `Приложение ${annex}`, en: `Annex ${annex}` };
}

/** The number stands large beside the QR code instead of in the table. */
function isMarked(part: FormPart, hasMark: boolean): boolean {
  return hasMark && isField(part) && part.fact === 'number';
}

function numberAndQr(paper: Paper, mark: NonNullable<FormPaperData['mark']>): void {
  const top = paper.y;
  const width = TEXT_WIDTH - QR_SIZE - 16;
  bilingual(paper, 'P', 'paper.application.S1A1-01', { size: 9, width }, 0);
  paper.text('P', groupRequestNumber(mark.number), { face: 'bold', size: 19, width }, 3);
  bilingual(paper, 'P', 'paper.application.qr.caption', { size: 8, width }, 0);
  paper.text('P', mark.fingerprint.replace(/(.{4})(?=.)/g, '$1 '), { size: 8.4, width, face: 'bold' }, 0);
  const alt = t(paper.language, 'paper.application.qr.alt', { text: mark.qrText });
  drawQr(paper, mark.qrText, { x: RIGHT_EDGE - QR_SIZE, y: top - 4, size: QR_SIZE }, alt);
  paper.y = Math.max(paper.y, top + QR_SIZE - 4) + 4;
}

/** Walks the parts of a form; neighbouring lines of label and value become one table. */
class FormWriter {
  private readonly paper: Paper;
  private readonly data: FormPaperData;
  private rows: FormRow[] = [];

  constructor(paper: Paper, data: FormPaperData) {
    this.paper = paper;
    this.data = data;
  }

  write(parts: readonly FormPart[]): void {
    for (const part of parts) {
      if (isField(part)) this.field(part);
      else this.note(part);
    }
    this.flush();
  }

  private flush(): void {
    if (this.rows.length === 0) return;
    formTable(this.paper, this.rows);
    this.paper.y += 6;
    this.rows = [];
  }

  private note({ role, text }: FormNote): void {
    this.flush();
    if (role === 'section') bilingual(this.paper, 'H2', text, { face: 'bold', size: 9.2 }, 3);
    else if (role === 'sentence') bilingual(this.paper, 'P', text, { size: 9.5, align: 'center' }, 8);
    else bilingual(this.paper, 'P', text, { size: 7.8 }, 4);
  }

  private field(field: FormField): void {
    const values = this.data.entries.find((entry) => entry.field === field.id)?.values ?? [];
    if (field.kind === 'rows') return this.employeeRows(field, values);
    if (field.kind === 'choice') return void this.rows.push(optionRow(field, values, this.paper.language));
    if ((field.kind === 'blank' && !field.caption) || field.kind === 'list') {
      return void this.rows.push(valueRow(field, values));
    }
    this.flush();
    if (field.kind === 'fixed') return bilingual(this.paper, 'P', field.label, STATEMENT, 5);
    if (field.kind === 'signature') return this.signature(field);
    if (field.kind === 'seal') return this.seal(field);
    if (field.rule?.type === 'date') return this.date(field, values[0]);
    return this.captioned(field, values);
  }

  private signature({ label }: FormField): void {
    this.paper.y += 8;
    handLine(this.paper, label, this.data.signer);
  }

  private seal({ label }: FormField): void {
    this.paper.reserve(SEAL_HEIGHT);
    bilingual(this.paper, 'P', label, { size: 9 }, SEAL_HEIGHT - 20);
  }

  /** «20__ жылғы «___»» is printed for the hand; a known date is written in words. */
  private date({ label }: FormField, value: string | undefined): void {
    const written = (one: Language): string =>
      value === undefined ? withLine(label[one]) : formatDate(new Date(`${value}T00:00:00+05:00`), one);
    bilingual(this.paper, 'P', { kk: written('kk'), ru: written('ru'), en: written('en') }, { size: 9.5 }, 10);
  }

  private captioned({ label, lines }: FormField, values: readonly string[]): void {
    const { paper } = this;
    paper.reserve(HAND_HEIGHT * lines + 20);
    for (const value of values) paper.text('P', value, { face: 'bold', size: 10 });
    for (let line = 0; line < (values.length > 0 ? 1 : lines); line += 1) {
      paper.y += values.length > 0 ? 1 : HAND_HEIGHT;
      paper.line(RIGHT_EDGE - TEXT_WIDTH, RIGHT_EDGE, paper.y);
    }
    paper.y += 1;
    bilingual(paper, 'P', label, SMALL, 7);
  }

  private employeeRows({ columns, lines }: FormField, values: readonly string[]): void {
    const typed = columns.filter(({ rule }) => rule !== null).length;
    for (let line = 0; line < lines; line += 1) {
      let taken = line * typed;
      columns.forEach(({ label, rule }, index) => {
        const value = rule === null ? undefined : values[taken++];
        const mark = index === 0 ? `${line + 1}. ` : '';
        const numbered = { kk: mark + label.kk, ru: mark + label.ru, en: mark + label.en };
        this.rows.push({ label: numbered, value: value === undefined ? [] : [value], minHeight: HAND_HEIGHT });
      });
    }
  }
}

function valueRow({ label, rule, lines }: FormField, values: readonly string[]): FormRow {
  if (rule?.type === 'base64' && values.length > 0) {
    return { label, value: values.map((value) => value.replace(BASE64_LINE, '$1\n')), valueStyle: BYTES_STYLE };
  }
  return { label, value: values, minHeight: values.length > 0 ? 0 : HAND_HEIGHT * lines };
}

/** The boxes of the options are lost in the source; a cross marks the chosen one. */
function optionRow({ label, options }: FormField, [chosen]: readonly string[], language: Language): FormRow {
  const value = options.flatMap(({ id, label: words }): FieldLine[] => {
    const line = `${id === chosen ? '[×]' : '[  ]'} ${words.kk}`;
    return words[language] === words.kk ? [line] : [line, { text: words[language], lang: language }];
  });
  return { label, value, valueStyle: { face: 'regular', size: 9 } };
}

function withLine(label: string): string {
  return label.endsWith('_') || /__ года$/.test(label) || label.includes('_____') ? label : `${label} _____________`;
}
