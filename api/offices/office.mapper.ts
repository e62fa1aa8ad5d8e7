import type { OfficeEntity } from '@kualik/db';
import { openingHours } from '@kualik/domain/rules/office-hours.ts';
import type { OfficeType, OpeningHoursType } from './office.type.ts';

export function toOffice({ id, code, kind, name, address, phone, hours }: OfficeEntity): OfficeType {
  return { id, code, kind, name, address, phone, hours, openingHours: toOpeningHours(kind) };
}

function toOpeningHours(kind: OfficeEntity['kind']): OpeningHoursType {
  const { days, opens, closes, clause, break: pause } = openingHours(kind);
  return { days, opens, closes, clause, breakFrom: pause?.from ?? null, breakUntil: pause?.until ?? null };
}
