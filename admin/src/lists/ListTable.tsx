import { Box, Table, TableBody, TableCell, TableHead, TableRow, TableSortLabel } from '@mui/material';
import { holds, useSession } from '../auth/session.ts';
import { VISUALLY_HIDDEN } from '../layout/announcer.tsx';
import { useLocalized } from '../texts/use-text.ts';
import { Cell } from './Cell.tsx';
import { CASE_LINKS } from './list-directory.ts';
import { LIST_TABLE_STYLE } from './list-table-style.ts';
import type { ListDescription, ListOrder, ListRow } from './list-types.ts';

interface ListTableProps {
  readonly list: ListDescription;
  readonly rows: readonly ListRow[];
  readonly sort: ListOrder;
  readonly onSort: (sort: ListOrder) => void;
}

/** Rows of a list under their headings. On a narrow screen each row is a card that shows only what is filled in. */
export function ListTable({ list, rows, sort, onSort }: ListTableProps) {
  const localized = useLocalized();
  const linkOf = useCaseLink(list);
  return (
    <Box role="region" aria-label={localized(list.title)} tabIndex={0} sx={{ overflowX: 'auto', minWidth: 0 }}>
      <Table size="small" sx={LIST_TABLE_STYLE}>
        <Box component="caption" sx={VISUALLY_HIDDEN}>
          {localized(list.title)}
        </Box>
        <ListHead list={list} sort={sort} onSort={onSort} />
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id} hover data-row={row.id}>
              {list.columns.map((column, index) => {
                const cell = row.cells[index] ?? null;
                return (
                  <TableCell
                    key={column.name}
                    component={index === 0 ? 'th' : 'td'}
                    scope={index === 0 ? 'row' : undefined}
                    data-label={localized(column.title)}
                    data-type={column.type}
                    data-empty={cell === null ? '' : undefined}
                    align={column.type === 'NUMBER' ? 'right' : 'left'}
                  >
                    <span>
                      <Cell column={column} cell={cell} to={linkOf(column.name, row, cell)} />
                    </span>
                  </TableCell>
                );
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

/** Where a cell leads: to its case, for who may read cases. */
function useCaseLink({ name }: ListDescription): (column: string, row: ListRow, cell: string | null) => string | null {
  const mayRead = holds(useSession(), 'request.read');
  const link = CASE_LINKS[name];
  return (column, row, cell) => {
    if (!mayRead || link?.column !== column || cell === null) return null;
    return link.by === 'id' ? `/requests/${row.id}/show` : `/cases/${cell}`;
  };
}

function ListHead({ list, sort, onSort }: Omit<ListTableProps, 'rows'>) {
  const localized = useLocalized();
  return (
    <TableHead>
      <TableRow>
        {list.columns.map(({ name, title, type }) => {
          const active = sort.column === name;
          const direction = sort.order === 'ASC' ? 'asc' : 'desc';
          const next = active && sort.order === 'ASC' ? 'DESC' : 'ASC';
          return (
            <TableCell
              key={name}
              sortDirection={active ? direction : false}
              align={type === 'NUMBER' ? 'right' : 'left'}
            >
              <TableSortLabel
                active={active}
                direction={active ? direction : 'asc'}
                onClick={() => onSort({ column: name, order: next })}
              >
                {localized(title)}
              </TableSortLabel>
            </TableCell>
          );
        })}
      </TableRow>
    </TableHead>
  );
}
