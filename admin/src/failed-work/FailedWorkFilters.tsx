import { Box } from '@mui/material';
import { RESOLUTIONS } from '@kualik/domain/rules/failed-work.ts';
import { ExactField } from '../lists/ExactField.tsx';
import { ToggleChip } from '../lists/ToggleChip.tsx';
import { useFilters } from '../lists/use-filters.ts';
import { useText } from '../texts/use-text.ts';

const STATES = ['open', ...RESOLUTIONS] as const;

/** By what was done about it, by queue, by the number of a request. */
export function FailedWorkFilters() {
  const t = useText();
  const { values, set } = useFilters();
  return (
    <Box role="search" aria-label={t('registry.filters')} sx={SEARCH_STYLE}>
      <Box role="group" aria-label={t('failedWork.filter')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
        {STATES.map((state) => (
          <ToggleChip
            key={state}
            label={t(`failedWork.states.${state}`)}
            on={values['state'] === state}
            onToggle={() => set('state', values['state'] === state ? '' : state)}
          />
        ))}
      </Box>
      <ExactField
        label={t('failedWork.queue')}
        value={values['queue'] ?? ''}
        onChange={(value) => set('queue', value)}
      />
      <ExactField
        label={t('failedWork.number')}
        value={values['number'] ?? ''}
        onChange={(value) => set('number', value)}
      />
    </Box>
  );
}

const SEARCH_STYLE = { display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' } as const;
