import type { ListSpec } from './list-spec.ts';
import { ADMINISTRATION_LISTS } from './specs/administration.ts';
import { ARCHIVE_LISTS } from './specs/archive.ts';
import { AUTHORITY_LISTS } from './specs/authority.ts';
import { CASE_LISTS } from './specs/cases.ts';
import { HALL_LISTS } from './specs/hall.ts';
import { HOLD_LISTS } from './specs/holds.ts';
import { OFFICE_LISTS } from './specs/offices.ts';
import { QUALITY_LISTS } from './specs/quality.ts';
import { PROCEDURE_LISTS } from './specs/procedures.ts';
import { STAFF_LISTS } from './specs/staff.ts';
import { TERM_LISTS } from './specs/terms.ts';

/** Every list of the staff by its name. */
const LISTS = {
  ...CASE_LISTS,
  ...AUTHORITY_LISTS,
  ...STAFF_LISTS,
  ...ADMINISTRATION_LISTS,
  ...HALL_LISTS,
  ...HOLD_LISTS,
  ...QUALITY_LISTS,
  ...OFFICE_LISTS,
  ...PROCEDURE_LISTS,
  ...ARCHIVE_LISTS,
  ...TERM_LISTS,
} as const;

export type ListName = keyof typeof LISTS;
export const LIST_NAMES = Object.keys(LISTS) as ListName[];

export function listSpec(name: ListName): ListSpec {
  return LISTS[name];
}

export function isListName(text: string): text is ListName {
  return Object.hasOwn(LISTS, text);
}
