import type { FormEntry, FormField, FormNote, FormPart } from '@kualik/domain/forms/index.ts';
import { fieldsOf, isField } from '@kualik/domain/forms/index.ts';
import { formatDate } from '@kualik/domain/texts/dates.ts';
import type { Language } from '@kualik/domain/texts/language.ts';
import type { FormPaperData } from './form-paper-data.ts';
import { RIGHT_EDGE, SOFT_INK, TEXT_WIDTH } from './page.ts';
import type { Paper, TextStyle } from './paper.ts';
import { bilingual, formTable, handLine } from './parts.ts';
import type { FieldLine, FormRow } from './parts.ts';

export const SMALL: TextStyle = { size: 7.4, color: SOFT_INK };
const STATEMENT: TextStyle = { size: 9 };
const SECOND: TextStyle = { face: 'regular', size: 8.4, color: SOFT_INK };
const BYTES_STYLE: TextStyle = { face: 'regular', size: 6.1, lineGap: 0.4 };
/** Letters of Base64 in one line: a key of 2048 bits takes five lines where its label leaves room for them. */
const BASE64_LINE = /(.{79})(?=.)/g;
const BYTES_LABEL_WIDTH = 128;
const LIST_STYLE: TextStyle = { face: 'bold', size: 10, x: 76, width: 460 };
/** Lines of a numbered list that is filled in by hand. */
const EMPTY_LIST: readonly string[] = ['', '', ''];
/** Room for one line of handwriting. */
const HAND_HEIGHT = 17;
const SEAL_HEIGHT = 52;
/** Date, label, line and name stay together on one page. */
const SIGNATURE_HEIGHT = 58;

/** Walks the parts of a form; neighbouring lines of label and value become one table. */
export class FormWriter {
  private readonly paper: Paper;
  private readonly data: FormPaperData;
  private rows: FormRow[] = [];

  constructor(paper: Paper, data: FormPaperData) {
    this.paper = paper;
    this.data = data;
  }

  write(parts: readonly FormPart[]): void {
    for (const [index, part] of parts.entries()) {
      if (isSigned(parts[index + 1]) && isDate(part)) this.paper.reserve(SIGNATURE_HEIGHT);
      if (isField(part)) this.field(part);
      else this.note(part);
    }
    this.flush();
  }

  private flush(): void {
    if (this.rows.length === 0) return;
    const hasBytes = this.rows.some(({ valueStyle }) => valueStyle === BYTES_STYLE);
    formTable(this.paper, this.rows, hasBytes ? BYTES_LABEL_WIDTH : undefined);
    this.paper.y += 4;
    this.rows = [];
  }

  private note({ role, text }: FormNote): void {
    this.flush();
    if (role === 'section') bilingual(this.paper, 'H2', text, { face: 'bold', size: 9.2 }, 3);
    else if (role === 'sentence') bilingual(this.paper, 'P', text, { size: 9.5, align: 'center' }, 8);
    else bilingual(this.paper, 'P', text, { size: 7.8 }, 4);
  }

  private field(field: FormField): void {
    const values = valuesOf(this.data.entries, field);
    if (field.kind === 'rows') return this.employeeRows(field, values);
    if (field.kind === 'choice') return void this.rows.push(optionRow(field, values, this.paper.language));
    if ((field.kind === 'blank' || field.kind === 'list') && !field.caption) {
      return void this.rows.push(valueRow(field, oneLine(this.lines(field)), this.remarks(field)));
    }
    this.flush();
    if (field.kind === 'fixed') return bilingual(this.paper, 'P', field.label, STATEMENT, 3);
    if (field.kind === 'signature') return this.signature(field);
    if (field.kind === 'seal') return this.seal(field);
    if (isDate(field)) return this.date(field, values[0]);
    if (field.kind === 'list') this.numbered(field);
    else this.captioned(field);
    return this.remarksBelow(field);
  }

