import type { Policy } from '../api/operations.ts';
import { FieldErrorText } from '../form/Field.tsx';
import type { FieldError } from '../form/validation.ts';
import { formatDate } from '../texts/dates.ts';
import { useLanguage } from '../texts/language.tsx';

/** Consent to the policy with its version (std1 annex 1); the whole text stands one tap away, on this page. */
export function ConsentField({ policy, errors }: { policy: Policy | null; errors: readonly FieldError[] }) {
  const { t, pick, language } = useLanguage();
  const error = errors.find((each) => each.field === 'consent');
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <h2>{t('consent.title')}</h2>
      {policy ? (
        <>
          <p class="hint">
            {t('consent.version')}: {policy.version}, {formatDate(new Date(policy.publishedOn), language)}
          </p>
          <details>
            <summary>{t('consent.read')}</summary>
            <div class="policy">
              {pick(policy.text)
                .split(/\n+/)
                .map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
            </div>
          </details>
        </>
      ) : (
        <p class="waiting">{t('consent.waiting')}</p>
      )}
      <FieldErrorText error={error} />
      <div class="checkbox">
        <input
          type="checkbox"
          id="consent"
          name="consent"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'consent-error' : undefined}
        />
        <label for="consent">{t('consent.label')}</label>
      </div>
    </div>
  );
}
