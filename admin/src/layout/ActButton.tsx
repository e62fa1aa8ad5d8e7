import { Box, Button, Typography } from '@mui/material';
import type { ButtonProps } from '@mui/material';
import { useId } from 'react';
import { announce } from './announcer.tsx';

interface ActButtonProps extends Pick<ButtonProps, 'variant' | 'color' | 'size'> {
  readonly label: string;
  readonly keys?: string;
  /** Why it cannot be done now; null when it can. The button keeps its place and its focus and says this. */
  readonly why?: string | null;
  readonly onAct: () => void;
}

/** A button named by its act. While the act is not possible it stays reachable and tells the reason. */
export function ActButton({ label, keys, why = null, onAct, ...look }: ActButtonProps) {
  const id = useId();
  return (
    <Box>
      <Button
        fullWidth
        {...look}
        aria-disabled={why !== null}
        aria-keyshortcuts={keys}
        aria-describedby={why === null ? undefined : id}
        onClick={() => (why === null ? onAct() : announce(why))}
        sx={why === null ? {} : DISABLED_STYLE}
      >
        {label}
        {keys ? (
          <Box component="kbd" aria-hidden="true" sx={{ ml: 1, opacity: 0.85, fontWeight: 400 }}>
            {keys}
          </Box>
        ) : null}
      </Button>
      {why === null ? null : (
        <Typography id={id} variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
          {why}
        </Typography>
      )}
    </Box>
  );
}

const DISABLED_STYLE = {
  bgcolor: 'action.disabledBackground',
  color: 'text.secondary',
  borderColor: 'divider',
  cursor: 'not-allowed',
  '&:hover': { bgcolor: 'action.disabledBackground' },
} as const;
