import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

/** Where a session was opened, as a hash. @rule reg p.19(5) rule 1 */
export const SessionPlaceEntity = defineEntity({
  name: 'SessionPlace',
  tableName: 'session_place',
  properties: {
    id: id(),
    tokenSha256: p.text(),
    employeeId: p.uuid(),
    placeSha256: p.text(),
    openedAt: moment(),
  },
});
export type SessionPlaceEntity = InferEntity<typeof SessionPlaceEntity>;
