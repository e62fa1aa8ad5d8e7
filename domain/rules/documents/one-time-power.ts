import type { RequestStatus } from '../../engine/vocabulary.ts';
import { isOrganisation } from '../applicant-kinds.ts';
import { foldNameForComparison } from '../compare-names.ts';
import type { ApplicantKind, Representative } from '../applicant-kinds.ts';

/** Line of the papers under which a power of attorney, or what a head shows instead, is scanned. */
export const POWER_LINE = 'power-of-attorney';

export interface PowerHolder {
  kind: ApplicantKind;
  representative: Pick<Representative, 'basis'> | null;
}

/**
 * True when what is shown on the line is a power of attorney, which serves one case: an order of appointment of the first
 * head stands on the same line and serves as long as he is in office. @rule std1 annex 2, annex 5
 */
export function isOneTimePower({ kind, representative }: PowerHolder): boolean {
  return isOrganisation(kind) ? representative?.basis === 'organisation_power_of_attorney' : true;
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
