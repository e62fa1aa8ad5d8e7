import type { Outcome } from './errors.ts';

/**
 * What an operator does at the desk, by the name of the operation (`attachScan` has an address of its own): at a registered workplace where his office has some. Giving a
 * case back, readings and the hall are no acts with a key. @rule reg p.19(5) rule 1
 */
export const WORKPLACE_OPERATIONS: readonly string[] = [
  ...['claimRequest', 'recordDataUseConsent', 'acceptDocuments', 'refuseDocuments'],
  ...['prepareConfirmation', 'confirmRequest', 'issueInstallLinkAtCounter'],
  ...['startCounterIssue', 'identifyApplicant', 'enterApplicantData', 'recordSignedApplication'],
  ...['recordCardKeys', 'recordCardStep', 'recordCardWritten', 'giveUpCardIssue', 'orderCardWork'],
  ...['startCounterRevocation', 'acceptRevocation', 'refuseRevocation', 'chooseCertificates', 'enterRevocation'],
  ...['fillCaseForm', 'printCasePaper', 'attachScan'],
  ...['holdAtCounter', 'prepareHoldRelease', 'confirmHoldRelease'],
];

/** Where a session was opened, as far as the office of the operator knows. */
export interface WorkplaceFacts {
  /** True when the office has at least one registered workplace: an office that has none yet works as before. */
  isRequired: boolean;
  /** The registered workplace of his own office that he signed in at; null = he did not. */
  workplaceId: string | null;
  /** The workplaces that were named for him; none = any registered one of his office. */
  named: readonly string[];
}

/** Is the place one of those that were named for the employee? Who has none named sits at any. @rule reg p.19(5) rule 1 */
export function isOwnWorkplace(workplaceId: string, named: readonly string[]): boolean {
  return named.length === 0 || named.includes(workplaceId);
}

/** May the operator work at the desk from where he sits? Keys are bound to person and workplace. @rule reg p.19(5) rule 1 */
export function judgeWorkplace({ isRequired, workplaceId, named }: WorkplaceFacts): Outcome<string | null> {
  if (workplaceId === null && isRequired) return { ok: false, code: 'WORKPLACE_NOT_REGISTERED' };
  if (workplaceId !== null && !isOwnWorkplace(workplaceId, named)) return { ok: false, code: 'WORKPLACE_OF_OTHERS' };
  return { ok: true, value: workplaceId };
}
