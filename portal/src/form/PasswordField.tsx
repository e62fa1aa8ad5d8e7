import { useRef, useState } from 'preact/hooks';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';
import { describedBy, FieldErrorText, type FieldProps } from './Field.tsx';

interface PasswordFieldProps extends FieldProps {
  autocomplete: 'new-password' | 'current-password';
  inputRef?: { current: HTMLInputElement | null };
}

/** Password with show/hide; says when Cyrillic letters or Caps Lock come in. The value never leaves this input by itself. */
export function PasswordField({ name, label, hint, errors, autocomplete, inputRef }: PasswordFieldProps) {
  const { t } = useLanguage();
  const own = useRef<HTMLInputElement>(null);
  const input = inputRef ?? own;
  const [isShown, setIsShown] = useState(false);
  const [warnings, setWarnings] = useState<TextKey[]>([]);
  const error = errors.find((each) => each.field === name);
  const look = (event: Event) => setWarnings(warningsOf(event, input.current?.value ?? ''));
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label for={name}>{t(label)}</label>
      {hint && (
        <p id={`${name}-hint`} class="hint">
          {t(hint)}
        </p>
      )}
      <FieldErrorText error={error} />
      <div class="password-row">
        <input
          ref={input}
          id={name}
          type={isShown ? 'text' : 'password'}
          autocomplete={autocomplete}
          autocapitalize="none"
          spellcheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${describedBy(name, hint !== undefined, error !== undefined) ?? ''} ${name}-notice`.trim()}
          onInput={look}
          onKeyUp={look}
        />
        <button type="button" class="secondary" aria-pressed={isShown} onClick={() => setIsShown(!isShown)}>
          {t(isShown ? 'password.hide' : 'password.show')}
        </button>
      </div>
      <div id={`${name}-notice`} class="notice" aria-live="polite">
        {warnings.map((key) => (
          <p key={key}>{t(key)}</p>
        ))}
      </div>
    </div>
  );
}

/** Noticed, not refused: the file opens with Cyrillic letters too, but many programs and keyboards make it hard. */
function warningsOf(event: Event, value: string): TextKey[] {
  const warnings: TextKey[] = [];
  if (event instanceof KeyboardEvent && event.getModifierState('CapsLock')) warnings.push('password.capsLock');
  if (/\p{Script=Cyrillic}/u.test(value)) warnings.push('password.cyrillic');
  return warnings;
}
