import { RequestNumber } from '../status/RequestNumber.tsx';
import { useLanguage } from '../texts/language.tsx';
import { ActDone } from './ActDone.tsx';

/** The number, who acts next and until when (std1 p.4: one working day). */
export function RenewDone({ number }: { number: string }) {
  const { t } = useLanguage();
  return (
    <ActDone>
      <p>
        {t('cabinet.renew.done')} <RequestNumber number={number} />
      </p>
      <p>{t('cabinet.renew.next')}</p>
      <p>
        <a href={`/status#${number}`}>{t('sent.toStatus')}</a>
      </p>
    </ActDone>
  );
}
