import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { bytes, id, moment } from './columns.ts';

/** A station that works with chip cards. @rule reg p.9(6), p.9(10) */
export const CardStationEntity = defineEntity({
  name: 'CardStation',
  tableName: 'card_station',
  properties: {
    id: id(),
    /** Its queue is `card-` with this name. */
    name: p.text(),
    officeId: p.uuid(),
    certificate: bytes(),
    certificateSha256: p.text(),
    enrolledAt: moment(),
    enrolledById: p.uuid(),
    seenAt: moment().nullable(),
    /** Canonical JSON as the station signed it (`@kualik/domain/rules/station-report.ts`). */
    report: bytes().nullable(),
    reportSignature: bytes().nullable(),
    /** From then on nothing is ordered from it. */
    endedAt: moment().nullable(),
    endedById: p.uuid().nullable(),
  },
});
export type CardStationEntity = InferEntity<typeof CardStationEntity>;
