import { MenuItem, TextField } from '@mui/material';
import { useLocalized, useText } from '../texts/use-text.ts';
import type { ListDescription, ListOrder } from './list-types.ts';

interface OrderSelectProps {
  readonly list: ListDescription;
  readonly sort: ListOrder;
  readonly onSort: (sort: ListOrder) => void;
}

const ORDERS = ['ASC', 'DESC'] as const;
const valueOf = ({ column, order }: ListOrder): string => `${column} ${order}`;

/** The order of the list for who has no headings before him: a narrow screen shows cards. */
export function OrderSelect({ list, sort, onSort }: OrderSelectProps) {
  const t = useText();
  const localized = useLocalized();
  const choices = list.columns.flatMap(({ name, title }) =>
    ORDERS.map((order) => ({
      sort: { column: name, order },
      text: `${localized(title)}: ${t(`lists.order.${order}`)}`,
    })),
  );
  return (
    <TextField
      select
      label={t('lists.order.label')}
      value={valueOf(sort)}
      onChange={(event) => {
        const chosen = choices.find((choice) => valueOf(choice.sort) === event.target.value);
        if (chosen) onSort(chosen.sort);
      }}
    >
      {choices.map((choice) => (
        <MenuItem key={valueOf(choice.sort)} value={valueOf(choice.sort)} sx={{ whiteSpace: 'normal' }}>
          {choice.text}
        </MenuItem>
      ))}
    </TextField>
  );
}
