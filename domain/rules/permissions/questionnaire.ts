import type { PermissionTable } from './permission-table.ts';

/** The shares of the questionnaire; single answers are shown to nobody. @rule reg p.18 */
export const QUESTIONNAIRE_PERMISSIONS = {
  'questionnaire.statistics': [
    'supervisor',
    'psc_head',
    'provider_officer',
    'provider_head',
    'quality_officer',
    'auditor',
    'analyst',
  ],
} as const satisfies PermissionTable;
