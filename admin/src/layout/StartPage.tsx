import { Alert } from '@mui/material';
import { Navigate } from 'react-router-dom';
import { holds, useSession } from '../auth/session.ts';
import { useText } from '../texts/use-text.ts';

/** Everybody begins where his role works: operators, supervisors and auditors in the inbox, the others in the regulation at the stations or the cards. */
export function StartPage() {
  const session = useSession();
  const t = useText();
  if (!session) return null;
  if (holds(session, 'request.list')) return <Navigate to="/requests" replace />;
  if (holds(session, 'regulation.read')) return <Navigate to="/regulation" replace />;
  if (holds(session, 'card-station.list')) return <Navigate to="/stations" replace />;
  if (holds(session, 'chip-card.list')) return <Navigate to="/cards" replace />;
  return <Alert severity="info">{t('app.noPages')}</Alert>;
}
