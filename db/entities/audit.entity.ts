import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { moment } from './columns.ts';
import type { ActorKind } from './event.entity.ts';

/** Append only: triggers refuse everything else. `data` is canonical JSON text, hashed exactly as stored. */
export const AuditEntity = defineEntity({
  name: 'Audit',
  tableName: 'audit',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    at: moment(),
    kind: p.text(),
    actorKind: p.text().$type<ActorKind>(),
    actorId: p.text().nullable(),
    requestId: p.uuid().nullable(),
    data: p.text(),
  },
});
export type AuditEntity = InferEntity<typeof AuditEntity>;
