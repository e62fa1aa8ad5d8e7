import type { HoldChannel, HoldState, ReleaseWay } from '@kualik/domain/rules/holds.ts';
import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

/** A certificate on hold. It counts from `placedAt`; what the signer did about it stands in the last four members. */
export const HoldEntity = defineEntity({
  name: 'Hold',
  tableName: 'hold',
  properties: {
    id: id(),
    certificateId: p.uuid(),
    serialHex: p.text(),
    caId: p.uuid(),
    state: p.text().$type<HoldState>().default('active'),
    channel: p.text().$type<HoldChannel>(),
    placedAt: moment(),
    /** Null when the owner himself placed it. */
    placedById: p.uuid().nullable(),
    signatureId: p.uuid().nullable(),
    keyLossId: p.uuid().nullable(),
    endsAt: moment(),
    warnedDays: p.integer().nullable(),
    askedId: p.uuid().nullable(),
    releaseWay: p.text().$type<ReleaseWay>().nullable(),
    releaseId: p.uuid().nullable(),
    releasedAt: moment().nullable(),
    releasedById: p.uuid().nullable(),
    endedAt: moment().nullable(),
    revocationId: p.uuid().nullable(),
    /** When the journal got it, and its end. */
    recordedAt: moment().nullable(),
    goneAt: moment().nullable(),
    /** The first published list that carries it, and the first that no longer does. */
    crlNumber: p.bigint('bigint').nullable(),
    goneCrlNumber: p.bigint('bigint').nullable(),
  },
});
export type HoldEntity = InferEntity<typeof HoldEntity>;
