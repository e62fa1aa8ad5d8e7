import { isOrganisation } from '@kualik/domain/rules/applicant-kinds.ts';
import type { ApplicantKind } from '@kualik/domain/rules/applicant-kinds.ts';
import type { CaseRequest } from '../api/types.ts';

type Line = CaseRequest['documentList'][number];

/** Papers that stay with the case under the hand of who signed them: without a scan the server accepts nothing. @rule std1 p.9, annexes 2, 5 */
const SCANNED: readonly string[] = ['data-use-consent', 'power-of-attorney'];

/** Lines of this case that are scanned: an organisation's line of power may be answered by papers of its head, which need none. */
export const linesToScan = ({ documentList }: CaseRequest): Line[] =>
  documentList.filter(({ id, required }) => required && SCANNED.includes(id));

export const isScanned = ({ documents }: CaseRequest, { id }: Line): boolean =>
  documents.some(({ kind, itemId }) => kind === 'SCAN' && itemId === id);

/** The consent comes before everything else; what else is needed the server says. @rule std1 p.9 written consent */
export const lacksConsentScan = (request: CaseRequest): boolean =>
  linesToScan(request).some((line) => line.id === 'data-use-consent' && !isScanned(request, line));

/** A one-time power of attorney may be among the papers of this case: the server says whether it is needed. @rule std1 annex 2, annex 5 */
export const mayHavePower = (request: CaseRequest): boolean =>
  linesToScan(request).some(({ id }) => id === 'power-of-attorney');

/** The form that is printed for a line: ours for the consent, else the annex of the power of attorney. @rule std1 annexes 2, 5 */
export function formOfLine({ applicant: { kind } }: CaseRequest, lineId: string): string {
  if (lineId === 'data-use-consent') return 'CONSENT';
  return isOrganisation(kind.toLowerCase() as ApplicantKind) ? 'S1A5' : 'S1A2';
}
