import { Box, Button, Paper, Typography } from '@mui/material';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../texts/use-text.ts';

interface BlockProps {
  readonly step?: number;
  readonly title: string;
  /** The result in one line; given when the block is done, and then the block folds to this line. */
  readonly result?: string | null;
  readonly children: ReactNode;
}

/** One block of the case page. A done block folds to its result and can be opened again. */
export function Block({ step, title, result = null, children }: BlockProps) {
  const t = useText();
  const id = useId();
  const [opened, setOpened] = useState(false);
  const folded = result !== null && !opened;
  return (
    <Paper component="section" variant="outlined" aria-labelledby={id} sx={{ p: 2, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, justifyContent: 'space-between' }}>
        <Typography variant="h2" id={id}>
          {step === undefined ? '' : `${step}. `}
          {title}
        </Typography>
        {result === null ? null : (
          <Button size="small" aria-expanded={opened} onClick={() => setOpened(!opened)} sx={{ flexShrink: 0 }}>
            {opened ? t('case.fold') : t('case.unfold')}
          </Button>
        )}
      </Box>
      {result === null ? null : (
        <Typography variant="body2" sx={{ mt: 0.5 }}>
          <Box component="span" aria-hidden="true" sx={{ color: 'success.main', fontWeight: 700 }}>
            ✓
          </Box>{' '}
          {result}
        </Typography>
      )}
      {folded ? null : <Box sx={{ mt: 1.5, display: 'grid', gap: 1.5 }}>{children}</Box>}
    </Paper>
  );
}
