import type { LocalizedText } from '../rules/errors.ts';
import type {
  FactName,
  FieldRule,
  FieldType,
  FormColumn,
  FormField,
  FormNote,
  FormOption,
  FormSchema,
} from './form.ts';

/** A field before it got its number. */
export type FieldDraft = Omit<FormField, 'id'>;

/** A text in the three languages, Kazakh first. */
export function words(kk: string, ru: string, en: string): LocalizedText {
  return { kk, ru, en };
}

const PLAIN = { fact: null, rule: null, options: [], columns: [], lines: 1, caption: false } as const;

/** Lengths of our choice: what fits on the printed line, with room for the longest names of the registers. */
const MAX_LENGTH: Record<FieldType, number> = {
  text: 300,
  name: 120,
  iin: 14,
  bin: 14,
  email: 254,
  phone: 24,
  date: 10,
  number: 16,
  serial: 48,
  base64: 4000,
};

export function rule(type: FieldType, required = true, maxLength = MAX_LENGTH[type]): FieldRule {
  return { type, required, maxLength };
}

/** A line to be filled: from the fact of the case, or by the person. */
export function blank(label: LocalizedText, fact: FactName | null, own: FieldRule): FieldDraft {
  return { ...PLAIN, kind: 'blank', label, fact, rule: own };
}

/** A line with its label in brackets below, as in running text. */
export function captioned(label: LocalizedText, fact: FactName | null, own: FieldRule, lines = 1): FieldDraft {
  return { ...PLAIN, kind: 'blank', label, fact, rule: own, lines, caption: true };
}

export function fixed(label: LocalizedText): FieldDraft {
  return { ...PLAIN, kind: 'fixed', label };
}

export function choice(label: LocalizedText, fact: FactName | null, options: readonly FormOption[]): FieldDraft {
  return { ...PLAIN, kind: 'choice', label, fact, rule: rule('text', true, 40), options };
}

export function list(label: LocalizedText, fact: FactName, own: FieldRule, lines: number): FieldDraft {
  return { ...PLAIN, kind: 'list', label, fact, rule: own, lines };
}

/** A list whose lines the form numbers itself: 1), 2), 3). */
export function numbered(label: LocalizedText, fact: FactName, own: FieldRule, lines: number): FieldDraft {
  return { ...list(label, fact, own, lines), caption: true };
}

export function rows(label: LocalizedText, columns: readonly FormColumn[], lines: number): FieldDraft {
  return { ...PLAIN, kind: 'rows', label, columns, lines };
}

export function signature(label: LocalizedText): FieldDraft {
  return { ...PLAIN, kind: 'signature', label };
}

export function seal(label: LocalizedText): FieldDraft {
  return { ...PLAIN, kind: 'seal', label };
}

export function section(kk: string, ru: string, en: string): FormNote {
  return { role: 'section', text: words(kk, ru, en) };
}

export function sentence(kk: string, ru: string, en: string): FormNote {
  return { role: 'sentence', text: words(kk, ru, en) };
}

interface FormDraft extends Omit<FormSchema, 'id' | 'parts' | 'copies'> {
  copies?: number;
  parts: readonly (FieldDraft | FormNote)[];
}

/** Numbers the fields in their order, as the source's lines are numbered. */
export function makeForm({ parts, copies = 1, ...head }: FormDraft): FormSchema {
  const id = `S1A${head.annex}`;
  let line = 0;
  return {
    ...head,
    id,
    copies,
    parts: parts.map((part) => {
      if ('role' in part) return part;
      line += 1;
      return { id: `${id}-${String(line).padStart(2, '0')}`, ...part };
    }),
  };
}
