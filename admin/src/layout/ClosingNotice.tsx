import { Alert } from '@mui/material';
import { useSession } from '../auth/session.ts';
import { useText } from '../texts/use-text.ts';
import { formatTime, minutesUntil } from './moments.ts';
import { useServerNow } from './server-clock.ts';

/** So long before it a person at the window can still be served. Our choice. */
const REMINDER_MINUTES = 15;

/** Reminds the counter that its session is locked at closing; the server locks it. @rule reg p.19(5) rule 7 */
export function ClosingNotice() {
  const t = useText();
  const closesAt = useSession()?.closesAt ?? null;
  const now = useServerNow();
  if (closesAt === null || minutesUntil(closesAt, now) >= REMINDER_MINUTES) return null;
  return (
    <Alert severity="warning" role="status" sx={{ mb: 2 }}>
      {t('closing.soon', { time: formatTime(closesAt) })}
    </Alert>
  );
}
