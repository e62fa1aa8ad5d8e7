import type { EmployeeRole } from '@kualik/domain/rules/roles.ts';
import type { StaffNoticeKind } from '@kualik/domain/rules/staff-notices.ts';
import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

/** What one side is told of the other; ids and codes only. */
export const StaffNoticeEntity = defineEntity({
  name: 'StaffNotice',
  tableName: 'staff_notice',
  properties: {
    id: id(),
    kind: p.text().$type<StaffNoticeKind>(),
    role: p.text().$type<EmployeeRole>().nullable(),
    officeId: p.uuid().nullable(),
    subjectId: p.uuid(),
    facts: p.json<Record<string, string | number | boolean | null>>(),
    recipient: p.text().nullable(),
    createdAt: moment(),
    sentAt: moment().nullable(),
    lastError: p.text().nullable(),
  },
});
export type StaffNoticeEntity = InferEntity<typeof StaffNoticeEntity>;
