import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { StepRow } from '../api/types.ts';
import { VISUALLY_HIDDEN } from '../layout/announcer.tsx';
import { useLocalized, useText } from '../texts/use-text.ts';
import type { TextKey } from '../texts/use-text.ts';

const COLUMNS: readonly TextKey[] = [
  'regulation.columns.action',
  'regulation.columns.who',
  'regulation.columns.what',
  'regulation.columns.completion',
  'regulation.columns.time',
  'regulation.columns.next',
];

/** The table of actions is the equal view of the diagram: everything the drawing says is here in words. */
export function StepTable({ steps }: { readonly steps: readonly StepRow[] }) {
  const t = useText();
  const localized = useLocalized();
  return (
    <Box role="region" aria-label={t('regulation.steps')} tabIndex={0} sx={{ overflowX: 'auto', mt: 1 }}>
      <Table size="small" sx={TABLE_STYLE}>
        <Box component="caption" sx={VISUALLY_HIDDEN}>
          {t('regulation.steps')}
        </Box>
        <TableHead>
          <TableRow>
            {COLUMNS.map((column) => (
              <TableCell key={column}>{t(column)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {steps.map((step, index) => (
            <TableRow key={`${index} ${step.action}`}>
              <TableCell component="th" scope="row">
                {step.action || '–'}
              </TableCell>
              <TableCell>{localized(step.sfu)}</TableCell>
              <TableCell sx={{ minWidth: 200 }}>{localized(step.text)}</TableCell>
              <TableCell>{localized(step.completion) || '–'}</TableCell>
              <TableCell>{localized(step.time) || '–'}</TableCell>
              <TableCell>{step.next ?? '–'}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

const TABLE_STYLE = { '& th, & td': { verticalAlign: 'top' }, '& thead th': { fontWeight: 650 } } as const;
