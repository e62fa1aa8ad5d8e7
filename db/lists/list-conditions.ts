import type { ListColumn, ListFilter, ListQuery, ListScope, ListSpec } from './list-spec.ts';
import { columnOf, ListQueryRefused, OPERATORS_OF } from './list-spec.ts';

interface Fragment {
  sql: string;
  values: unknown[];
}

const MAX_FILTERS = 20;
const MAX_VALUES = 200;

/** All given filters must hold. Values only ever travel as parameters. Throws ListQueryRefused for what the list does not know. */
export function conditionsOf(
  spec: ListSpec,
  { filters, ...asker }: Pick<ListQuery, 'filters' | 'officeId' | 'roles' | 'employeeId'>,
): Fragment {
  if (filters.length > MAX_FILTERS) throw new ListQueryRefused('filters');
  const parts = filters.map((filter) => conditionOf(columnOf(spec, filter.column), filter));
  parts.push(...(spec.scopes === undefined ? boundsOf(spec, asker) : [scopeOf(spec.scopes, asker)]));
  return {
    sql: parts.map(({ sql }) => `(${sql})`).join(' and ') || 'true',
    values: parts.flatMap(({ values }) => values),
  };
}

type Asker = Pick<ListQuery, 'officeId' | 'roles' | 'employeeId'>;

/** The scope of the first role that has one; nothing where none has. @rule reg p.19(1) */
function scopeOf(scopes: readonly ListScope[], { officeId, roles = [], employeeId = '' }: Asker): Fragment {
  const scope = scopes.find((one) => one.roles.some((role) => roles.includes(role)));
  if (scope === undefined) return { sql: 'false', values: [] };
  const values: unknown[] = [];
  const sql = scope.sql.replace(/\{(office|employee)\}/g, (_whole, name) => {
    values.push(name === 'office' ? officeId : employeeId);
    return '?::uuid';
  });
  return { sql, values };
}

/** What the asker may see at all, whatever he filters by. @rule reg p.19(1) */
function boundsOf(
  { officeId: office, beyondOffice, addressee }: ListSpec,
  { officeId, roles = [] }: Asker,
): Fragment[] {
  const parts: Fragment[] = [];
  const everywhere = addressee === undefined ? '' : `${office} is null or `;
  if (officeId !== null && office !== undefined) parts.push({ sql: `${everywhere}${office} = ?`, values: [officeId] });
  if (officeId === null && beyondOffice !== undefined) parts.push({ sql: beyondOffice, values: [] });
  if (addressee !== undefined) parts.push({ sql: `${addressee} = any(?::text[])`, values: [`{${roles.join(',')}}`] });
  return parts;
}

function conditionOf(column: ListColumn, { operator, values }: ListFilter): Fragment {
  const { sql, type, name } = column;
  if (!OPERATORS_OF[type].includes(operator) || values.length > MAX_VALUES) throw new ListQueryRefused(name);
  const [value] = values;
  if (operator === 'IS_EMPTY') return { sql: `(${sql}) is ${value === 'false' ? 'not null' : 'null'}`, values: [] };
  if (value === undefined || !values.every((one) => isValueOf(column, one))) throw new ListQueryRefused(name);
  const cast = CASTS[type];
  switch (operator) {
    case 'EQUALS':
      return { sql: `(${sql})${cast} = ?${cast}`, values: [value] };
    case 'IN':
      return { sql: `(${sql})${cast} in (${values.map(() => `?${cast}`).join(', ')})`, values: [...values] };
    case 'CONTAINS':
      return { sql: `kk_fold(${sql}) like '%' || kk_fold(?) || '%'`, values: [escapeLike(value)] };
    case 'FROM':
      return { sql: `(${sql}) >= ?${cast}`, values: [value] };
    case 'BEFORE':
      return { sql: `(${sql}) < ?${cast}`, values: [value] };
  }
}

const CASTS = {
  text: '::text',
  number: '::numeric',
  moment: '::timestamptz',
  flag: '::boolean',
  id: '::text',
} as const;
const FORMS: Record<ListColumn['type'], RegExp> = {
  text: /^[^\0]{0,200}$/s,
  number: /^-?\d{1,15}(\.\d{1,6})?$/,
  moment: /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2}))?$/,
  flag: /^(true|false)$/,
  id: /^[^\0]{1,200}$/s,
};

/** A masked column can be filtered by a whole number only: looking for parts of an IIN is nobody's work. */
function isValueOf({ type, masked }: ListColumn, value: string): boolean {
  if (masked) return /^\d{12}$/.test(value);
  return FORMS[type].test(value) && (type !== 'moment' || isMoment(value));
}

/** Date.parse takes the 31st of every month; the day must come back as it was given. */
function isMoment(value: string): boolean {
  const day = value.slice(0, 10);
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(Date.parse(value)) && midnight.toISOString().startsWith(day);
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (char) => `\\${char}`);
}
