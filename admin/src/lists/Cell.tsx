import { Link } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { formatMoment } from '../layout/moments.ts';
import { textOfCode } from '../layout/use-failure-text.ts';
import { useLocalized, useText } from '../texts/use-text.ts';
import type { ListColumn } from './list-types.ts';

/** Codes longer than this are hashes and ids: they break anywhere and are set in one width. Our choice. */
const CODE_LENGTH = 24;

/** The words of a cell: a moment in Almaty, yes or no, the words of its codes, the text of an error code. */
export function useCellText(): (column: ListColumn, cell: string) => string {
  const t = useText();
  const localized = useLocalized();
  return ({ type, values }, cell) => {
    if (type === 'MOMENT') return formatMoment(cell);
    if (type === 'FLAG') return t(cell === 'true' ? 'lists.yes' : 'lists.no');
    if (values.length === 0) return type === 'ID' ? localized(textOfCode(cell)) || cell : cell;
    const word = (code: string): string => localized(values.find(({ value }) => value === code)?.text) || code;
    return cell.split(', ').map(word).join(', ');
  };
}

interface CellProps {
  readonly column: ListColumn;
  readonly cell: string | null;
  readonly to: string | null;
}

export function Cell({ column, cell, to }: CellProps) {
  const cellText = useCellText();
  if (cell === null) return '–';
  const text = cellText(column, cell);
  if (to) {
    return (
      <Link component={RouterLink} to={to} sx={{ fontWeight: 650, whiteSpace: 'nowrap' }}>
        {text}
      </Link>
    );
  }
  return column.type === 'ID' && text.length > CODE_LENGTH && !text.includes(' ') ? <code>{text}</code> : text;
}
