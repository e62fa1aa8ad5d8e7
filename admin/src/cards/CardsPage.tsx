import { Box } from '@mui/material';
import { useState } from 'react';
import { ListBase } from 'react-admin';
import { holds, useSession } from '../auth/session.ts';
import { PageHeading } from '../layout/PageHeading.tsx';
import { RegistryContent } from '../lists/RegistryContent.tsx';
import type { RegistryRow } from '../lists/registry-rows.ts';
import { cellOf, useColumns } from '../lists/use-columns.ts';
import { useText } from '../texts/use-text.ts';
import type { TextKey } from '../texts/use-text.ts';
import { asCardState } from './card-state.ts';
import { CardActs } from './CardActs.tsx';
import { CardFilters } from './CardFilters.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import type { WantedMove } from './MoveDialog.tsx';

const LIST = 'chipCards';

/** The inventory of chip cards; whoever may records what became of a card. @rule reg p.9(6), p.9(10) */
export default function CardsPage() {
  const t = useText();
  const columns = useColumns(LIST);
  const mayMove = holds(useSession(), 'chip-card.move');
  const [wanted, setWanted] = useState<WantedMove | null>(null);
  const words = {
    cardId: (value: string) => <code>{value}</code>,
    state: (value: string) => t(`cards.states.${value}` as TextKey),
  };
  const acts = {
    title: t('cards.acts'),
    of: (row: RegistryRow) => {
      const cardId = cellOf(columns, row, 'cardId');
      const state = asCardState(cellOf(columns, row, 'state'));
      return cardId === null || state === null ? null : <CardActs card={{ cardId, state }} onWant={setWanted} />;
    },
  };
  return (
    <ListBase
      resource={LIST}
      disableSyncWithLocation
      storeKey="chipCards.listParams"
      sort={{ field: 'changedAt', order: 'DESC' }}
      perPage={25}
    >
      <PageHeading title={t('cards.title')} />
      <Box sx={{ mt: 1.5, display: 'grid', gap: 1.5, minWidth: 0 }}>
        <CardFilters />
        <RegistryContent
          caption={t('cards.caption')}
          columns={columns}
          words={words}
          acts={mayMove ? acts : undefined}
        />
      </Box>
      {wanted ? <MoveDialog wanted={wanted} onClose={() => setWanted(null)} /> : null}
    </ListBase>
  );
}
