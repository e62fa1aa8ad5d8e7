import { useState } from 'preact/hooks';
import { useLanguage } from '../texts/language.tsx';
import { describedBy, FieldErrorText, type FieldProps } from '../form/Field.tsx';

interface TextAreaProps extends FieldProps {
  value: string;
  /** Characters that may be typed; how many are left is said below. */
  limit: number;
}

/** A long answer with its count of characters. */
export function TextArea({ name, label, hint, errors, value, limit }: TextAreaProps) {
  const { t } = useLanguage();
  const [length, setLength] = useState(value.length);
  const error = errors.find((each) => each.field === name);
  const described = describedBy(name, hint !== undefined, error !== undefined);
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label for={name}>{t(label)}</label>
      {hint && (
        <p id={`${name}-hint`} class="hint">
          {t(hint)}
        </p>
      )}
      <FieldErrorText error={error} />
      <textarea
        id={name}
        name={name}
        rows={7}
        maxLength={limit}
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={[described, `${name}-count`].filter(Boolean).join(' ')}
        onInput={(event) => setLength(event.currentTarget.value.length)}
      />
      <p id={`${name}-count`} class="hint">
        {t('complaint.left', { count: limit - length })}
      </p>
    </div>
  );
}