  /** The values of a field, each with its translation where it has one. */
  private lines(field: FormField): FieldLine[] {
    const lang = this.paper.language;
    const second = valuesOf(this.data.translation ?? [], field);
    return valuesOf(this.data.entries, field).flatMap((value, index): FieldLine[] => {
      const text = second[index] ?? value;
      return text === value ? [value] : [value, { text, lang }];
    });
  }

  private remarks({ fact }: FormField): { text: string; lang: Language }[] {
    const { language } = this.paper;
    const remarks = (fact && this.data.remarks?.[fact]) ?? [];
    return remarks.map((words) => ({ text: words[language], lang: language }));
  }

  private numbered(field: FormField): void {
    const { paper } = this;
    const lines = this.lines(field);
    bilingual(paper, 'P', field.label, { size: 9.5 }, 3);
    const list = paper.element('L');
    let number = 0;
    for (const line of lines.length > 0 ? lines : EMPTY_LIST) {
      const item = paper.element('LI', {}, undefined, list);
      if (typeof line === 'string') paper.text('LBody', `${(number += 1)}) ${line}`, LIST_STYLE, 1, item);
      else paper.text('LBody', line.text, { ...LIST_STYLE, ...SECOND, lang: line.lang }, 2, item);
    }
    list.end();
    paper.y += 4;
  }

  private remarksBelow(field: FormField): void {
    for (const { text, lang } of this.remarks(field)) this.paper.text('P', text, { size: 9, lang }, 6);
  }

  private signature({ id, label }: FormField): void {
    const { schema, signer } = this.data;
    const last = fieldsOf(schema).findLast(({ kind }) => kind === 'signature');
    this.paper.y += 8;
    handLine(this.paper, label, id === last?.id ? signer : null);
  }

  private seal({ label }: FormField): void {
    this.paper.reserve(SEAL_HEIGHT);
    bilingual(this.paper, 'P', label, { size: 9 }, SEAL_HEIGHT - 20);
  }

  /** «20__ жылғы «___»» is printed for the hand; a known date is written in words. */
  private date({ label }: FormField, value: string | undefined): void {
    const written = (one: Language): string =>
      value === undefined ? withLine(label[one]) : formatDate(new Date(`${value}T00:00:00+05:00`), one);
    bilingual(this.paper, 'P', { kk: written('kk'), ru: written('ru'), en: written('en') }, { size: 9.5 }, 6);
  }

  private captioned(field: FormField): void {
    const { paper } = this;
    const { label, lines } = field;
    const values = this.lines(field);
    paper.reserve(HAND_HEIGHT * lines + 20);
    for (const value of values) {
      if (typeof value === 'string') paper.text('P', value, { face: 'bold', size: 10 });
      else paper.text('P', value.text, { ...SECOND, lang: value.lang });
    }
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

function isDate(part: FormPart): boolean {
  return isField(part) && part.rule?.type === 'date';
}

function isSigned(part: FormPart | undefined): boolean {
  return part !== undefined && isField(part) && part.kind === 'signature';
}

/** A short value and its translation stand in one line, as a person would write them. */
function oneLine(lines: readonly FieldLine[]): readonly FieldLine[] {
  const [value, second] = lines;
  return typeof value === 'string' && typeof second === 'object' ? [`${value} / ${second.text}`] : lines;
}

function valuesOf(entries: readonly FormEntry[], { id }: FormField): readonly string[] {
  return entries.find((entry) => entry.field === id)?.values ?? [];
}

function valueRow(
  { label, rule, lines }: FormField,
  values: readonly FieldLine[],
  remarks: readonly FieldLine[],
): FormRow {
  const minHeight = values.length + remarks.length > 0 ? 0 : HAND_HEIGHT * lines;
  if (rule?.type !== 'base64' || values.length === 0) return { label, value: [...values, ...remarks], minHeight };
  const bytes = values.map((value) => (typeof value === 'string' ? value.replace(BASE64_LINE, '$1\n') : value));
  return { label, value: [...bytes, ...remarks], valueStyle: BYTES_STYLE };
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
