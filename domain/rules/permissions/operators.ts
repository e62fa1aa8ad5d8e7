import type { PermissionTable } from './permission-table.ts';

/** Operators, their carriers, letters, dismissal and absence. @rule reg p.15(1), p.19(1) */
export const OPERATOR_PERMISSIONS = {
  'operator.list': ['provider_officer', 'provider_head', 'psc_head', 'psc_office', 'auditor', 'administrator'],
  'operator.read': ['provider_officer', 'psc_head', 'psc_office', 'auditor', 'administrator'],
  'operator.file-paper': ['psc_head', 'psc_office', 'provider_head', 'operator', 'administrator'],
  'operator.read-paper': ['provider_officer', 'provider_head', 'psc_head', 'psc_office', 'auditor', 'administrator'],
  /** Operators: the head of a centre, or of the provider for its own offices. Other staff: the administrator. */
  'operator.appoint': ['psc_head', 'provider_head', 'administrator'],
  'operator.change-role': ['administrator'],
  /** The registered workplaces of an operator: whoever speaks for the people of the office. */
  'operator.name-workplaces': ['psc_head', 'psc_office', 'provider_head'],
  'employee.dismiss': ['administrator'],
  'operator.register-carrier': ['psc_office', 'provider_head', 'administrator'],
  'operator.hand-over-carrier': ['psc_office', 'provider_head', 'administrator'],
  'operator.renew': ['psc_office', 'provider_head', 'administrator'],
  'operator.return-carrier': ['psc_office', 'provider_head', 'administrator'],
  'operator.prepare-letter': ['psc_office'],
  'operator.sign-letter': ['psc_head'],
  'operator.send-letter': ['psc_office'],
  'operator.receive-letter': ['provider_officer'],
  'operator.order-issue': ['provider_officer', 'administrator'],
  'operator.confirm-issue': ['provider_officer', 'provider_head', 'administrator'],
  /** For the people of an office speaks its head: of a centre, or of the provider for its own. */
  'operator.notify-change': ['psc_head', 'psc_office', 'provider_head', 'administrator'],
  'operator.revoke': ['provider_officer', 'administrator'],
  'operator.report-absence': ['psc_head', 'psc_office', 'provider_head'],
  'operator.suspend': ['provider_officer'],
  'operator.request-resume': ['psc_head', 'provider_head'],
  'operator.resume': ['provider_officer'],
  'operator.answer-question': ['psc_head', 'provider_head'],
  'notice.read': [
    'provider_officer',
    'provider_head',
    'psc_head',
    'psc_office',
    'support_officer',
    'operator',
    'administrator',
    'archivist',
  ],
} as const satisfies PermissionTable;
