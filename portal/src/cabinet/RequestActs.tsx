import { useLocation } from 'preact-iso';
import { useEffect, useRef, useState } from 'preact/hooks';
import { fetchCopy, sendMailAgain, withdrawRequest, type OwnRequest } from '../api/own-lists.ts';
import { AskFirst } from '../form/AskFirst.tsx';
import { FailureNote } from '../shell/FailureNote.tsx';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';
import { CorrectEmailForm } from './CorrectEmailForm.tsx';
import { fillOrder } from './fill-order.ts';
import { useAct } from '../shell/use-act.ts';

interface RequestActsProps {
  request: OwnRequest;
  onDone: (text: TextKey) => void;
}

/** The buttons of a request: those that the server offers now, and no other. */
export function RequestActs({ request, onDone }: RequestActsProps) {
  const { t } = useLanguage();
  const { route } = useLocation();
  const { isBusy, error, run } = useAct();
  const [isCorrecting, setIsCorrecting] = useState(false);
  const [isClosed, setIsClosed] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isClosed && !isCorrecting) row.current?.focus();
  }, [isClosed, isCorrecting]);
  const close = () => {
    setIsCorrecting(false);
    setIsClosed(true);
  };
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
  if (isCorrecting) {
    return (
      <CorrectEmailForm
        request={request}
        onClose={close}
        onDone={() => {
          setIsCorrecting(false);
          onDone('cabinet.email.done');
        }}
      />
    );
  }
  return (
    <>
      {error && <FailureNote error={error} />}
      <div ref={row} class="button-row" tabIndex={-1}>
        {acts.includes('CORRECT_EMAIL') && button('cabinet.email', () => setIsCorrecting(true))}
        {acts.includes('SEND_MAIL_AGAIN') && mails.length > 0 && button('cabinet.mailAgain', () => run(sendAgain))}
        {/* The form of this portal is that of individuals. */}
        {acts.includes('COPY') && kind === 'INDIVIDUAL' && button('cabinet.copy', () => run(copy))}
        {acts.includes('WITHDRAW') && (
          <AskFirst
            name="cabinet.withdraw"
            of={state.number}
            question="cabinet.withdraw.question"
            yes="cabinet.withdraw.yes"
            no="cabinet.withdraw.no"
            look="secondary"
            isBusy={isBusy}
            onYes={() => run(withdraw)}
          />
        )}
      </div>
    </>
  );
}
