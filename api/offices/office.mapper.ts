import type { OfficeEntity } from '@kualik/db';
import type { OfficeType } from './office.type.ts';

export function toOffice({ id, code, kind, name, address, phone, hours }: OfficeEntity): OfficeType {
  return { id, code, kind, name, address, phone, hours };
}
