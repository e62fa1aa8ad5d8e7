import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

/** Who or what was awaited while a limit ran out: the reason of a breach that is not our own slowness. */
export type Awaited = 'register' | 'applicant' | 'identity_card';

/** A limit of a case that was not kept. `endedAt` is null while the step is still not done. */
export const BreachEntity = defineEntity({
  name: 'Breach',
  tableName: 'breach',
  properties: {
    id: id(),
    requestId: p.uuid(),
    limitId: p.text(),
    kind: p.text().$type<'machine' | 'service' | 'wait'>(),
    step: p.text(),
    within: p.text(),
    clause: p.text().nullable(),
    startedAt: moment(),
    due: moment(),
    endedAt: moment().nullable(),
    awaited: p.text().$type<Awaited>().nullable(),
    recordedAt: moment(),
  },
});
export type BreachEntity = InferEntity<typeof BreachEntity>;
