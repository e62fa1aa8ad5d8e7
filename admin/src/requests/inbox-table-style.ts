/** Up to this width a row is a card: six columns do not fit a telephone. */
const CARD_WIDTH = '@media (max-width: 899px)';

export const INBOX_TABLE_STYLE = {
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  borderCollapse: 'separate',
  '& th, & td': { verticalAlign: 'top' },
  '& thead th': { fontWeight: 650, position: 'sticky', top: 0, bgcolor: 'background.paper', zIndex: 1 },
  '& tr.group th': { bgcolor: 'action.hover', fontWeight: 650, py: 0.5 },
  '& thead th:last-of-type': { minWidth: '9rem' },
  '& tbody th': { minWidth: '12rem' },
  '& a': { scrollMarginTop: '72px' },
  '& tr[data-request]:focus-within': { bgcolor: 'action.selected' },
  [CARD_WIDTH]: {
    display: 'block',
    '& thead': { display: 'none' },
    '& tbody, & tr, & th, & td': { display: 'block' },
    '& tr[data-request]': { p: 1.5, borderBottom: 1, borderColor: 'divider' },
    '& tr[data-request] th, & tr[data-request] td': { border: 0, p: 0.25 },
    '& td[data-label]': { display: 'grid !important', gridTemplateColumns: '6.5rem 1fr', gap: '8px' },
    '& td[data-label]::before': { content: 'attr(data-label)', color: 'text.secondary' },
  },
} as const;
