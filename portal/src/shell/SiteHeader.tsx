import { useLocation } from 'preact-iso';
import type { TextKey } from '../texts/texts.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../texts/texts.ts';
import { useLanguage } from '../texts/language.tsx';

const TABS: { href: string; key: TextKey; inside: (path: string) => boolean }[] = [
  { href: '/', key: 'shell.tab.services', inside: (path) => path === '/' || /^\/(order|booking)/.test(path) },
  { href: '/status', key: 'shell.tab.status', inside: (path) => path === '/status' || path === '/install' },
  { href: '/cabinet', key: 'shell.tab.cabinet', inside: (path) => path.startsWith('/cabinet') },
  { href: '/help', key: 'shell.tab.reference', inside: (path) => /^\/(help|complaint)/.test(path) },
];

export function SiteHeader() {
  const { t } = useLanguage();
  return (
    <header class="site-header">
      <div class="bar">
        <a class="brand" href="/">
          <img src="/icon.svg" width="36" height="36" alt="" />
          <span class="brand-words">
            <strong>{t('shell.brand')}</strong>
            <span>{t('shell.authority')}</span>
          </span>
        </a>
        <LanguageSwitch />
      </div>
      <Tabs />
    </header>
  );
}

function Tabs() {
  const { t } = useLanguage();
  const { path } = useLocation();
  return (
    <nav class="tabs" aria-label={t('shell.tabs')}>
      <ul>
        {TABS.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.inside(path) ? 'page' : undefined}>
              {t(tab.key)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function LanguageSwitch() {
  const { t, language, choose } = useLanguage();
  return (
    <div class="languages" role="group" aria-label={t('shell.language')}>
      {LANGUAGES.map((each) => (
        <button key={each} type="button" lang={each} aria-pressed={each === language} onClick={() => void choose(each)}>
          {LANGUAGE_NAMES[each]}
        </button>
      ))}
    </div>
  );
}
