import { useEffect, useRef, useState } from 'preact/hooks';
import { ErrorSummary } from '../form/ErrorSummary.tsx';
import { FileField } from '../form/FileField.tsx';
import { PasswordField } from '../form/PasswordField.tsx';
import type { FieldError } from '../form/validation.ts';
import { FILE_ERRORS } from '../keys/file-errors.ts';
import { runKeyTask } from '../keys/key-tasks.ts';
import { MAX_KEY_FILE_BYTES, shortFingerprint, type MadeKeys, type OrderKeys } from '../keys/order-keys.ts';
import { saveFile } from '../keys/save-file.ts';
import { announce, Note } from '../shell/page.tsx';
import { useLanguage } from '../texts/language.tsx';

interface ReopenFileFormProps {
  made: MadeKeys;
  onAgain: () => void;
  onWrong: (isWrong: boolean) => void;
  onProven: (keys: OrderKeys) => void;
}

/** The proof that the person has the file and knows its password, before anything is sent. */
export function ReopenFileForm({ made, onAgain, onWrong, onProven }: ReopenFileFormProps) {
  const { t } = useLanguage();
  const file = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [isOpening, setIsOpening] = useState(false);
  useEffect(() => title.current?.focus(), []);

  const show = (found: readonly FieldError[]) => {
    setErrors(found);
    onWrong(found.length > 0);
    setAttempt((count) => count + 1);
  };

  const prove = async (chosen: File, secret: string) => {
    setIsOpening(true);
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const publicKeys = [made.signPublic, made.authPublic];
    const proof = await runKeyTask('prove', { bytes, password: secret, publicKeys });
    setIsOpening(false);
    if (!proof.ok) {
      show([
        { ...FILE_ERRORS[proof.reason], slots: { file: made.fileName, print: shortFingerprint(made.fingerprint) } },
      ]);
      return;
    }
    announce(t('keys.proven.title'));
    const { signCsr, authCsr, fingerprint, fileName } = made;
    onProven({ signCsr, authCsr, fingerprint, fileName });
  };

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const chosen = file.current?.files?.[0];
    const secret = password.current?.value ?? '';
    const found: FieldError[] = [];
    if (!chosen) found.push({ field: 'keyFile', key: 'error.keyFile.empty' });
    if (chosen && chosen.size > MAX_KEY_FILE_BYTES) found.push({ field: 'keyFile', key: 'error.keyFile.large' });
    if (secret === '') found.push({ field: 'password', key: 'error.password.empty' });
    show(found);
    if (found.length === 0 && chosen && !isOpening) {
      prove(chosen, secret).catch(() => {
        setIsOpening(false);
        show([FILE_ERRORS.unreadable]);
      });
    }
  };

  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <Note kind="success" title={t('keys.made')}>
        <p>
          {t('keys.made.file')}: <strong class="breakable">{made.fileName}</strong>
        </p>
        <button type="button" class="link-button" onClick={() => saveFile(made.file, made.fileName)}>
          {t('keys.saveAgain')}
        </button>
      </Note>
      <h2 ref={title} tabIndex={-1}>
        {t('reopen.title')}
      </h2>
      <p>{t('reopen.why')}</p>
      <FileField name="keyFile" label="reopen.file" hint="reopen.file.hint" errors={errors} inputRef={file} />
      <PasswordField
        name="password"
        label="reopen.password"
        errors={errors}
        autocomplete="current-password"
        inputRef={password}
      />
      <div class="progress" aria-live="polite">
        {isOpening && <p class="waiting">{t('reopen.opening')}</p>}
      </div>
      <div class="button-row">
        <button type="submit" class="primary" aria-disabled={isOpening}>
          {t('reopen.check')}
        </button>
        <button type="button" class="link-button" onClick={onAgain}>
          {t('keys.again')}
        </button>
      </div>
    </form>
  );
}
