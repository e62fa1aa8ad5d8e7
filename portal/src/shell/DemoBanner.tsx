import { useEffect, useState } from 'preact/hooks';
import { fetchInstallation } from '../api/operations.ts';
import { useLanguage } from '../texts/language.tsx';

/** A demo installation says so on every page; when the server does not tell its mode nothing is claimed. */
export function DemoBanner() {
  const { t } = useLanguage();
  const [isDemo, setIsDemo] = useState(false);
  useEffect(() => {
    fetchInstallation().then(
      (installation) => setIsDemo(installation.mode.toLowerCase() === 'demo'),
      () => setIsDemo(false),
    );
  }, []);
  if (!isDemo) return null;
  return (
    <p class="demo-banner" role="note">
      {t('shell.demo')}
    </p>
  );
}
