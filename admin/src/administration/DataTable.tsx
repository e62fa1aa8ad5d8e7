import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { ReactNode } from 'react';

interface DataTableProps {
  readonly label: string;
  readonly headings: readonly string[];
  /** A key, then a cell under each heading; the first names the row. */
  readonly rows: readonly (readonly [key: string, ...cells: ReactNode[]])[];
}

/** A short table that is read, not searched; a long one is a list of the staff. */
export function DataTable({ label, headings, rows }: DataTableProps) {
  return (
    <Box role="region" aria-label={label} tabIndex={0} sx={{ overflowX: 'auto' }}>
      <Table size="small" sx={{ '& th, & td': { verticalAlign: 'top' }, '& thead th': { fontWeight: 650 } }}>
        <TableHead>
          <TableRow>
            {headings.map((heading) => (
              <TableCell key={heading}>{heading}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(([key, ...cells]) => (
            <TableRow key={key}>
              {headings.map((heading, index) => (
                <TableCell key={heading} component={index === 0 ? 'th' : 'td'} scope={index === 0 ? 'row' : undefined}>
                  {cells[index] ?? '–'}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
