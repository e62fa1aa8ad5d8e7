import type { PermissionTable } from './permission-table.ts';

/** Quality control, support requests, archive and evidence of the operator's rules. @rule reg p.15(2)–(4), p.19 */
export const QUALITY_PERMISSIONS = {
  'quality.open-check': ['provider_officer'],
  'quality.list': ['provider_officer', 'provider_head', 'psc_head', 'psc_office', 'auditor'],
  'quality.request-copies': ['provider_officer'],
  'quality.deliver-copies': ['operator'],
  'quality.list-copies': ['provider_officer', 'psc_head', 'psc_office', 'operator', 'auditor'],
  'quality.record-violation': ['provider_officer'],
  'quality.answer-violation': ['psc_head', 'provider_head'],
  'quality.close-violation': ['provider_officer'],
  'quality.report': ['provider_head', 'auditor'],
  /** No act says who: those who equip the counters and answer for them. */
  'workplace.register': ['administrator', 'provider_head'],
  /** Those who register them, and those who name them for their operators. */
  'workplace.list': ['administrator', 'provider_head', 'psc_head', 'psc_office'],
  'workplace.record-check': ['psc_office', 'psc_head', 'provider_head', 'operator'],
  'workplace.read-statement': ['provider_officer', 'provider_head', 'psc_head', 'auditor'],
  'availability.read': ['administrator', 'supervisor', 'provider_officer', 'provider_head', 'auditor', 'analyst'],
  'support.appoint-contact': ['psc_head', 'psc_office'],
  'support.send-letter': ['psc_office'],
  'support.register-contact': ['support_officer'],
  'support.list-contacts': ['support_officer', 'psc_head', 'psc_office'],
  'support.take-request': ['support_officer'],
  'support.list': ['support_officer', 'psc_head', 'psc_office', 'operator', 'supervisor'],
  'support.answer': ['psc_head', 'psc_office', 'operator', 'supervisor'],
  'archive.list': ['archivist', 'psc_office', 'psc_head', 'provider_head', 'auditor'],
  /** Units, copies and acts as lists with exports: whoever reads them, and the provider. */
  'archive.export': ['archivist', 'psc_office', 'psc_head', 'provider_officer', 'provider_head', 'auditor'],
  'archive.export-acts': ['archivist', 'provider_officer', 'provider_head', 'auditor'],
  'archive.place': ['psc_office'],
  'archive.issue-copy': ['archivist'],
  'archive.propose-rule': ['archivist'],
  'archive.list-rules': ['archivist', 'provider_head', 'auditor'],
  'archive.confirm-rule': ['provider_head'],
  'archive.hold': ['archivist', 'provider_head'],
  'archive.prepare-destruction': ['archivist'],
  'archive.sign-destruction': ['archivist', 'provider_head'],
} as const satisfies PermissionTable;
