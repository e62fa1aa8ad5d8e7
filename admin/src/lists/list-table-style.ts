/** Up to this width a row is a card. */
const CARD_WIDTH = '@media (max-width: 899px)';

export const LIST_TABLE_STYLE = {
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  borderCollapse: 'separate',
  '& th, & td': { verticalAlign: 'top', overflowWrap: 'break-word' },
  '& thead th': { fontWeight: 650, overflowWrap: 'normal' },
  '& tbody th': { whiteSpace: 'nowrap', fontWeight: 600 },
  '& td code': { display: 'inline-block', maxWidth: '16rem', overflowWrap: 'anywhere' },
  '& td > span': { display: 'inline-block', maxWidth: '32rem' },
  '& td[data-type=MOMENT]': { whiteSpace: 'nowrap' },
  '& a': { scrollMarginTop: '72px' },
  [CARD_WIDTH]: {
    display: 'block',
    '& thead': { display: 'none' },
    '& tbody, & tr, & th, & td': { display: 'block' },
    '& tbody tr': { p: 1.5, borderBottom: 1, borderColor: 'divider' },
    '& tbody th, & tbody td': { border: 0, p: 0.25, textAlign: 'left', whiteSpace: 'normal' },
    '& tbody td': { display: 'grid', gridTemplateColumns: '8rem minmax(0, 1fr)', gap: '8px' },
    '& tbody td[data-empty]': { display: 'none' },
    '& tbody td::before': { content: 'attr(data-label)', color: 'text.secondary' },
  },
} as const;
