import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { bytes, id, moment } from './columns.ts';

/** The report with which a station first told of an error, as it signed it. @rule reg p.9(6) */
export const CardStationErrorEntity = defineEntity({
  name: 'CardStationError',
  tableName: 'card_station_error',
  properties: { id: id(), stationId: p.uuid(), at: moment(), report: bytes(), reportSignature: bytes() },
});
export type CardStationErrorEntity = InferEntity<typeof CardStationErrorEntity>;
