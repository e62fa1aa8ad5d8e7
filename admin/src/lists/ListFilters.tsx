import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useText } from '../texts/use-text.ts';
import { draftOf, filterFields, filtersOf } from './filter-draft.ts';
import type { FilterDraft } from './filter-draft.ts';
import { FilterInput } from './FilterInput.tsx';
import type { ListDescription, ListFilter, ListOrder, ListView } from './list-types.ts';
import { OrderSelect } from './OrderSelect.tsx';

interface ListFiltersProps {
  readonly list: ListDescription;
  readonly view: ListView;
  readonly onFilters: (filters: readonly ListFilter[]) => void;
  readonly onSort: (sort: ListOrder) => void;
}

/** A field for every column of the list. What is typed is asked for at once by the button, never key by key. */
export function ListFilters({ list, view, onFilters, onSort }: ListFiltersProps) {
  const t = useText();
  const fields = filterFields(list);
  const [typed, setTyped] = useState<{ readonly over: string; readonly draft: FilterDraft } | null>(null);
  const shown = JSON.stringify(view.filters);
  const draft = typed?.over === shown ? typed.draft : draftOf(fields, view.filters);
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    onFilters(filtersOf(fields, draft, view.filters));
  };
  return (
    <Box component="details" sx={DETAILS_STYLE}>
      <Typography component="summary" variant="h2">
        {t('lists.filters')}
      </Typography>
      <Box component="form" role="search" aria-label={t('lists.filters')} onSubmit={apply} noValidate>
        <Box sx={FIELDS_STYLE}>
          {fields.map((field) => (
            <FilterInput
              key={field.key}
              field={field}
              value={draft[field.key] ?? ''}
              onChange={(value) => setTyped({ over: shown, draft: { ...draft, [field.key]: value } })}
            />
          ))}
          <OrderSelect list={list} sort={view.sort} onSort={onSort} />
        </Box>
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          <Button type="submit" variant="contained">
            {t('lists.show')}
          </Button>
          <Button type="button" onClick={() => onFilters([])}>
            {t('inbox.clear')}
          </Button>
        </Box>
      </Box>
    </Box>
  );
}

const DETAILS_STYLE = {
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  px: 2,
  py: 1,
  '& > summary': { cursor: 'pointer', py: 0.5 },
} as const;

const FIELDS_STYLE = {
  display: 'grid',
  gap: 1.5,
  py: 1.5,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(auto-fill, minmax(15rem, 1fr))' },
} as const;
