import { useEffect, useId, useRef } from 'preact/hooks';
import { useLanguage } from '../texts/language.tsx';
import type { FieldError } from './validation.ts';

interface ErrorSummaryProps {
  errors: readonly FieldError[];
  /** Grows with every press of the button, so that the same errors take the focus again. */
  attempt: number;
}

/** The list of everything that is wrong, above the heading; each line leads to its field. */
export function ErrorSummary({ errors, attempt }: ErrorSummaryProps) {
  const { t } = useLanguage();
  const titleId = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} class="error-summary" role="alert" tabIndex={-1} aria-labelledby={titleId}>
      <h2 id={titleId}>{t('error.summary')}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.field}>
            <a href={`#${error.field}`} onClick={(event) => goToField(event, error.field)}>
              {t(error.key, error.slots)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The link moves the focus and leaves the address alone: fragments hold numbers and secrets here. */
function goToField(event: MouseEvent, field: string): void {
  event.preventDefault();
  const target = document.getElementById(field) ?? document.querySelector<HTMLElement>(`[name="${field}"]`);
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
}
