import { describedEnum } from '../schema/described-enum.ts';

export const FormAct = describedEnum('FormAct', 'What an annexed form is for.', {
  ISSUE: ['issue', 'Application for certificates (standard 1 annexes 1, 3, 4, 6–8).'],
  REVOCATION: ['revocation', 'Application for revocation (annexes 9–12).'],
  POWER_OF_ATTORNEY: ['power_of_attorney', 'Power of attorney (annexes 2, 5).'],
  REFUSAL: ['refusal', 'Receipt of refusal to accept documents (annex 13).'],
});
export type FormAct = (typeof FormAct)[keyof typeof FormAct];

export const FormFieldKind = describedEnum('FormFieldKind', 'What a form prints in a line.', {
  BLANK: ['blank', 'A line to fill.'],
  FIXED: ['fixed', 'Text that stands there.'],
  CHOICE: ['choice', 'One of the printed options.'],
  LIST: ['list', 'Several lines of one value each.'],
  ROWS: ['rows', 'Several lines of the same columns; values go row by row.'],
  SIGNATURE: ['signature', 'Signed by hand.'],
  SEAL: ['seal', 'Sealed by hand.'],
});
export type FormFieldKind = (typeof FormFieldKind)[keyof typeof FormFieldKind];

export const FormFieldType = describedEnum('FormFieldType', 'How the value of a line is checked.', {
  TEXT: ['text', 'Any printable text.'],
  NAME: ['name', 'Letters, spaces, hyphens.'],
  IIN: ['iin', 'Individual identification number.'],
  BIN: ['bin', 'Business identification number.'],
  EMAIL: ['email', 'E-mail address.'],
  PHONE: ['phone', 'Telephone: +7 and ten digits.'],
  DATE: ['date', 'Date as YYYY-MM-DD.'],
  NUMBER: ['number', 'Unique number of a request.'],
  SERIAL: ['serial', 'Serial number of a certificate, hexadecimal.'],
  BASE64: ['base64', 'Base64.'],
});
export type FormFieldType = (typeof FormFieldType)[keyof typeof FormFieldType];

export const FormPartRole = describedEnum('FormPartRole', 'What a part of a form is.', {
  FIELD: ['field', 'A numbered line.'],
  SECTION: ['section', 'A heading.'],
  SENTENCE: ['sentence', 'Words between the lines.'],
  FOOTNOTE: ['footnote', 'A note below.'],
});
export type FormPartRole = (typeof FormPartRole)[keyof typeof FormPartRole];
