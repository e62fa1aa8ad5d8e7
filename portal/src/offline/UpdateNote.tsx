import { useEffect, useState } from 'preact/hooks';
import { useLanguage } from '../texts/language.tsx';

/** Tells of a new version of the site; it is taken by a press, for a reload would lose what was typed. */
export function UpdateNote() {
  const { t } = useLanguage();
  const [take, setTake] = useState<(() => void) | null>(null);
  useEffect(() => {
    const begin = (): void => {
      import('./keep-offline.ts')
        .then(({ keepOffline }) => keepOffline((update) => setTake(() => update)))
        .catch(() => undefined); // without it the site works on the line only
    };
    // After the first view: its bytes come first.
    if (document.readyState === 'complete') begin();
    else addEventListener('load', begin, { once: true });
  }, []);
  if (!take) return null;
  return (
    <div class="update-note" role="status">
      <p>{t('shell.update')}</p>
      <button type="button" class="secondary" onClick={take}>
        {t('shell.update.take')}
      </button>
    </div>
  );
}
