import { useLocation } from 'preact-iso';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';

const PAGES: { href: string; key: TextKey }[] = [
  { href: '/cabinet', key: 'cabinet.nav.certificates' },
  { href: '/cabinet/requests', key: 'cabinet.nav.requests' },
];

export function CabinetNav() {
  const { t } = useLanguage();
  const { path } = useLocation();
  return (
    <nav class="cabinet-nav" aria-label={t('cabinet.title')}>
      <ul>
        {PAGES.map(({ href, key }) => (
          <li key={href}>
            <a href={href} aria-current={path === href ? 'page' : undefined}>
              {t(key)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
