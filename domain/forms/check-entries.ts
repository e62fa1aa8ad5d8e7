import type { ErrorCode } from '../rules/errors.ts';
import { parseBin, parseIin } from '../rules/iin.ts';
import { parseRequestNumber } from '../rules/request-number.ts';
import type { FieldRule, FieldType, FormEntry, FormField, FormSchema } from './form.ts';
import { fieldsOf } from './form.ts';

/** Which field is refused and why; a field may be refused once. */
export interface FieldRefusal {
  field: string;
  code: ErrorCode;
}

export type FormOutcome = { ok: true; entries: FormEntry[] } | { ok: false; refusals: FieldRefusal[] };

const NAME = /^[\p{L}\p{M}][\p{L}\p{M} .'’ʼ–-]*$/u;
const EMAIL = /^[^\s@"<>()[\],;:\\]{1,64}@[^\s@]{1,190}\.[^\s@.]{2,}$/;

/** Control characters would change the look of the paper without being seen. */
const CONTROL = /[\p{Cc}\p{Cf}]/u;

/** Rules of one line. The value is trimmed and in NFC before. */
const CHECKS: Record<FieldType, (value: string) => ErrorCode | null> = {
  text: (value) => (CONTROL.test(value) ? 'FORM_CHARACTERS' : null),
  name: (value) => (NAME.test(value) ? null : 'NAME_CHARACTERS'),
  iin: (value) => codeOf(parseIin(value)),
  bin: (value) => codeOf(parseBin(value)),
  email: (value) => (EMAIL.test(value) ? null : 'EMAIL_INVALID'),
  phone: (value) => (/^(\+?7|8)?\d{10}$/.test(value.replace(/[\s()-]/g, '')) ? null : 'PHONE_INVALID'),
  date: (value) => (isDate(value) ? null : 'FORM_DATE'),
  number: (value) => codeOf(parseRequestNumber(value)),
  serial: (value) => (/^[0-9A-Fa-f]{2,40}$/.test(value.replace(/[\s:]/g, '')) ? null : 'FORM_SERIAL'),
  base64: (value) => (/^[A-Za-z0-9+/]+={0,2}$/.test(value.replace(/\s/g, '')) ? null : 'FORM_BASE64'),
};

/**
 * Checks what was typed into a form against its schema and gives the cleaned entries in the form's order. `isComplete`
 * asks for the required fields too; a form that is printed to be finished by hand does without. Does not compare the
 * values with registers or with a case. @rule std1 p.9
 */
export function checkEntries(
  schema: FormSchema,
  entries: readonly FormEntry[],
  { isComplete }: { isComplete: boolean },
): FormOutcome {
  const fields = fieldsOf(schema);
  const known = new Map(fields.map((field) => [field.id, field]));
  const refusals = strangers(entries, known);
  const cleaned: FormEntry[] = [];
  for (const field of fields) {
    const values = (entries.find((entry) => entry.field === field.id)?.values ?? []).map(clean);
    const isEmpty = values.every((value) => value === '');
    const code = isEmpty ? missing(field, isComplete) : checkField(field, values);
    if (code !== null) refusals.push({ field: field.id, code });
    else if (!isEmpty) cleaned.push({ field: field.id, values });
  }
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, entries: cleaned };
}

function strangers(entries: readonly FormEntry[], known: ReadonlyMap<string, FormField>): FieldRefusal[] {
  const seen = new Set<string>();
  return entries.flatMap(({ field }): FieldRefusal[] => {
    if (!known.has(field)) return [{ field, code: 'FORM_FIELD_UNKNOWN' }];
    if (seen.has(field)) return [{ field, code: 'FORM_FIELD_TWICE' }];
    seen.add(field);
    return [];
  });
}

function missing({ rule, kind }: FormField, isComplete: boolean): ErrorCode | null {
  const isRequired = kind === 'rows' || (rule?.required ?? false);
  return isComplete && isRequired ? 'FORM_FIELD_REQUIRED' : null;
}

function checkField(field: FormField, values: readonly string[]): ErrorCode | null {
  if (field.kind === 'rows') return checkRows(field, values);
  const { rule } = field;
  if (rule === null) return 'FORM_FIELD_FIXED';
  if (values.length > (field.kind === 'list' ? field.lines : 1)) return 'FORM_TOO_MANY_LINES';
  if (field.kind === 'choice') {
    return field.options.some(({ id }) => id === values[0]) ? null : 'FORM_OPTION_UNKNOWN';
  }
  return firstCode(values.map((value) => checkValue(rule, value)));
}

/** Row by row; columns for the hand take no value. */
function checkRows({ columns, lines }: FormField, values: readonly string[]): ErrorCode | null {
  const rules = columns.flatMap(({ rule }) => rule ?? []);
  if (values.length > lines * rules.length) return 'FORM_TOO_MANY_LINES';
  if (values.length % rules.length !== 0) return 'FORM_FIELD_REQUIRED';
  return firstCode(
    values.map((value, index) => {
      const rule = rules[index % rules.length];
      return rule ? checkValue(rule, value) : null;
    }),
  );
}

function checkValue(rule: FieldRule, value: string): ErrorCode | null {
  if (value === '') return 'FORM_FIELD_REQUIRED';
  if ([...value].length > rule.maxLength) return 'FORM_FIELD_TOO_LONG';
  return CHECKS[rule.type](value);
}

function firstCode(codes: readonly (ErrorCode | null)[]): ErrorCode | null {
  return codes.find((code) => code !== null) ?? null;
}

function clean(value: string): string {
  return value.normalize('NFC').trim();
}

function codeOf(outcome: { ok: true } | { ok: false; code: ErrorCode }): ErrorCode | null {
  return outcome.ok ? null : outcome.code;
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
