import type { EntityManager } from '@kualik/db';
import { hasScan } from '@kualik/db/repositories/scan.repository.ts';
import { DATA_USE_CONSENT } from '@kualik/domain/rules/documents/papers.ts';
import { isOneTimePower, POWER_LINE } from '@kualik/domain/rules/documents/one-time-power.ts';
import type { PowerHolder } from '@kualik/domain/rules/documents/one-time-power.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { AcceptedPaper } from './judge-papers.ts';

/**
 * The consent to use protected data is a paper: its scan with the applicant's hand stands with the case before anything is
 * accepted. Does not look into the scan. @rule std1 p.9 written consent
 */
export async function requireScannedConsent(em: EntityManager, requestId: string): Promise<void> {
  if (!(await hasScan(em, requestId, DATA_USE_CONSENT.id))) throw new CodedError('DATA_USE_CONSENT_NOT_SCANNED');
}

/**
 * A representative's one-time power of attorney is taken over with the case: its scan is what shows that it serves no other. What a
 * head brings instead goes back with him; lists without this line ask for none. @rule std1 p.9, annex 2, annex 5
 */
export async function requireScannedPower(
  em: EntityManager,
  requestId: string,
  { kind, representative, papers }: PowerHolder & { papers: readonly AcceptedPaper[] },
): Promise<void> {
  if (representative === null || !isOneTimePower({ kind, representative })) return;
  if (!papers.some(({ document }) => document.id === POWER_LINE)) return;
  if (!(await hasScan(em, requestId, POWER_LINE))) throw new CodedError('POWER_OF_ATTORNEY_NOT_SCANNED');
}
