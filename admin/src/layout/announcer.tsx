import { Box } from '@mui/material';
import { useSyncExternalStore } from 'react';

let message = '';
const listeners = new Set<() => void>();

/** Says a sentence to screen readers through the one polite node that stands in the page from the start. */
export function announce(text: string): void {
  message = text;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Announcer() {
  const text = useSyncExternalStore(subscribe, () => message);
  return (
    <Box role="status" aria-live="polite" sx={VISUALLY_HIDDEN}>
      {text}
    </Box>
  );
}

export const VISUALLY_HIDDEN = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  margin: '-1px',
  overflow: 'hidden',
  clip: 'rect(0 0 0 0)',
  whiteSpace: 'nowrap',
} as const;
