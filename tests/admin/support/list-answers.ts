import { LIST_NAMES, listSpec } from '@kualik/db/lists/index.ts';
import type { ListName } from '@kualik/db/lists/index.ts';
import { wordsOf } from '@kualik/db/lists/list-words.ts';
import { OPERATORS_OF } from '@kualik/db/lists/list-spec.ts';
import type { ListColumn } from '@kualik/db/lists/list-spec.ts';
import { mayDo } from '@kualik/domain/rules/roles.ts';
import { OFFICE } from './desk-data.ts';
import { hoursFromNow } from './desk-states.ts';
import type { FakeDesk } from './fake-desk.ts';

/** Rows of every list: two pages and a bit. */
const ROWS = 60;
const NAMES = [
  'Әбдіқадыров Нұрғали',
  'Қуанышбекова Гүлнәр',
  'Үмбетәлиев Іңкәр',
  'Һәкімжанова Жұлдыз',
  'Ойлыбаев Нұрлан',
];

interface Asked {
  name: ListName;
  query: { filters: { column: string; operator: string; values: string[] }[]; sort: { column: string; order: string } };
  first: number;
  after: string | null;
}

const codesOf = (list: ListName, column: string): string[] =>
  column === 'office' ? [OFFICE.code] : Object.keys(wordsOf(list, column) ?? {});

function cellOf(desk: FakeDesk, list: ListName, { name, type, masked }: ListColumn, row: number): string | null {
  const codes = codesOf(list, name);
  const { number = null } = desk.cases[row % desk.cases.length] ?? {};
  if (codes.length > 0) return codes[row % codes.length] ?? null;
  if (name === 'number' || name === 'request') return row % 4 === 3 && list !== 'requests' ? null : number;
  if (masked) return '••••••••0018';
  if (type === 'moment') return row % 3 === 2 ? null : hoursFromNow(-row * 5 - 1);
  if (type === 'number') return String(1000 - row);
  if (type === 'flag') return String(row % 2 === 0);
  return type === 'text' ? (NAMES[row % NAMES.length] ?? null) : `${name}-${row}`;
}

const rowId = (list: ListName, row: number): string => (list === 'requests' ? `case-${row % 5}` : `${list}-${row}`);

function pageOf(desk: FakeDesk, { name, query, first, after }: Asked) {
  const { columns } = listSpec(name);
  const rows = Array.from({ length: ROWS }, (_, row) => ({
    id: name === 'requests' && row > 4 ? `${name}-${row}` : rowId(name, row),
    cells: columns.map((column) => cellOf(desk, name, column, row)),
    cursor: String(row),
  }));
  const indexOf = (column: string): number => columns.findIndex((one) => one.name === column);
  const found = rows.filter(({ cells }) =>
    query.filters.every(({ column, operator, values: [value = ''] }) => {
      const cell = cells[indexOf(column)] ?? '';
      if (operator === 'CONTAINS') return cell.includes(value);
      return operator === 'EQUALS' ? cell === value : true;
    }),
  );
  const sorted = query.sort.order === 'ASC' ? found.toReversed() : found;
  const start = after === null ? 0 : sorted.findIndex(({ cursor }) => cursor === after) + 1;
  return {
    rows: sorted.slice(start, start + first),
    hasNextPage: sorted.length > start + first,
    totalCount: sorted.length,
  };
}

/** What the server tells of the lists: the real columns and words, over rows that are made up. */
export function listAnswers(desk: FakeDesk) {
  const words = (list: ListName, column: string) =>
    column === 'office'
      ? [{ value: OFFICE.code, text: OFFICE.name }]
      : Object.entries(wordsOf(list, column) ?? {}).map(([value, text]) => ({ value, text }));
  return {
    lists: () => {
      const roles = desk.roles.map((role) => role.toLowerCase());
      return LIST_NAMES.filter((name) => mayDo(roles, listSpec(name).permission)).map((name) => {
        const { title, columns, sort } = listSpec(name);
        const described = columns.map(({ type, masked, ...column }) => ({
          ...{ name: column.name, title: column.title, type: type.toUpperCase(), masked: masked === true },
          operators: OPERATORS_OF[type],
          values: words(name, column.name),
        }));
        return { name, title, sort, columns: described };
      });
    },
    list: (asked: Asked) => pageOf(desk, asked),
    exportListAsCsv: ({ name }: Asked) => ({
      ...{ fileName: `${name}-2026-11-23.csv`, text: '\uFEFFНөмірі;Күйі\r\n', rowCount: ROWS, isCut: false },
      totalCount: ROWS,
    }),
    orderSealedExport: ({ name }: Asked) => ({ id: name, state: 'ORDERED', orderedAt: new Date().toISOString() }),
    sealedExport: () => ({ state: 'DONE', rowCount: ROWS, isCut: false, sha256: 'ab'.repeat(32), sealed: 'MAA=' }),
  };
}
