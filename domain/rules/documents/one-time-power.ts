import type { RequestStatus } from '../../engine/vocabulary.ts';
import { isOrganisation } from '../applicant-kinds.ts';
import { foldNameForComparison } from '../compare-names.ts';
import type { ApplicantKind } from '../applicant-kinds.ts';
import type { DocumentFacts } from './completeness.ts';

/** Line of the papers under which a power of attorney, or what a head shows instead, is scanned. */
export const POWER_LINE = 'power-of-attorney';

export interface PowerHolder extends Pick<DocumentFacts, 'head'> {
  kind: ApplicantKind;
}

/**
 * True when what is shown on the line is a power of attorney, which serves one case: everybody but the first head comes for
 * an organisation with one, its own employee too; the head's order of appointment stands on the same line and serves as long
 * as he is in office. @rule std1 p.9 issue 2), annex 2, annex 5
 */
export function isOneTimePower({ kind, head }: PowerHolder): boolean {
  return !isOrganisation(kind) || !head;
}

/** A case that ended without a result did not use the paper. @rule std1 annex 2, annex 5 */
export const POWER_FREED_BY: readonly RequestStatus[] = ['REFUSED', 'LAPSED', 'WITHDRAWN'];

/** What tells one power of attorney from another: the number in the register of who gave it, the day, the notary or the organisation. */
export interface PowerDetails {
  number: string;
  issuedOn: string;
  issuer: string;
}

/**
 * One spelling for comparing: signs and capitals say nothing, letters are read as in names. Does not know that two spellings of
 * a notary’s name are one person. @rule std1 annex 2, annex 5
 */
export function powerIdentity({ number, issuedOn, issuer }: PowerDetails): string {
  const [bare, by] = [number.replace(/[^\p{L}\p{N}]/gu, ''), issuer.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()];
  return [foldNameForComparison(bare), issuedOn, foldNameForComparison(by)].join('|');
}
