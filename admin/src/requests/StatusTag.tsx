import { Box } from '@mui/material';
import type { RequestStatus } from '../api/types.ts';

/** Shape beside the word, so that the colour is only an extra. */
const SHAPES: Readonly<Record<RequestStatus, string>> = {
  DRAFT: '○',
  SIGNED: '○',
  SENT: '◔',
  REGISTERED: '◔',
  WAITING_FOR_APPLICANT: '‖',
  WAITING_FOR_PAYMENT: '‖',
  UNDER_REVIEW: '◑',
  EXTENDED: '◑',
  ISSUING: '◕',
  COMPLETED: '✓',
  REFUSED: '✗',
  LAPSED: '✗',
  WITHDRAWN: '✗',
};

/** A tag tells; it is never clicked. */
export function StatusTag({ status, text }: { readonly status: RequestStatus; readonly text: string }) {
  return (
    <Box component="span" sx={TAG_STYLE} data-status={status}>
      <span aria-hidden="true">{SHAPES[status]}</span> {text}
    </Box>
  );
}

const TAG_STYLE = {
  border: 1,
  borderColor: 'text.secondary',
  borderRadius: 1,
  px: 1,
  py: 0.25,
  fontWeight: 600,
  fontSize: '0.875rem',
  overflowWrap: 'anywhere',
} as const;
