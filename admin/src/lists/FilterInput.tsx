import { MenuItem, TextField } from '@mui/material';
import { useLocalized, useText } from '../texts/use-text.ts';
import type { TextKey } from '../texts/use-text.ts';
import type { FilterField } from './filter-draft.ts';

interface FilterInputProps {
  readonly field: FilterField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const ANY = '*';
const BOUNDS: Partial<Record<FilterField['operator'], TextKey>> = { FROM: 'lists.from', BEFORE: 'lists.until' };

/** One field of the filters: a choice where the column has words, two days for a time, else what is looked for. */
export function FilterInput({ field, value, onChange }: FilterInputProps) {
  const t = useText();
  const localized = useLocalized();
  const { column, operator, kind } = field;
  const bound = BOUNDS[operator];
  const label = bound ? `${localized(column.title)}: ${t(bound)}` : localized(column.title);
  if (kind === 'choice' || kind === 'flag') {
    const choices =
      kind === 'flag'
        ? [
            { value: 'true', text: t('lists.yes') },
            { value: 'false', text: t('lists.no') },
          ]
        : column.values.map((one) => ({ value: one.value, text: localized(one.text) }));
    return (
      <TextField
        select
        label={label}
        value={value === '' ? ANY : value}
        onChange={(event) => onChange(event.target.value === ANY ? '' : event.target.value)}
      >
        <MenuItem value={ANY}>{t('inbox.anyStatus')}</MenuItem>
        {choices.map((choice) => (
          <MenuItem key={choice.value} value={choice.value} sx={{ whiteSpace: 'normal' }}>
            {choice.text}
          </MenuItem>
        ))}
      </TextField>
    );
  }
  return (
    <TextField
      type={kind === 'day' ? 'date' : 'text'}
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      helperText={column.masked ? t('lists.wholeNumber') : undefined}
      slotProps={{
        inputLabel: kind === 'day' ? { shrink: true } : {},
        htmlInput: { autoComplete: 'off', ...(kind === 'number' || column.masked ? { inputMode: 'numeric' } : {}) },
      }}
    />
  );
}
