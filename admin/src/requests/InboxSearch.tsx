import { TextField } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useShortcuts } from '../layout/shortcuts.ts';
import { useText } from '../texts/use-text.ts';

/** The list is asked again when the typing pauses. Our choice. */
const TYPING_PAUSE_MS = 350;

/** Search by number, word parts of a name in Kazakh or Russian letters, or IIN; the server folds the letters. */
export function InboxSearch({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  const t = useText();
  const [text, setText] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  const send = useRef(onChange);
  useEffect(() => {
    send.current = onChange;
  });
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => send.current(text), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value]);
  useShortcuts([{ code: 'Slash', run: () => field.current?.focus() }]);
  return (
    <TextField
      inputRef={field}
      type="search"
      label={t('inbox.search')}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => event.key === 'Escape' && field.current?.blur()}
      slotProps={{ htmlInput: { 'aria-keyshortcuts': '/', autoComplete: 'off' } }}
      sx={{ minWidth: { xs: '100%', sm: 280 } }}
    />
  );
}
