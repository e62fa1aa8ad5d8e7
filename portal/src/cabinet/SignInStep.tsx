import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiError } from '../api/client.ts';
import { FailureNote } from '../shell/FailureNote.tsx';
import { Note } from '../shell/page.tsx';
import { useLanguage } from '../texts/language.tsx';
import { KeyFacts } from './KeyFacts.tsx';
import { signIn } from './sign-in.ts';
import type { SigningFile, SigningKey } from './signing-file.ts';

interface SignInStepProps {
  file: SigningFile;
  onOther: () => void;
}

/** Which certificate opens the cabinet; one that can't is told so by the server in words, with the way out. */
export function signerForSignIn({ keys }: SigningFile): SigningKey | undefined {
  return (['AUTH', 'SSL', 'SIGN'] as const)
    .map((purpose) => keys.find((key) => key.purpose === purpose))
    .find((key) => key !== undefined);
}

type Course = { kind: 'asked' } | { kind: 'working' } | { kind: 'failed'; error: ApiError } | { kind: 'broken' };

export function SignInStep({ file, onOther }: SignInStepProps) {
  const { t } = useLanguage();
  const [course, setCourse] = useState<Course>({ kind: 'asked' });
  const signer = signerForSignIn(file);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  if (!signer) return null;
  const enter = () => {
    if (course.kind === 'working') return;
    setCourse({ kind: 'working' });
    signIn(file, signer).catch((error: unknown) =>
      setCourse(error instanceof ApiError ? { kind: 'failed', error } : { kind: 'broken' }),
    );
  };
  return (
    <>
      {course.kind === 'failed' && <FailureNote error={course.error} />}
      {course.kind === 'broken' && (
        <div role="alert">
          <Note kind="warning">
            <p>{t('cabinet.broken')}</p>
          </Note>
        </div>
      )}
      <h2 ref={title} tabIndex={-1}>
        {t('cabinet.signIn.certificate')}
      </h2>
      <KeyFacts signer={signer} />
      <p class="before-send">{t('cabinet.signIn.what')}</p>
      <div class="button-row">
        <button type="button" class="primary" aria-disabled={course.kind === 'working'} onClick={enter}>
          {t(course.kind === 'working' ? 'cabinet.signIn.working' : 'cabinet.signIn.button')}
        </button>
        <button type="button" class="secondary" onClick={onOther}>
          {t('cabinet.signIn.other')}
        </button>
      </div>
    </>
  );
}
