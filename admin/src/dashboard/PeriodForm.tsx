import { Box, Button, MenuItem, TextField } from '@mui/material';
import { useLocalized, useText } from '../texts/use-text.ts';
import type { TextKey } from '../texts/use-text.ts';
import type { Offices } from './use-offices.ts';
import { lastDays } from './use-period.ts';
import type { Period } from './use-period.ts';

const PRESETS: readonly (readonly [TextKey, number])[] = [
  ['dashboard.today', 1],
  ['dashboard.week', 7],
  ['dashboard.month', 30],
];
const ALL = '*';

interface PeriodFormProps {
  readonly period: Period;
  readonly offices: Offices;
  readonly onChange: (period: Period) => void;
}

/** Period and office of every figure of the page. An empty or broken day is not taken over. */
export function PeriodForm({ period, offices, onChange }: PeriodFormProps) {
  const t = useText();
  const localized = useLocalized();
  const change = (part: Partial<Period>): void => {
    const next = { ...period, ...part };
    if (next.from !== '' && next.to !== '') onChange(next);
  };
  return (
    <Box role="search" aria-label={t('dashboard.period')} sx={FORM_STYLE}>
      <Box role="group" aria-label={t('dashboard.presets')} sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap' }}>
        {PRESETS.map(([label, days]) => {
          const preset = lastDays(days);
          const on = preset.from === period.from && preset.to === period.to;
          return (
            <Button
              key={label}
              variant={on ? 'contained' : 'outlined'}
              aria-pressed={on}
              onClick={() => change(preset)}
            >
              {t(label)}
            </Button>
          );
        })}
      </Box>
      {(['from', 'to'] as const).map((bound) => (
        <TextField
          key={bound}
          type="date"
          label={t(`dashboard.${bound}`)}
          value={period[bound]}
          onChange={(event) => change({ [bound]: event.target.value })}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      ))}
      <TextField
        select
        label={t('dashboard.office')}
        value={period.office ?? ALL}
        onChange={(event) => change({ office: event.target.value === ALL ? null : event.target.value })}
        sx={{ minWidth: { xs: '100%', sm: 280 }, maxWidth: '100%' }}
      >
        <MenuItem value={ALL}>{t('dashboard.allOffices')}</MenuItem>
        {offices.all.map(({ code, name }) => (
          <MenuItem key={code} value={code} sx={{ whiteSpace: 'normal' }}>
            {localized(name)}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}

const FORM_STYLE = { display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' } as const;
