import { useEffect, useRef, useState } from 'preact/hooks';
import { ErrorSummary } from '../form/ErrorSummary.tsx';
import { PasswordField } from '../form/PasswordField.tsx';
import type { FieldError } from '../form/validation.ts';
import type { KeyHolder, MakingStage } from '../keys/make-keys.ts';
import type { MadeKeys } from '../keys/order-keys.ts';
import { passwordError } from '../keys/password-rules.ts';
import { runKeyTask } from '../keys/key-tasks.ts';
import { saveFile } from '../keys/save-file.ts';
import { announce, Note } from '../shell/page.tsx';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';

type Stage = 'idle' | 'program' | MakingStage | 'failed';

const STAGE_WORDS: Record<Exclude<Stage, 'idle' | 'failed'>, TextKey> = {
  program: 'keys.stage.program',
  signKey: 'keys.stage.signKey',
  authKey: 'keys.stage.authKey',
  file: 'keys.stage.file',
};

/** Compressed size of the key program, told before it travels; the byte budget test keeps the figure true. */
export const KEY_PROGRAM_KB = 19;

interface MakeKeysFormProps {
  holder: KeyHolder;
  onWrong: (isWrong: boolean) => void;
  onMade: (made: MadeKeys) => void;
}

export function MakeKeysForm({ holder, onWrong, onMade }: MakeKeysFormProps) {
  const { t } = useLanguage();
  const password = useRef<HTMLInputElement>(null);
  const abort = useRef<AbortController | null>(null);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [stage, setStage] = useState<Stage>('idle');

  const make = async (secret: string) => {
    const controller = new AbortController();
    abort.current = controller;
    setStage('program');
    try {
      const input = { holder, password: secret, now: new Date() };
      const made = await runKeyTask('make', input, { signal: controller.signal, onStage: setStage });
      saveFile(made.file, made.fileName);
      announce(t('keys.saved', { file: made.fileName }));
      onWrong(false);
      onMade(made);
    } catch {
      setStage(controller.signal.aborted ? 'idle' : 'failed');
    }
  };
  useEffect(() => () => abort.current?.abort(), []);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const secret = password.current?.value ?? '';
    const error = passwordError(secret, holder.iin ?? '');
    setErrors(error ? [error] : []);
    onWrong(error !== null);
    setAttempt((count) => count + 1);
    if (!error && (stage === 'idle' || stage === 'failed')) void make(secret);
  };

  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <KeysExplained />
      <PasswordField
        name="password"
        label="keys.password"
        hint="keys.password.rules"
        errors={errors}
        autocomplete="new-password"
        inputRef={password}
      />
      {stage === 'failed' && (
        <Note kind="warning" title={t('keys.failed.title')}>
          <p>{t('keys.failed.text')}</p>
        </Note>
      )}
      <Progress stage={stage} onCancel={() => abort.current?.abort()} />
      <button type="submit" class="primary" aria-disabled={stage !== 'idle' && stage !== 'failed'}>
        {t('keys.make')}
      </button>
    </form>
  );
}

function KeysExplained() {
  const { t } = useLanguage();
  return (
    <>
      <p>{t('keys.intro')}</p>
      <ol class="plain-steps">
        <li>{t('keys.what.1')}</li>
        <li>{t('keys.what.2')}</li>
        <li>{t('keys.what.3')}</li>
      </ol>
      <p class="hint">{t('keys.size', { size: KEY_PROGRAM_KB })}</p>
    </>
  );
}

function Progress({ stage, onCancel }: { stage: Stage; onCancel: () => void }) {
  const { t } = useLanguage();
  const isWorking = stage !== 'idle' && stage !== 'failed';
  return (
    <div class="progress" aria-live="polite">
      {isWorking && (
        <>
          <p class="waiting">{t(STAGE_WORDS[stage])}</p>
          <button type="button" class="link-button" onClick={onCancel}>
            {t('form.cancel')}
          </button>
        </>
      )}
    </div>
  );
}
