import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import type { EmployeeRole, Permission } from '@kualik/domain/rules/roles.ts';

export type ColumnType = 'text' | 'number' | 'moment' | 'flag' | 'id';

export interface ListColumn {
  name: string;
  title: LocalizedText;
  /** SQL expression over the tables of `from`. Written by us, never by a client. */
  sql: string;
  type: ColumnType;
  /** An IIN leaves the database masked. @rule reg p.19(1) */
  masked?: true;
}

/** A list of the staff: what it shows, who may see it, how it is ordered. One row of data makes it filter, sort, page and export. */
export interface ListSpec {
  name: string;
  title: LocalizedText;
  permission: Permission;
  /** Tables and joins. */
  from: string;
  /** The id of a row; unique, and the last word of every order. */
  id: string;
  idType: 'uuid' | 'bigint' | 'text';
  columns: readonly ListColumn[];
  sort: { column: string; order: 'ASC' | 'DESC' };
  /** True when a row names a person: reading and exporting it is recorded. */
  isPersonal: boolean;
  /** SQL of the office a row belongs to: people of a centre see the rows of their own one only. */
  officeId?: string;
  /** Roles that see their own office only, where more than those of a centre are bound. */
  boundRoles?: readonly EmployeeRole[];
  /** SQL condition for who sees every office: what has not left its centre is the centre's own. */
  beyondOffice?: string;
  /** What each role sees, where the rows of an office are not all the truth: the first that names a role of who asks holds. */
  scopes?: readonly ListScope[];
  /** SQL of the role a row is addressed to: only who holds it sees the row; one without an office is for every office. */
  addressee?: string;
}

/** Rows that roles see: an SQL condition over the tables of `from`; `{office}` and `{employee}` are those of who asks. */
export interface ListScope {
  roles: readonly EmployeeRole[];
  sql: string;
}

/** Roles that are bound to their office. Who also holds another role with the permission sees every office. @rule reg p.19(1) */
export const OFFICE_ROLES: readonly EmployeeRole[] = ['psc_head', 'psc_office'];

/** How a column may be filtered, by its type. */
export const OPERATORS_OF: Record<ColumnType, readonly ListOperator[]> = {
  text: ['EQUALS', 'IN', 'CONTAINS', 'IS_EMPTY'],
  number: ['EQUALS', 'IN', 'FROM', 'BEFORE', 'IS_EMPTY'],
  moment: ['FROM', 'BEFORE', 'IS_EMPTY'],
  flag: ['EQUALS'],
  id: ['EQUALS', 'IN', 'IS_EMPTY'],
};

export type ListOperator = 'EQUALS' | 'IN' | 'CONTAINS' | 'FROM' | 'BEFORE' | 'IS_EMPTY';

export interface ListFilter {
  column: string;
  operator: ListOperator;
  values: readonly string[];
}

export interface ListQuery {
  filters: readonly ListFilter[];
  sort: { column: string; order: 'ASC' | 'DESC' } | null;
  /** Rows of this office only; null = of all. For a list with scopes: the office of who asks. */
  officeId: string | null;
  /** Roles of who asks, for a list of rows addressed to roles and for one with scopes. */
  roles?: readonly string[];
  /** Who asks, for a list with scopes. */
  employeeId?: string;
  first: number;
  after: string | null;
}

/** A cell as text: moments in UTC (ISO 8601), flags true/false; null = empty. */
export type ListCell = string | null;

export interface ListRow {
  id: string;
  cells: ListCell[];
  cursor: string;
}

export interface ListPage {
  rows: ListRow[];
  hasNextPage: boolean;
  totalCount: number;
}

/** The client named a column or an operator that the list does not have. */
export class ListQueryRefused extends Error {
  readonly field: string;

  constructor(field: string) {
    super('LIST_QUERY');
    this.name = 'ListQueryRefused';
    this.field = field;
  }
}

/** The column of that name. Throws ListQueryRefused when there is none. */
export function columnOf(spec: ListSpec, name: string): ListColumn {
  const column = spec.columns.find((one) => one.name === name);
  if (column === undefined) throw new ListQueryRefused(name);
  return column;
}

/** Rows of one export at the utmost: what a spreadsheet still opens on an office computer. Our choice. */
export const EXPORT_ROWS = 10_000;
