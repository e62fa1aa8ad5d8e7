import type { AuditKind } from '@kualik/domain/rules/audit-kinds.ts';

/** The entry that each address beside GraphQL owes when it answered: papers go in and out there. @rule reg p.19(1), p.19(2) */
export const ROUTE_ENTRIES = {
  'POST /scans/:requestId/:itemId': ['document.attached'],
  'POST /complaint-scans': ['complaint.scanned'],
  'GET /documents/:id': ['case.read'],
  'GET /complaint-files/:complaintId/:name': ['complaint.paper-read'],
} as const satisfies Record<string, readonly AuditKind[]>;

export type JudgedRoute = keyof typeof ROUTE_ENTRIES;
