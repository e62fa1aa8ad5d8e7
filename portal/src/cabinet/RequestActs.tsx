import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { fetchCopy, sendMailAgain, withdrawRequest, type OwnRequest } from '../api/own-lists.ts';
import { FailureNote } from '../shell/FailureNote.tsx';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';
import { CorrectEmailForm } from './CorrectEmailForm.tsx';
import { fillOrder } from './fill-order.ts';
import { useAct } from './use-act.ts';

interface RequestActsProps {
  request: OwnRequest;
  onDone: (text: TextKey) => void;
}

/** The buttons of a request: those that the server offers now, and no other. */
export function RequestActs({ request, onDone }: RequestActsProps) {
  const { t } = useLanguage();
  const { route } = useLocation();
  const { isBusy, error, run } = useAct();
  const [opened, setOpened] = useState<'withdraw' | 'email' | null>(null);
  const { id, kind, acts, mails, state } = request;
  const which = <span class="visually-hidden">: {state.number}</span>;
  const button = (text: TextKey, onClick: () => void) => (
    <button type="button" class="secondary" aria-disabled={isBusy} onClick={onClick}>
      {t(text)}
      {which}
    </button>
  );
  const withdraw = async () => {
    await withdrawRequest(id);
    onDone('cabinet.withdraw.done');
  };
  const copy = async () => {
    fillOrder(await fetchCopy(id));
    route('/order/person');
  };
  const sendAgain = async () => {
    await sendMailAgain(id);
    onDone('cabinet.mailAgain.done');
  };
  if (opened === 'email') {
    return (
      <CorrectEmailForm request={request} onClose={() => setOpened(null)} onDone={() => onDone('cabinet.email.done')} />
    );
  }
  return (
    <>
      {error && <FailureNote error={error} />}
      {opened === 'withdraw' ? (
        <div class="confirm-clear" role="group" aria-label={t('cabinet.withdraw')}>
          <p>{t('cabinet.withdraw.question')}</p>
          <button type="button" class="danger" aria-disabled={isBusy} onClick={() => run(withdraw)}>
            {t('cabinet.withdraw.yes')}
          </button>
          <button type="button" class="secondary" onClick={() => setOpened(null)}>
            {t('cabinet.withdraw.no')}
          </button>
        </div>
      ) : (
        <div class="button-row">
          {acts.includes('CORRECT_EMAIL') && button('cabinet.email', () => setOpened('email'))}
          {acts.includes('SEND_MAIL_AGAIN') && mails.length > 0 && button('cabinet.mailAgain', () => run(sendAgain))}
          {/* The form of this portal is that of individuals. */}
          {acts.includes('COPY') && kind === 'INDIVIDUAL' && button('cabinet.copy', () => run(copy))}
          {acts.includes('WITHDRAW') && button('cabinet.withdraw', () => setOpened('withdraw'))}
        </div>
      )}
    </>
  );
}
