import { fromBase64 } from '@kualik/pki/bytes.ts';
import { useEffect, useState } from 'preact/hooks';
import type { CaptchaPicture } from '../api/operations.ts';
import { TextField } from '../form/Field.tsx';
import type { FieldError } from '../form/validation.ts';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';
import type { Captcha, CaptchaState } from './use-captcha.ts';

const WORDS: Record<CaptchaState, TextKey> = {
  working: 'captcha.working',
  solved: 'captcha.solved',
  failed: 'captcha.failed',
  picture: 'captcha.picture',
};

/** Says in words how the check of the device goes; the picture code of the act (reg annex 2 field 1) stands beside it. */
export function CaptchaPanel({ captcha, errors }: { captcha: Captcha; errors: readonly FieldError[] }) {
  const { t } = useLanguage();
  const { state, picture } = captcha;
  return (
    <section class="captcha" aria-label={t('captcha.title')}>
      <h2>{t('captcha.title')}</h2>
      <p aria-live="polite" class={state === 'working' ? 'waiting' : undefined}>
        {t(WORDS[state])}
      </p>
      {picture && <PictureCode key={picture.id} picture={picture} errors={errors} />}
      <div class="button-row">
        {state === 'failed' && (
          <button type="button" class="secondary" onClick={captcha.restart}>
            {t('wait.again')}
          </button>
        )}
        <button type="button" class="link-button" onClick={() => void captcha.showPicture().catch(captcha.restart)}>
          {t(state === 'picture' ? 'captcha.picture.other' : 'captcha.picture.choose')}
        </button>
      </div>
    </section>
  );
}

function PictureCode({ picture, errors }: { picture: CaptchaPicture; errors: readonly FieldError[] }) {
  const { t, pick } = useLanguage();
  const sound = useSound(picture.audio);
  return (
    <>
      <img
        class="captcha-picture"
        alt={t('captcha.picture.alt')}
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.svg)}`}
      />
      <p>{pick(picture.audioHint)}</p>
      <audio controls src={sound} aria-label={t('captcha.sound')} />
      <TextField
        name="code"
        label="captcha.code"
        errors={errors}
        value=""
        isNumeric
        input={{ autocomplete: 'off', class: 'width-8', maxLength: 12 }}
      />
    </>
  );
}

function useSound(audio: string): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const bytes = fromBase64(audio);
    if (!bytes) return undefined;
    const made = URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [audio]);
  return address;
}
