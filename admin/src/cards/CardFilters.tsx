import { Box } from '@mui/material';
import { CHIP_CARD_STATES } from '@kualik/domain/rules/chip-cards.ts';
import { ExactField } from '../lists/ExactField.tsx';
import { ToggleChip } from '../lists/ToggleChip.tsx';
import { useFilters } from '../lists/use-filters.ts';
import { useText } from '../texts/use-text.ts';

/** By state, by the number of the card, by the number of a request. */
export function CardFilters() {
  const t = useText();
  const { values, set } = useFilters();
  return (
    <Box role="search" aria-label={t('registry.filters')} sx={SEARCH_STYLE}>
      <Box role="group" aria-label={t('cards.state')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
        {CHIP_CARD_STATES.map((state) => (
          <ToggleChip
            key={state}
            label={t(`cards.states.${state}`)}
            on={values['state'] === state}
            onToggle={() => set('state', values['state'] === state ? '' : state)}
          />
        ))}
      </Box>
      <ExactField
        label={t('cards.cardId')}
        value={values['cardId'] ?? ''}
        onChange={(value) => set('cardId', value.toLowerCase())}
      />
      <ExactField
        label={t('cards.request')}
        value={values['request'] ?? ''}
        onChange={(value) => set('request', value)}
      />
    </Box>
  );
}

const SEARCH_STYLE = { display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' } as const;
