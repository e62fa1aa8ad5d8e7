import type { EntityManager } from '@kualik/db';
import { hasScan } from '@kualik/db/repositories/scan.repository.ts';
import { DATA_USE_CONSENT } from '@kualik/domain/rules/documents/papers.ts';
import { CodedError } from '../errors/coded-error.ts';

/**
 * The consent to use protected data is a paper: its scan with the applicant's hand stands with the case before anything is
 * accepted. Does not look into the scan. @rule std1 p.9 written consent
 */
export async function requireScannedConsent(em: EntityManager, requestId: string): Promise<void> {
  if (!(await hasScan(em, requestId, DATA_USE_CONSENT.id))) throw new CodedError('DATA_USE_CONSENT_NOT_SCANNED');
}
