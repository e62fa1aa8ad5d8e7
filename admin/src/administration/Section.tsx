import { Box, Paper, Typography } from '@mui/material';
import { useId } from 'react';
import type { ReactNode } from 'react';

/** A part of an administrator's page under its heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <Paper component="section" variant="outlined" aria-labelledby={id} sx={{ p: 2, minWidth: 0 }}>
      <Typography variant="h2" id={id}>
        {title}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1.5, mt: 1, minWidth: 0 }}>{children}</Box>
    </Paper>
  );
}
