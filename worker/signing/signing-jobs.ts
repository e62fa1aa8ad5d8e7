import type { MixedJobTable } from '../job.ts';
import { adoptAuthorities } from './adopt-authorities.job.ts';
import { checkAudit } from './check-audit.job.ts';
import { checkConfirmation } from './check-confirmation.job.ts';
import { holdCertificate } from './hold.job.ts';
import { issueCertificates } from './issue-certificates.job.ts';
import { revokeOrdered } from './revoke-ordered.job.ts';
import { issueOperator } from './issue-operator.job.ts';
import { releaseCertificate } from './release.job.ts';
import { revokeCertificate } from './revoke.job.ts';
import { sealExport } from './seal-export.job.ts';
import { sealOwnExport } from './seal-own-export.job.ts';
import { sealStatement } from './seal-statement.job.ts';
import { sealComplaintPaper, sealDocument } from './seal-document.job.ts';
import type { SignerContext } from './signer-context.ts';

/** Everything that can make the signer sign. */
export const SIGNING_JOBS: MixedJobTable<SignerContext> = {
  'check-confirmation': checkConfirmation,
  'issue-certificates': issueCertificates,
  'issue-operator': issueOperator,
  'seal-statement': sealStatement,
  revoke: revokeCertificate,
  'seal-export': sealExport,
  'check-audit': checkAudit,
  'seal-own-export': sealOwnExport,
  'revoke-ordered': revokeOrdered,
  'seal-document': sealDocument,
  'seal-complaint-paper': sealComplaintPaper,
  hold: holdCertificate,
  release: releaseCertificate,
  'adopt-authorities': adoptAuthorities,
};
