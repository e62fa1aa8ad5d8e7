import type { ComponentChildren } from 'preact';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';
import { describedBy, FieldErrorText, type FieldProps } from './Field.tsx';

export interface Option {
  value: string;
  label: string;
  detail?: ComponentChildren;
}

interface RadiosProps extends Omit<FieldProps, 'label'> {
  /** In words: a question may come from the server. */
  legend: string;
  value: string;
  options: readonly Option[];
}

/** A group of radios with a legend; nothing is chosen beforehand unless the person chose it before. */
export function Radios({ name, legend, hint, errors, value, options }: RadiosProps) {
  const { t } = useLanguage();
  const error = errors.find((each) => each.field === name);
  return (
    <fieldset
      class={error ? 'field field-wrong' : 'field'}
      aria-describedby={describedBy(name, hint !== undefined, error !== undefined)}
    >
      <legend>{legend}</legend>
      {hint && (
        <p id={`${name}-hint`} class="hint">
          {t(hint)}
        </p>
      )}
      <FieldErrorText error={error} />
      {options.map((option, index) => (
        <div class="radio" key={option.value}>
          <input
            type="radio"
            id={index === 0 ? name : `${name}-${index}`}
            name={name}
            value={option.value}
            defaultChecked={option.value === value}
            aria-describedby={option.detail ? `${name}-${index}-detail` : undefined}
          />
          <label for={index === 0 ? name : `${name}-${index}`}>{option.label}</label>
          {option.detail && (
            <div class="radio-detail" id={`${name}-${index}-detail`}>
              {option.detail}
            </div>
          )}
        </div>
      ))}
    </fieldset>
  );
}

interface SelectProps extends FieldProps {
  value: string;
  options: readonly Option[];
  blank: TextKey;
  onChoose: (value: string) => void;
}

export function Select({ name, label, hint, errors, value, options, blank, onChoose }: SelectProps) {
  const { t } = useLanguage();
  const error = errors.find((each) => each.field === name);
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label for={name}>{t(label)}</label>
      {hint && (
        <p id={`${name}-hint`} class="hint">
          {t(hint)}
        </p>
      )}
      <FieldErrorText error={error} />
      <select
        id={name}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, hint !== undefined, error !== undefined)}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="" selected={value === ''}>
          {t(blank)}
        </option>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
