import { FactList } from '../shell/FactList.tsx';
import { formatDate } from '../texts/dates.ts';
import { useLanguage } from '../texts/language.tsx';
import type { SigningKey } from './signing-file.ts';

/** Whose key signs, shown before it does. */
export function KeyFacts({ signer: { holder, serial, notAfter } }: { signer: SigningKey }) {
  const { t, language } = useLanguage();
  return (
    <FactList
      facts={[
        [t('cabinet.key.holder'), holder],
        [t('cabinet.serial'), <span class="serial">{serial}</span>],
        [t('install.validUntil'), formatDate(notAfter, language)],
      ]}
    />
  );
}
