import { useAct } from '../shell/use-act.ts';
import { useLanguage } from '../texts/language.tsx';
import { ActFailure } from './ActFailure.tsx';
import { KeyFacts } from './KeyFacts.tsx';
import { signIn } from './sign-in.ts';
import type { SigningFile, SigningKey } from './signing-file.ts';
import { StepTitle } from './StepTitle.tsx';

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

export function SignInStep({ file, onOther }: SignInStepProps) {
  const { t } = useLanguage();
  const act = useAct();
  const signer = signerForSignIn(file);
  if (!signer) return null;
  return (
    <>
      <ActFailure act={act} />
      <StepTitle>{t('cabinet.signIn.certificate')}</StepTitle>
      <KeyFacts signer={signer} />
      <p class="before-send">{t('cabinet.signIn.what')}</p>
      <div class="button-row">
        <button
          type="button"
          class="primary"
          aria-disabled={act.isBusy}
          onClick={() => act.run(() => signIn(file, signer))}
        >
          {t(act.isBusy ? 'cabinet.signIn.working' : 'cabinet.signIn.button')}
        </button>
        <button type="button" class="secondary" onClick={onOther}>
          {t('cabinet.signIn.other')}
        </button>
      </div>
    </>
  );
}
