import { useLanguage } from '../texts/language.tsx';

/** Help stands at the same spot of every page (WCAG 3.2.6); the telephone is that of reg p.13. */
export function HelpBlock() {
  const { t } = useLanguage();
  return (
    <aside class="help-block" aria-label={t('help.block.title')}>
      <h2>{t('help.block.title')}</h2>
      <p>
        {t('help.block.phone')} <a href="tel:1414">1414</a>
      </p>
      <p>
        <a href="/help">{t('help.block.offices')}</a>
      </p>
    </aside>
  );
}
