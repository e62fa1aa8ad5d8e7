import { Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

interface PageHeadingProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** False where something else takes the focus, as the row one comes back to. */
  readonly takesFocus?: boolean;
}

/** The one h1 of a page: names the browser tab and takes the focus after a change of page. */
export function PageHeading({ title, children, takesFocus = true }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Kualik`;
  }, [title]);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <Typography variant="h1" ref={heading} tabIndex={-1} sx={{ outline: 'none' }}>
      {children ?? title}
    </Typography>
  );
}
