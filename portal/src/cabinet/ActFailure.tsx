import { FailureNote } from '../shell/FailureNote.tsx';
import { Note } from '../shell/page.tsx';
import type { Act } from '../shell/use-act.ts';
import { useLanguage } from '../texts/language.tsx';

/** Why an act with a key did not happen: in the words of the server, or because this device could not sign. */
export function ActFailure({ act: { error, isBroken } }: { act: Act }) {
  const { t } = useLanguage();
  if (error) return <FailureNote error={error} />;
  if (!isBroken) return null;
  return (
    <div role="alert">
      <Note kind="warning">
        <p>{t('cabinet.broken')}</p>
      </Note>
    </div>
  );
}
