import { formatDate } from '../texts/dates.ts';
import { useLanguage } from '../texts/language.tsx';
import type { SigningKey } from './signing-file.ts';

/** Whose key signs, shown before it does. */
export function KeyFacts({ signer: { holder, serial, notAfter } }: { signer: SigningKey }) {
  const { t, language } = useLanguage();
  return (
    <dl class="facts">
      <dt>{t('cabinet.key.holder')}</dt>
      <dd>{holder}</dd>
      <dt>{t('cabinet.serial')}</dt>
      <dd class="serial">{serial}</dd>
      <dt>{t('install.validUntil')}</dt>
      <dd>{formatDate(notAfter, language)}</dd>
    </dl>
  );
}
