import { COMPLAINANT_FIELDS, checkTypedSignature } from '@kualik/domain/rules/complaint-content.ts';
import { parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { checkFields, EMAIL, officeSchema, type FieldError } from '../form/validation.ts';
import type { TextKey } from '../texts/texts.ts';
import type { ComplaintAnswers } from './complaint-store.ts';

export const TEXT_LIMIT = 8000;

type Named = (typeof COMPLAINANT_FIELDS)['individual' | 'legal_entity'][number];

const MISSING: Record<Named, TextKey> = {
  surname: 'error.surname.empty',
  givenName: 'error.givenName.empty',
  postalAddress: 'complaint.address.empty',
  organisation: 'complaint.organisation.empty',
  outgoingNumber: 'complaint.outgoing.empty',
  outgoingDate: 'complaint.date.empty',
};

/** As they stand on the page, so that the summary of errors reads downwards. */
const PAGE_ORDER: readonly Named[] = [
  'surname',
  'givenName',
  'organisation',
  'outgoingNumber',
  'outgoingDate',
  'postalAddress',
];

/** The page of the centre, the request and the text. */
export function checkAbout(answers: ComplaintAnswers): FieldError[] {
  const { regionCode, settlementId, officeId, requestNumber, text } = answers;
  const where = checkFields(officeSchema, { regionCode, settlementId, officeId });
  const errors: FieldError[] = where.ok ? [] : [...where.errors];
  const isNumberWrong = requestNumber.trim() !== '' && !parseRequestNumber(requestNumber).ok;
  if (isNumberWrong) errors.push({ field: 'requestNumber', key: 'error.number.form' });
  if (text.trim() === '') errors.push({ field: 'text', key: 'complaint.text.empty' });
  return errors;
}

/** Everything the standard wants of an individual or of a legal entity. @rule std1 p.11 */
export function checkWho(answers: ComplaintAnswers): FieldError[] {
  const kind = kindOf(answers);
  if (kind === null) return [{ field: 'kind', key: 'complaint.kind.empty' }];
  const wanted: readonly Named[] = COMPLAINANT_FIELDS[kind];
  const errors: FieldError[] = PAGE_ORDER.filter((field) => wanted.includes(field))
    .filter((field) => answers[field].trim() === '')
    .map((field) => ({ field, key: MISSING[field] }));
  const { outgoingDate, email } = answers;
  if (kind === 'legal_entity' && outgoingDate.trim() !== '' && isoDate(outgoingDate) === null) {
    errors.push({ field: 'outgoingDate', key: 'complaint.date.form' });
  }
  if (email.trim() !== '' && !EMAIL.test(email.trim())) errors.push({ field: 'email', key: 'error.email.form' });
  return errors;
}

/** An electronic complaint is signed by typing one's own name. @rule std1 p.11 */
export function checkSignature(answers: ComplaintAnswers): FieldError[] {
  if (answers.signedAs.trim() === '') return [{ field: 'signedAs', key: 'complaint.signature.empty' }];
  const kind = kindOf(answers) ?? 'legal_entity';
  const surname = kind === 'individual' ? answers.surname.trim() : null;
  const signed = checkTypedSignature({ ...answers, kind, surname }, answers.signedAs);
  return signed.ok ? [] : [{ field: 'signedAs', key: 'complaint.signature.other' }];
}

export function kindOf({ kind }: ComplaintAnswers): 'individual' | 'legal_entity' | null {
  if (kind === 'INDIVIDUAL') return 'individual';
  return kind === 'LEGAL_ENTITY' ? 'legal_entity' : null;
}

/** DD.MM.YYYY as people write it, as YYYY-MM-DD; null for what is no day of a calendar. */
export function isoDate(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text.trim()) ?? [];
  if (!day || !month || !year) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(iso) ? iso : null;
}
