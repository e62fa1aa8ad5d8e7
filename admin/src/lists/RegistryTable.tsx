import { Box, Table, TableBody, TableCell, TableHead, TableRow, TableSortLabel } from '@mui/material';
import type { ReactNode } from 'react';
import { useListContext } from 'react-admin';
import { VISUALLY_HIDDEN } from '../layout/announcer.tsx';
import { formatMoment } from '../layout/moments.ts';
import { useLocalized } from '../texts/use-text.ts';
import { REGISTRY_TABLE_STYLE } from './registry-table-style.ts';
import type { RegistryRow } from './registry-rows.ts';
import type { RegistryColumn } from './use-columns.ts';

export interface RowActs {
  readonly title: string;
  readonly of: (row: RegistryRow) => ReactNode;
}

export interface RegistryTableProps {
  readonly caption: string;
  readonly columns: readonly RegistryColumn[];
  /** What a cell shows instead of the server's value, by the name of its column. */
  readonly words?: Readonly<Record<string, (value: string) => ReactNode>> | undefined;
  /** The last column: what may be done with a row. */
  readonly acts?: RowActs | undefined;
}

/** Any list of the registry, sorted by the server; the first cell names the row. On a narrow screen each row is a card. */
export function RegistryTable({ caption, columns, words, acts }: RegistryTableProps) {
  const { data = [] } = useListContext<RegistryRow>();
  return (
    <Box role="region" aria-label={caption} tabIndex={0} sx={{ overflowX: 'auto', minWidth: 0 }}>
      <Table size="small" sx={REGISTRY_TABLE_STYLE}>
        <Box component="caption" sx={VISUALLY_HIDDEN}>
          {caption}
        </Box>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <SortHead key={column.name} column={column} />
            ))}
            {acts ? <TableCell>{acts.title}</TableCell> : null}
          </TableRow>
        </TableHead>
        <TableBody>
          {data.map((row) => (
            <TableRow key={row.id} data-row={row.id}>
              {columns.map((column, index) => (
                <Cell
                  key={column.name}
                  column={column}
                  value={row.cells[index] ?? null}
                  words={words}
                  isHead={index === 0}
                />
              ))}
              {acts ? <TableCell>{acts.of(row)}</TableCell> : null}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

interface CellProps extends Pick<RegistryTableProps, 'words'> {
  readonly column: RegistryColumn;
  readonly value: string | null;
  readonly isHead: boolean;
}

function Cell({ column, value, words, isHead }: CellProps) {
  const localized = useLocalized();
  const shown = value === null ? null : (words?.[column.name]?.(value) ?? plain(column, value));
  if (isHead)
    return (
      <TableCell component="th" scope="row">
        {shown}
      </TableCell>
    );
  return (
    <TableCell data-label={localized(column.title)} data-empty={value === null ? '' : undefined}>
      {shown}
    </TableCell>
  );
}

const plain = ({ type }: RegistryColumn, value: string): string =>
  type === 'MOMENT' ? formatMoment(value, true) : value;

function SortHead({ column: { name, title } }: { readonly column: RegistryColumn }) {
  const localized = useLocalized();
  const { sort, setSort } = useListContext();
  const isActive = sort.field === name;
  const direction = sort.order === 'ASC' ? 'asc' : 'desc';
  const toggle = (): void => setSort({ field: name, order: isActive && sort.order === 'ASC' ? 'DESC' : 'ASC' });
  return (
    <TableCell sortDirection={isActive ? direction : false}>
      <TableSortLabel active={isActive} direction={isActive ? direction : 'asc'} onClick={toggle}>
        {localized(title)}
      </TableSortLabel>
    </TableCell>
  );
}
