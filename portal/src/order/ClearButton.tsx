import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { announce } from '../shell/page.tsx';
import { useLanguage } from '../texts/language.tsx';
import { clearOrder } from './order-store.ts';
import { stepPath } from './steps.ts';

/** «Тазарту» of the act's form (annex 2). It cannot be undone, so it asks first. */
export function ClearButton() {
  const { t } = useLanguage();
  const { route } = useLocation();
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking) {
    return (
      <button type="button" class="link-button" onClick={() => setIsAsking(true)}>
        {t('clear.button')}
      </button>
    );
  }
  const clear = () => {
    clearOrder();
    announce(t('clear.done'));
    route(stepPath('person'));
  };
  return (
    <div class="confirm-clear" role="group" aria-label={t('clear.button')}>
      <p>{t('clear.question')}</p>
      <button type="button" class="danger" onClick={clear}>
        {t('clear.yes')}
      </button>
      <button type="button" class="secondary" onClick={() => setIsAsking(false)}>
        {t('clear.no')}
      </button>
    </div>
  );
}
