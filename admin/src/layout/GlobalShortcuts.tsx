import { useNavigate } from 'react-router-dom';
import { holds, useSession } from '../auth/session.ts';
import { openHelp } from './help-state.ts';
import { useShortcuts } from './shortcuts.ts';

/** Keys that work on every page: help, and G followed by the letter of a place. */
export function GlobalShortcuts() {
  const navigate = useNavigate();
  const session = useSession();
  const go = (path: string) => () => void navigate(path);
  useShortcuts([
    { code: 'Slash', shift: true, run: openHelp },
    ...(holds(session, 'request.list') ? [{ code: 'KeyI', after: 'KeyG', run: go('/requests') }] : []),
    ...(holds(session, 'card-station.list') ? [{ code: 'KeyS', after: 'KeyG', run: go('/stations') }] : []),
    ...(holds(session, 'chip-card.list') ? [{ code: 'KeyK', after: 'KeyG', run: go('/cards') }] : []),
    ...(holds(session, 'failed-work.list') ? [{ code: 'KeyF', after: 'KeyG', run: go('/failed-work') }] : []),
    ...(holds(session, 'regulation.read') ? [{ code: 'KeyR', after: 'KeyG', run: go('/regulation') }] : []),
  ]);
  return null;
}
