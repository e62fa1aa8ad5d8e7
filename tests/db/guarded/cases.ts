import {
  blockRequest,
  closeOutboxRows,
  markLetterBounced,
  recordCardArrival,
  releaseClaim,
  returnIdleClaims,
  spendQuestionnaire,
  storeEmail,
  storeInstalled,
  storeOwnExportSeal,
  storeSealedExport,
  storeSealedPaper,
  storeSignedConfirmation,
  useInstallLink,
} from '@kualik/db';
import { RequestEntity } from '@kualik/db';
import { storeAuditCheck } from '@kualik/db/repositories/audit-check.repository.ts';
import { storeDataUseConsent } from '@kualik/db/repositories/consent.repository.ts';
import { storeSealedComplaintPaper } from '@kualik/db/repositories/complaint-paper.repository.ts';
import { AT } from '../../support/bare-row.ts';
import { BYTES, HASH, LATER, OTHER_HASH, PERSON } from './race-row.ts';
import type { Race } from './race-row.ts';

const CLAIMED = { claimed_by_id: PERSON, claimed_at: AT, claim_touched_at: AT };
const SEALED = { content: BYTES, sha256: OTHER_HASH, at: LATER };
const UNSEALED = { sha256: HASH, awaits_seal: true };

/** What is written into a case outside its moves, its papers and its letters. */
export const CASE_RACES: readonly Race[] = [
  {
    guard: 'releaseClaim',
    table: 'request',
    row: CLAIMED,
    attempt: (em, requestId) => releaseClaim(em, { requestId, employeeId: PERSON, at: LATER }),
  },
  {
    guard: 'returnIdleClaims',
    table: 'request',
    row: CLAIMED,
    isUnlocked: true,
    attempt: (em) => returnIdleClaims(em, LATER),
  },
  {
    guard: 'storeDataUseConsent',
    table: 'request',
    row: CLAIMED,
    attempt: (em, requestId) => storeDataUseConsent(em, { requestId, employeeId: PERSON, at: LATER }),
  },
  {
    guard: 'recordCardArrival',
    table: 'request',
    row: { with_identity_card: true },
    attempt: (em, id) => recordCardArrival(em, id, { arrivedAt: LATER, serviceDeadline: null }),
  },
  {
    guard: 'useInstallLink',
    table: 'request',
    row: { install_token_sha256: '1'.repeat(64), install_expires_at: LATER },
    attempt: (em) => useInstallLink(em, '1'.repeat(64), AT),
  },
  {
    guard: 'storeInstalled',
    table: 'request',
    row: { install_token_sha256: '2'.repeat(64), install_consumed_at: AT },
    attempt: (em) => storeInstalled(em, '2'.repeat(64), LATER),
  },
  {
    guard: 'storeEmail',
    table: 'request',
    row: {},
    attempt: async (em, id, caller) =>
      storeEmail(em, await em.findOneOrFail(RequestEntity, { id }), `${caller}@example.kz`),
  },
  {
    guard: 'blockRequest',
    table: 'request',
    row: { step: 'P9' },
    attempt: (em, id) => blockRequest(em, { id, step: 'P9' }, 'reason'),
  },
  {
    guard: 'storeSignedConfirmation',
    table: 'confirmation',
    row: {},
    attempt: (em, id) =>
      storeSignedConfirmation(em, id, {
        ...{ cms: BYTES, signerCertSha256: HASH, receivedAt: LATER, verdictCode: null, workplaceId: null },
      }),
  },
  {
    guard: 'storeSealedPaper',
    table: 'document',
    row: UNSEALED,
    attempt: (em, id) => storeSealedPaper(em, { id, sha256: HASH }, SEALED),
  },
  {
    guard: 'storeSealedComplaintPaper',
    table: 'complaint_paper',
    row: UNSEALED,
    attempt: (em, id) => storeSealedComplaintPaper(em, { id, sha256: HASH }, SEALED),
  },
  {
    guard: 'storeSealedExport',
    table: 'list_export',
    row: {},
    attempt: (em, id) =>
      storeSealedExport(em, id, { sealed: BYTES, sha256: HASH, rowCount: 1, isCut: false, at: LATER }),
  },
  {
    guard: 'storeAuditCheck',
    table: 'audit_check',
    row: {},
    attempt: (em, id) =>
      storeAuditCheck(em, id, {
        ...{ heads: 1, sealedRows: 1, unsealedRows: 0, isIndependent: true, findingCount: 0, findings: [], at: LATER },
      }),
  },
  {
    guard: 'storeOwnExportSeal',
    table: 'own_export',
    row: {},
    attempt: (em, id) => storeOwnExportSeal(em, id, BYTES, LATER),
  },
  {
    guard: 'markLetterBounced',
    table: 'notification',
    row: { state: 'sent', message_id: 'bounced@example.kz' },
    attempt: (em) => markLetterBounced(em, 'bounced@example.kz', { at: LATER, code: '5' }),
  },
  {
    guard: 'closeOutboxRows',
    table: 'outbox',
    row: {},
    attempt: (em, id) => closeOutboxRows(em, [{ id, result: {} }], LATER),
  },
  {
    guard: 'spendQuestionnaire',
    table: 'questionnaire_offer',
    row: { request_id: PERSON },
    attempt: (em) => spendQuestionnaire(em, PERSON),
  },
];
