import { useEffect, useRef, useState } from 'preact/hooks';
import { sha256Hex } from '@kualik/pki/sha256.ts';
import type { ReadyDocument } from '../api/signed-acts.ts';
import { FailureNote } from '../shell/FailureNote.tsx';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';
import { FactList, type Fact } from './FactList.tsx';
import { KeyFacts } from './KeyFacts.tsx';
import { keepFile, keptFile } from './session.ts';
import { wholeSecond } from './sign-in.ts';
import type { SigningFile } from './signing-file.ts';
import { SigningFileForm } from './SigningFileForm.tsx';
import { runSigningTask } from './signing-tasks.ts';
import { useAct } from '../shell/use-act.ts';

interface SignPanelProps {
  document: ReadyDocument;
  facts: readonly Fact[];
  button: TextKey;
  isDangerous?: boolean;
  onSigned: (cms: Uint8Array) => Promise<void>;
}

/** What is signed, in words and byte by byte; then whose key signs it; then the button that is named after the act. */
export function SignPanel({ document, facts, button, isDangerous = false, onSigned }: SignPanelProps) {
  const { t } = useLanguage();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <h2 ref={title} tabIndex={-1}>
        {t('cabinet.sign.what')}
      </h2>
      <FactList facts={facts} />
      <ExactDocument document={document} />
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

function Signature({ document, button, isDangerous, onSigned }: Omit<Required<SignPanelProps>, 'facts'>) {
  const { t } = useLanguage();
  const [file, setFile] = useState<SigningFile | null>(keptFile);
  const { isBusy, error, run } = useAct();
  const signer = file?.keys.find(({ purpose }) => purpose === 'SIGN');
  const take = (opened: SigningFile) => {
    if (!opened.keys.some(({ purpose }) => purpose === 'SIGN'))
      return [{ field: 'keyFile', key: 'cabinet.sign.noKey' } as const];
    keepFile(opened);
    setFile(opened);
    return [];
  };
  if (!file || !signer) {
    return (
      <>
        <h2>{t('cabinet.sign.choose')}</h2>
        <p>{t('cabinet.sign.chooseText')}</p>
        <SigningFileForm button="cabinet.open" onOpened={take} />
      </>
    );
  }
  const sign = () =>
    run(async () => {
      const { content, issuedAt } = document;
      // The clock of the server stands in its document; that of the device may be wrong.
      const signingTime = wholeSecond(issuedAt);
      await onSigned(await runSigningTask('sign', { file, purpose: 'SIGN', content, signingTime }));
    });
  return (
    <>
      {error && <FailureNote error={error} />}
      <h2>{t('cabinet.signIn.certificate')}</h2>
      <KeyFacts signer={signer} />
      <div class="button-row">
        <button type="button" class={isDangerous ? 'danger' : 'primary'} aria-disabled={isBusy} onClick={sign}>
          {t(isBusy ? 'cabinet.sign.working' : button)}
        </button>
        <button type="button" class="secondary" onClick={() => setFile(null)}>
          {t('cabinet.signIn.other')}
        </button>
      </div>
    </>
  );
}
