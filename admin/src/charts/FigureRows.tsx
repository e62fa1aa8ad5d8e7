import { Box, Link, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { VISUALLY_HIDDEN } from '../layout/announcer.tsx';
import { useNumber } from '../layout/use-number.ts';
import type { FigureTable } from './figure-table.ts';

/** More rows than this scroll in their own region. Our choice. */
const TALL = 12;

/** The numbers of a figure; a row leads to the list of what it counts. */
export function FigureRows({ table, caption }: { readonly table: FigureTable; readonly caption: string }) {
  const { heading, series, rows } = table;
  const numberText = useNumber();
  return (
    <Box
      role="region"
      aria-label={caption}
      tabIndex={0}
      sx={{ overflow: 'auto', ...(rows.length > TALL ? { maxHeight: 420 } : {}) }}
    >
      <Table size="small" sx={{ '& thead th': { fontWeight: 650 } }}>
        <Box component="caption" sx={VISUALLY_HIDDEN}>
          {caption}
        </Box>
        <TableHead>
          <TableRow>
            <TableCell>{heading}</TableCell>
            {series.map((name) => (
              <TableCell key={name} align="right">
                {name}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ key, label, to, values }) => (
            <TableRow key={key}>
              <TableCell component="th" scope="row">
                {to ? (
                  <Link component={RouterLink} to={to}>
                    {label}
                  </Link>
                ) : (
                  label
                )}
              </TableCell>
              {series.map((name, index) => (
                <TableCell key={name} align="right">
                  {numberText(values[index])}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
