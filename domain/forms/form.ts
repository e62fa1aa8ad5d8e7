import type { ApplicantKind } from '../rules/applicant-kinds.ts';
import type { LocalizedText } from '../rules/errors.ts';

/** What a form is for. @rule std1 p.9, p.10 */
export const FORM_ACTS = ['issue', 'revocation', 'power_of_attorney', 'refusal'] as const;
export type FormAct = (typeof FORM_ACTS)[number];

/**
 * What is printed: `blank` = a line to fill, `fixed` = text that stands there, `choice` = one of printed options, `list` =
 * several lines, `rows` = several lines of the same columns, `signature` and `seal` = left for the hand.
 */
export const FIELD_KINDS = ['blank', 'fixed', 'choice', 'list', 'rows', 'signature', 'seal'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** How a value is checked. The source prints no types, lengths or obligatory marks: all rules here are ours. */
export const FIELD_TYPES = [
  'text',
  'name',
  'iin',
  'bin',
  'email',
  'phone',
  'date',
  'number',
  'serial',
  'base64',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

export interface FieldRule {
  type: FieldType;
  /** A complete form has it; a form that is printed to be filled in by hand need not. */
  required: boolean;
  /** Letters in one line of the value. */
  maxLength: number;
}

/** One of the options that the form prints; `id` is what is stored. */
export interface FormOption {
  id: string;
  label: LocalizedText;
}

/** A column of a field of kind `rows`; without a rule it is left for the hand. */
export interface FormColumn {
  label: LocalizedText;
  rule: FieldRule | null;
}

/** What a case knows and a form asks for. */
export const FACT_NAMES = [
  'number',
  'iin',
  'surname',
  'givenName',
  'patronymic',
  'bin',
  'organisation',
  'enotaryRole',
  'treasuryCode',
  'accessLevel',
  'region',
  'settlement',
  'email',
  'phone',
  'signKey',
  'authKey',
  'pkcs10',
  'additionalInformation',
  'date',
  'serials',
  'issuedOn',
  'purpose',
  'principal',
  'representative',
  'representativeIin',
  'recipient',
  'recipientAddress',
  'office',
  'service',
  'missingDocuments',
  'employee',
  'employeePhone',
] as const;
export type FactName = (typeof FACT_NAMES)[number];

export interface FormField {
  /** Number of the standard, the annex and the line: S1A1-05. */
  id: string;
  /** Kazakh as the source prints it, oddities kept; Russian and English are our translation. */
  label: LocalizedText;
  kind: FieldKind;
  /** Null = nobody but the person fills it in. */
  fact: FactName | null;
  /** Null where nothing is typed: fixed text, signatures, seals. */
  rule: FieldRule | null;
  options: readonly FormOption[];
  columns: readonly FormColumn[];
  /** Lines that the form prints for a list or for rows. */
  lines: number;
  /** A caption stands below its line, as in the powers of attorney, and above a numbered list; a label stands before it. */
  caption: boolean;
}

/** A heading or a sentence between the fields: the source gives it no number. */
export interface FormNote {
  role: 'section' | 'sentence' | 'footnote';
  text: LocalizedText;
}

export type FormPart = FormField | FormNote;

export interface FormSchema {
  /** S1A1 = standard 1, annex 1. */
  id: string;
  annex: number;
  act: FormAct;
  title: LocalizedText;
  /** Who the form is from, in brackets below the title; null where the title says it. */
  subtitle: LocalizedText | null;
  /** Made in so many copies, one for each party. */
  copies: number;
  /** Applicants who use it. */
  kinds: readonly ApplicantKind[];
  parts: readonly FormPart[];
}

/** Each value is a list of lines: one for most fields, several for lists, row by row for fields of kind `rows`. */
export interface FormEntry {
  field: string;
  values: readonly string[];
}

/** True when the part has a number of its own. */
export function isField(part: FormPart): part is FormField {
  return 'id' in part;
}

/** The numbered fields of a form in the order of the source. */
export function fieldsOf(schema: FormSchema): readonly FormField[] {
  return schema.parts.filter(isField);
}
