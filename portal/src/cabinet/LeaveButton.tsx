import { useState } from 'preact/hooks';
import { ApiError } from '../api/client.ts';
import { FailureNote } from '../shell/FailureNote.tsx';
import { useLanguage } from '../texts/language.tsx';
import { leaveCabinet } from './session.ts';

/** Ends the session; while the server is silent the button stays, for the cookie is still there. */
export function LeaveButton() {
  const { t } = useLanguage();
  const [error, setError] = useState<ApiError | null>(null);
  const leave = () => {
    setError(null);
    leaveCabinet().catch((cause: unknown) => cause instanceof ApiError && setError(cause));
  };
  return (
    <>
      {error && <FailureNote error={error} />}
      <p class="leave">
        <button type="button" class="secondary" onClick={leave}>
          {t('cabinet.leave')}
        </button>
      </p>
    </>
  );
}
