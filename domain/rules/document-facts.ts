import { parseCanonical } from './canonical-document.ts';
import { type ConfirmationDocument, parseConfirmationDocument } from './confirmation-document.ts';
import type { LocalizedText } from './errors.ts';
import { maskIin } from './iin.ts';
import { HOLDER_REASONS } from './revocation-reasons.ts';
import { readSignIn } from './sign-in-document.ts';

export type SignedKind = 'issue' | 'revoke' | 'sign-in' | 'kualik' | 'unknown';
export type FactName =
  | 'number'
  | 'applicant'
  | 'keys'
  | 'papers'
  | 'office'
  | 'certificates'
  | 'reason'
  | 'site'
  | 'type';

/** What a person reads of a document before he signs it. */
export interface DocumentFacts {
  readonly kind: SignedKind;
  readonly facts: readonly (readonly [FactName, string | LocalizedText])[];
  /** The only site for which it may be signed; null when it names none. */
  readonly site: string | null;
}

/** A key is compared by the first eight bytes of its hash. */
const SHOWN_DIGITS = 16;

/** Reads a document out of the very bytes that are signed; of others it tells that they are none of ours. @rule reg p.15 */
export function documentFacts(bytes: Uint8Array): DocumentFacts {
  const confirmation = parseConfirmationDocument(bytes);
  if (confirmation.ok) return ofConfirmation(confirmation.value);
  const signIn = readSignIn(bytes);
  if (signIn !== null) return { kind: 'sign-in', facts: [['site', signIn.origin]], site: signIn.origin };
  const type = typeOf(parseCanonical(bytes));
  if (type?.startsWith('kualik/') === true) return { kind: 'kualik', facts: [['type', type]], site: null };
  return { kind: 'unknown', facts: [], site: null };
}

function ofConfirmation(document: ConfirmationDocument): DocumentFacts {
  const { applicant, requestNumber, documentsSeen, officeCode } = document;
  const names = [applicant.surname, applicant.givenName, applicant.patronymic].filter(Boolean).join(' ');
  const common = [
    ['number', requestNumber],
    ['applicant', `${applicant.organisation ? `${applicant.organisation}; ` : ''}${names}, ${maskIin(applicant.iin)}`],
    ['papers', String(documentsSeen.length)],
    ['office', officeCode],
  ] as const;
  if (document.decision === 'issue') {
    const keys = document.keys.map(({ spkiSha256 }) => spkiSha256.slice(0, SHOWN_DIGITS));
    return { kind: 'issue', facts: [...common, ['keys', keys.join(', ')]], site: null };
  }
  const serials = document.targets.map(({ serialHex }) => serialHex).join(', ');
  const reason = HOLDER_REASONS.find(({ id }) => id === document.reason)?.text ?? document.reason;
  return { kind: 'revoke', facts: [...common, ['certificates', serials], ['reason', reason]], site: null };
}

function typeOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  return typeof value.type === 'string' ? value.type : null;
}
