import type { AuditKind } from '@kualik/domain/rules/audit-kinds.ts';

/** The entry by which each reading of personal data stands in the audit log. @rule reg p.19(1) */
export const READ: Partial<Record<AuditKind, readonly string[]>> = {
  'case.read': ['request', 'mails', 'cardWork'],
  'list.read': ['requests', 'deskLoad'],
  'operator.listed': ['operators', 'officialLetters', 'operatorIssues'],
  'operator.read': ['operator', 'operatorIssue'],
  'paper.read': ['filedPaper'],
  'hold.read': ['holds', 'keyLosses'],
  'certificates.searched': ['counterCertificates'],
  'call-centre.read': ['callCentreState'],
  'complaint.read': ['complaint', 'complaints'],
  'complaint.paper-read': ['complaintPaper'],
  'quality.read': ['violations', 'qualityChecks', 'qualityFindings'],
  'statement.read': ['workplaceStatements'],
  'support.read': ['supportRequests'],
  'support.contact': ['supportContacts'],
  'archive.read': ['archiveUnits', 'archiveCopies', 'destructionActs'],
  'cabinet.read': [
    'cabinet',
    'ownRequests',
    'ownCertificates',
    'ownPapers',
    'ownPaper',
    'copyOfRequest',
    'sealedOwnExport',
  ],
  'signature.verified': ['verifySignature'],
  'certificate.downloaded': ['certificateDownload'],
};
