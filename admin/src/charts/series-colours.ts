import type { Theme } from '@mui/material';

/** Told apart by lightness first: they stay apart without colours, in both themes. */
export const seriesColours = ({ palette }: Theme): readonly string[] =>
  palette.mode === 'dark' ? ['#7fd0de', '#f2c14e', '#f07f5a', '#c9d6da'] : ['#0b5563', '#c98a1b', '#b3261e', '#6b7d84'];
