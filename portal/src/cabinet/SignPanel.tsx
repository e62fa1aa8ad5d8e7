import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { sha256Hex } from '@kualik/pki/sha256.ts';
import type { ReadyDocument } from '../api/signed-acts.ts';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';
import { ActFailure } from './ActFailure.tsx';
import { FactList, type Fact } from '../shell/FactList.tsx';
import { KeyFacts } from './KeyFacts.tsx';
import { keepFile, keptFile } from './session.ts';
import { wholeSecond } from './sign-in.ts';
import type { SigningFile } from './signing-file.ts';
import { ProgramForm } from './ProgramForm.tsx';
import { SigningFileForm } from './SigningFileForm.tsx';
import { WayChoice } from './WayChoice.tsx';
import { runSigningTask } from './signing-tasks.ts';
import { StepTitle } from './StepTitle.tsx';
import { useAct } from '../shell/use-act.ts';

interface SignPanelProps {
  document: ReadyDocument;
  facts: readonly Fact[];
  button: TextKey;
  isDangerous?: boolean;
  onSigned: (cms: Uint8Array) => Promise<void>;
  /** What follows from the act, between the document and the signature. */
  children?: ComponentChildren;
}

/** What is signed, in words and byte by byte; then whose key signs it; then the button that is named after the act. */
export function SignPanel({ document, facts, button, isDangerous = false, onSigned, children }: SignPanelProps) {
  const { t } = useLanguage();
  return (
    <>
      <StepTitle>{t('cabinet.sign.what')}</StepTitle>
      <FactList facts={facts} />
      <ExactDocument document={document} />
      {children}
      <Signature {...{ document, button, isDangerous, onSigned }} />
    </>
  );
}

function ExactDocument({ document: { content } }: { document: ReadyDocument }) {
  const { t } = useLanguage();
  const [hash, setHash] = useState('');
  useEffect(() => void sha256Hex(content).then(setHash), [content]);
  return (
    <details>
      <summary>{t('cabinet.sign.exact')}</summary>
      <pre class="exact" tabIndex={0} role="region" aria-label={t('cabinet.sign.exact')}>
        {new TextDecoder().decode(content)}
      </pre>
      <p class="hint serial">SHA-256: {hash}</p>
    </details>
  );
}

function Signature({ document, button, isDangerous, onSigned }: Omit<Required<SignPanelProps>, 'facts' | 'children'>) {
  const { t } = useLanguage();
  const [file, setFile] = useState<SigningFile | null>(keptFile);
  const [isOther, setIsOther] = useState(false);
  const act = useAct();
  const signer = file?.keys.find(({ purpose }) => purpose === 'SIGN');
  const take = (opened: SigningFile) => {
    if (!opened.keys.some(({ purpose }) => purpose === 'SIGN'))
      return [{ field: 'keyFile', key: 'cabinet.sign.noKey' } as const];
    keepFile(opened);
    setIsOther(true);
    setFile(opened);
    return [];
  };
  const putAway = () => {
    setIsOther(true);
    setFile(null);
  };
  if (!file || !signer) {
    return (
      <>
        <h2>{t('cabinet.sign.choose')}</h2>
        <p>{t('cabinet.sign.chooseText')}</p>
        <WayChoice
          file={<SigningFileForm button="cabinet.open" takesFocus={isOther} onOpened={take} />}
          program={
            <ProgramForm
              purpose="SIGN"
              {...{ button, isDangerous, onSigned }}
              content={() => Promise.resolve(document.content)}
            />
          }
        />
      </>
    );
  }
  const sign = () =>
    act.run(async () => {
      const { content, issuedAt } = document;
      // The clock of the server stands in its document; that of the device may be wrong.
      const signingTime = wholeSecond(issuedAt);
      await onSigned(await runSigningTask('sign', { file, purpose: 'SIGN', content, signingTime }));
    });
  return (
    <>
      <ActFailure act={act} />
      <StepTitle takesFocus={isOther}>{t('cabinet.signIn.certificate')}</StepTitle>
      <KeyFacts signer={signer} />
      <div class="button-row">
        <button type="button" class={isDangerous ? 'danger' : 'primary'} aria-disabled={act.isBusy} onClick={sign}>
          {t(act.isBusy ? 'cabinet.sign.working' : button)}
        </button>
        <button type="button" class="secondary" onClick={putAway}>
          {t('cabinet.signIn.other')}
        </button>
      </div>
    </>
  );
}
