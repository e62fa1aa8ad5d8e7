import { Box, Chip } from '@mui/material';
import { useLocalized, useText } from '../texts/use-text.ts';
import type { TextKey } from '../texts/use-text.ts';
import { useCellText } from './Cell.tsx';
import type { ListDescription, ListFilter } from './list-types.ts';
import { columnOf } from './list-types.ts';

const BOUNDS: Partial<Record<ListFilter['operator'], TextKey>> = { FROM: 'lists.from', BEFORE: 'lists.until' };

interface ActiveFiltersProps {
  readonly list: ListDescription;
  readonly filters: readonly ListFilter[];
  readonly onFilters: (filters: readonly ListFilter[]) => void;
}

/** Each condition that holds now, in words; a press takes it away. */
export function ActiveFilters({ list, filters, onFilters }: ActiveFiltersProps) {
  const t = useText();
  const filterText = useFilterText(list);
  if (filters.length === 0) return null;
  return (
    <Box role="group" aria-label={t('lists.active')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
      {filters.map((filter) => {
        const text = filterText(filter);
        return (
          <Chip
            key={JSON.stringify(filter)}
            component="button"
            variant="outlined"
            label={`${text} ✕`}
            aria-label={`${t('lists.remove')}: ${text}`}
            onClick={({ currentTarget }) => {
              focusNext(currentTarget);
              onFilters(filters.filter((other) => other !== filter));
            }}
            sx={{ maxWidth: '100%' }}
          />
        );
      })}
    </Box>
  );
}

/** After a removal the focus goes to the next condition, at the end to the heading of the page. */
function focusNext(removed: Element): void {
  const next = removed.nextElementSibling ?? removed.previousElementSibling ?? document.querySelector('h1');
  if (next instanceof HTMLElement) next.focus();
}

function useFilterText(list: ListDescription): (filter: ListFilter) => string {
  const t = useText();
  const localized = useLocalized();
  const cellText = useCellText();
  return ({ column: name, operator, values }) => {
    const column = columnOf(list, name);
    if (!column) return name;
    const title = localized(column.title);
    if (operator === 'IS_EMPTY') return `${title}: ${t(values[0] === 'false' ? 'lists.filled' : 'lists.empty')}`;
    const bound = BOUNDS[operator];
    if (bound) return `${title}: ${t(bound)} ${values.join(', ')}`;
    return `${title}: ${values.map((value) => cellText(column, value)).join(', ')}`;
  };
}
