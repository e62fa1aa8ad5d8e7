import { useEffect, useRef } from 'preact/hooks';
import { useLanguage } from '../texts/language.tsx';
import { useIdle } from './use-idle.ts';

/** Warns two minutes before an unused cabinet closes; Escape or the button keeps it open. @rule reg p.19(1) */
export function IdleWarning() {
  const [secondsLeft, stay] = useIdle();
  return secondsLeft === null ? null : <Warning secondsLeft={secondsLeft} onStay={stay} />;
}

function Warning({ secondsLeft, onStay }: { secondsLeft: number; onStay: () => void }) {
  const { t } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  const clock = `${Math.floor(secondsLeft / 60)}:${String(secondsLeft % 60).padStart(2, '0')}`;
  return (
    <dialog
      ref={dialog}
      class="warning-dialog"
      aria-labelledby="idle-title"
      aria-describedby="idle-text"
      onCancel={onStay}
    >
      <h2 id="idle-title">{t('cabinet.idle.title')}</h2>
      <p id="idle-text">{t('cabinet.idle.text')}</p>
      <p role="timer">
        {t('cabinet.idle.left')}: <strong>{clock}</strong>
      </p>
      {/* Read aloud when one minute is left, and not each second. */}
      <p class="visually-hidden" role="status">
        {secondsLeft <= 60 ? t('cabinet.idle.minute') : ''}
      </p>
      <button type="button" class="primary" onClick={onStay}>
        {t('cabinet.idle.stay')}
      </button>
    </dialog>
  );
}
