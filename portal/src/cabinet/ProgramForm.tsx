import { useEffect, useRef, useState } from 'preact/hooks';
import type { Bytes } from '@kualik/pki/bytes.ts';
import { Note } from '../shell/page.tsx';
import { useAct } from '../shell/use-act.ts';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';
import { ActFailure } from './ActFailure.tsx';
import { ProgramError, signInProgram, type ProgramProblem, type ProgramSigning } from './local-program.ts';

/** Each case has its own way out; a window that was closed is no problem, it is said all the same. */
const WORDS: Record<ProgramProblem, readonly [title: TextKey, text: TextKey]> = {
  blocked: ['cabinet.program.blocked', 'cabinet.program.blocked.todo'],
  silent: ['cabinet.program.silent', 'cabinet.program.silent.todo'],
  old: ['cabinet.program.old', 'cabinet.program.old.todo'],
  cancelled: ['cabinet.program.cancelled', 'cabinet.program.cancelled.todo'],
  failed: ['cabinet.program.failed', 'cabinet.program.failed.todo'],
};

interface ProgramFormProps {
  purpose: ProgramSigning['purpose'];
  button: TextKey;
  isDangerous?: boolean;
  /** Fetches the document at the press and not before: it counts for minutes. */
  content: () => Promise<Bytes>;
  onSigned: (cms: Bytes) => Promise<void>;
}

/** Signing by NCALayer or the station of the workplace: what will happen is told first, the connection is made by the press. */
export function ProgramForm({ purpose, button, isDangerous = false, content, onSigned }: ProgramFormProps) {
  const { t, language } = useLanguage();
  const act = useAct();
  const [problem, setProblem] = useState<ProgramProblem | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const sign = () =>
    act.run(async () => {
      setProblem(null);
      const { signal } = (abort.current = new AbortController());
      try {
        await onSigned(await signInProgram({ content: await content(), purpose, language, signal }));
      } catch (error) {
        if (!(error instanceof ProgramError)) throw error;
        setProblem(error.problem);
      }
    });
  return (
    <>
      <ActFailure act={act} />
      {problem && <Problem problem={problem} />}
      <p>{t('cabinet.program.what')}</p>
      <p class="hint">{t('cabinet.program.permission')}</p>
      <div class="progress" aria-live="polite">
        {act.isBusy && <p class="waiting">{t('cabinet.program.working')}</p>}
      </div>
      <div class="button-row">
        <button type="button" class={isDangerous ? 'danger' : 'primary'} aria-disabled={act.isBusy} onClick={sign}>
          {t(button)}
        </button>
        {act.isBusy && (
          <button type="button" class="secondary" onClick={() => abort.current?.abort()}>
            {t('form.cancel')}
          </button>
        )}
      </div>
    </>
  );
}

function Problem({ problem }: { problem: ProgramProblem }) {
  const { t } = useLanguage();
  const [title, text] = WORDS[problem];
  return (
    <div role="alert">
      <Note kind="warning" title={t(title)}>
        <p>{t(text)}</p>
      </Note>
    </div>
  );
}
