import { useNavigate } from 'react-router-dom';
import { openHelp } from './help-state.ts';
import { usePlaces } from './places.ts';
import { useShortcuts } from './shortcuts.ts';

/** Keys that work on every page: help, and G followed by the letter of a place. */
export function GlobalShortcuts() {
  const navigate = useNavigate();
  const places = usePlaces();
  useShortcuts([
    { code: 'Slash', shift: true, run: openHelp },
    ...places.map(({ to, letter }) => ({ code: `Key${letter}`, after: 'KeyG', run: () => void navigate(to) })),
  ]);
  return null;
}
