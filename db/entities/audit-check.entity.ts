import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import type { Finding } from '../audit/finding.ts';
import { id, moment } from './columns.ts';

/** A check of the audit chain that an auditor ordered, and what it found. */
export const AuditCheckEntity = defineEntity({
  name: 'AuditCheck',
  tableName: 'audit_check',
  properties: {
    id: id(),
    orderedById: p.uuid(),
    orderedAt: moment(),
    state: p.text().$type<'ordered' | 'done'>().default('ordered'),
    heads: p.integer().nullable(),
    sealedRows: p.integer().nullable(),
    unsealedRows: p.integer().nullable(),
    /** False: the seal certificate had to be taken from the very database that was checked. */
    isIndependent: p.boolean().nullable(),
    findingCount: p.integer().nullable(),
    /** The first of them, the grave ones first. */
    findings: p.json<Finding[]>().nullable(),
    doneAt: moment().nullable(),
  },
});
export type AuditCheckEntity = InferEntity<typeof AuditCheckEntity>;
