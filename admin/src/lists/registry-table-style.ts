/** Up to this width a row is a card with its labels. */
const CARD_WIDTH = '@media (max-width: 899px)';

export const REGISTRY_TABLE_STYLE = {
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  borderCollapse: 'separate',
  '& th, & td': { verticalAlign: 'top', overflowWrap: 'break-word' },
  '& code': { overflowWrap: 'anywhere' },
  '& thead th': { fontWeight: 650, overflowWrap: 'normal' },
  '& tbody th': { minWidth: '12rem' },
  '& tbody tr:focus-within': { bgcolor: 'action.selected' },
  [CARD_WIDTH]: {
    display: 'block',
    '& thead': { display: 'none' },
    '& tbody, & tbody tr, & tbody th, & tbody td': { display: 'block' },
    '& tbody tr': { p: 1.5, borderBottom: 1, borderColor: 'divider' },
    '& tbody th, & tbody td': { border: 0, p: 0.25 },
    '& td[data-label]': { display: 'grid !important', gridTemplateColumns: '8rem minmax(0, 1fr)', gap: '8px' },
    '& td[data-label]::before': { content: 'attr(data-label)', color: 'text.secondary' },
    '& td[data-empty]': { display: 'none !important' },
  },
} as const;
