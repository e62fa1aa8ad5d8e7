import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { KeyHolder } from '../keys/make-keys.ts';
import { shortFingerprint } from '../keys/order-keys.ts';
import { Note } from '../shell/page.tsx';
import { useLanguage } from '../texts/language.tsx';
import { MakeKeysForm } from './MakeKeysForm.tsx';
import { keepMadeKeys, keepProvenKeys, useOrder, type Answers } from './order-store.ts';
import { ReopenFileForm } from './ReopenFileForm.tsx';
import { stepPath } from './steps.ts';
import { BackLink, StepHeading } from './StepForm.tsx';

/** Password → two keys → saved file → the file is opened again and signs. Only then does the form go on. */
export function KeysStep() {
  const { keys, made, answers } = useOrder();
  const [isWrong, setIsWrong] = useState(false);
  const startAgain = () => {
    setIsWrong(false);
    keepMadeKeys(null);
  };
  return (
    <>
      <BackLink step="keys" />
      <StepHeading step="keys" isWrong={isWrong} />
      {keys && <ProvenKeys fileName={keys.fileName} fingerprint={keys.fingerprint} onAgain={startAgain} />}
      {!keys && !made && <MakeKeysForm holder={holderOf(answers)} onWrong={setIsWrong} onMade={keepMadeKeys} />}
      {!keys && made && (
        <ReopenFileForm made={made} onWrong={setIsWrong} onAgain={startAgain} onProven={keepProvenKeys} />
      )}
    </>
  );
}

/** Only what stands in the requests goes to the worker. */
function holderOf({ iin, surname, givenName, patronymic }: Answers): KeyHolder {
  return { iin, surname, givenName, patronymic };
}

interface ProvenKeysProps {
  fileName: string;
  fingerprint: string;
  onAgain: () => void;
}

function ProvenKeys({ fileName, fingerprint, onAgain }: ProvenKeysProps) {
  const { t } = useLanguage();
  const { route } = useLocation();
  return (
    <>
      <Note kind="success" title={t('keys.proven.title')}>
        <p>{t('keys.proven.text')}</p>
        <dl class="facts">
          <dt>{t('keys.fileName')}</dt>
          <dd>{fileName}</dd>
          <dt>{t('keys.fingerprint')}</dt>
          <dd class="number">{shortFingerprint(fingerprint)}</dd>
        </dl>
      </Note>
      <p>{t('keys.proven.keep')}</p>
      <div class="button-row">
        <button type="button" class="primary" onClick={() => route(stepPath('check'))}>
          {t('form.continue')}
        </button>
        <button type="button" class="link-button" onClick={onAgain}>
          {t('keys.again')}
        </button>
      </div>
    </>
  );
}
