import { useLanguage } from '../texts/language.tsx';

export function SiteFooter() {
  const { t } = useLanguage();
  return (
    <footer class="site-footer">
      <p>{t('shell.footer.authority')}</p>
      <p>{t('shell.footer.privacy')}</p>
    </footer>
  );
}
