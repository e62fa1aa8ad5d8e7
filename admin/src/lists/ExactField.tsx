import { TextField } from '@mui/material';
import { useEffect, useRef, useState } from 'react';

/** The list is asked again when the typing pauses. Our choice. */
const TYPING_PAUSE_MS = 350;

interface ExactFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A filter by a whole number or code; spaces around and inside it do not count. */
export function ExactField({ label, value, onChange }: ExactFieldProps) {
  const [text, setText] = useState(value);
  const send = useRef(onChange);
  useEffect(() => {
    send.current = onChange;
  });
  useEffect(() => {
    const wanted = text.replace(/\s/g, '');
    if (wanted === value) return undefined;
    const timer = setTimeout(() => send.current(wanted), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value]);
  return (
    <TextField
      type="search"
      label={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
      sx={{ minWidth: { xs: '100%', sm: 240 } }}
    />
  );
}
