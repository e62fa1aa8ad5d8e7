import { ok, refused } from './errors.ts';
import type { Outcome } from './errors.ts';

export type ComplainantKind = 'individual' | 'legal_entity';

/** `typed_name`: the full name typed under an electronic complaint; `handwritten`: seen on paper. */
export type ComplaintSignature = 'handwritten' | 'typed_name';

/** What a complaint says of the complainant, as it was written down. */
export interface ComplainantInput {
  kind: ComplainantKind;
  surname?: string | null;
  givenName?: string | null;
  patronymic?: string | null;
  organisation?: string | null;
  outgoingNumber?: string | null;
  outgoingDate?: string | null;
  postalAddress: string;
}

export interface Complainant {
  kind: ComplainantKind;
  surname: string | null;
  givenName: string | null;
  patronymic: string | null;
  organisation: string | null;
  outgoingNumber: string | null;
  outgoingDate: string | null;
  postalAddress: string;
}

/** Fields that must be filled, by kind; the patronymic is at the person's wish. @rule std1 p.11 */
export const COMPLAINANT_FIELDS = {
  individual: ['surname', 'givenName', 'postalAddress'],
  legal_entity: ['organisation', 'postalAddress', 'outgoingNumber', 'outgoingDate'],
} as const satisfies Record<ComplainantKind, readonly (keyof ComplainantInput)[]>;

/**
 * The complainant with everything the standard wants of his kind, or the first field that is missing (`detail`). Fields
 * of the other kind are left out. Does not check the text, the signature, or whether the person exists. @rule std1 p.11
 */
export function checkComplainant(input: ComplainantInput): Outcome<Complainant> {
  const missing = COMPLAINANT_FIELDS[input.kind].find((field) => tidy(input[field]) === null);
  if (missing) return refused('COMPLAINT_CONTENT', missing);
  const isPerson = input.kind === 'individual';
  return ok({
    kind: input.kind,
    surname: isPerson ? tidy(input.surname) : null,
    givenName: isPerson ? tidy(input.givenName) : null,
    patronymic: isPerson ? tidy(input.patronymic) : null,
    organisation: isPerson ? null : tidy(input.organisation),
    outgoingNumber: isPerson ? null : tidy(input.outgoingNumber),
    outgoingDate: isPerson ? null : tidy(input.outgoingDate),
    postalAddress: tidy(input.postalAddress) ?? '',
  });
}

/**
 * A complaint must be signed by the recipient. On paper that is a signature by hand; an electronic one without EDS is
 * signed by typing the name (of the person, or of the organisation's signatory): our own reading of "electronically".
 * Does not verify an EDS. @rule std1 p.11
 */
export function checkTypedSignature(complainant: Complainant, signedAs: string): Outcome<string> {
  const name = tidy(signedAs);
  if (name === null) return refused('COMPLAINT_SIGNATURE', 'signedAs');
  const { surname } = complainant;
  const isOwn = surname === null || fold(name).includes(fold(surname));
  return isOwn ? ok(name) : refused('COMPLAINT_SIGNATURE', 'signedAs');
}

function tidy(text: string | null | undefined): string | null {
  const plain = (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
  return plain === '' ? null : plain;
}

function fold(text: string): string {
  return text.toLocaleLowerCase('kk');
}
