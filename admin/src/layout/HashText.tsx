import { Typography } from '@mui/material';

/** A SHA-256 in full: evidence is compared whole, and it may be selected and copied. */
export function HashText({ hash }: { readonly hash: string }) {
  return (
    <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }} lang="en">
      SHA-256: <code>{hash}</code>
    </Typography>
  );
}
