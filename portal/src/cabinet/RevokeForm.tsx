import { useState } from 'preact/hooks';
import type { OwnCertificate } from '../api/own-lists.ts';
import type { HolderReason } from '../api/signed-acts.ts';
import { Radios } from '../form/Choice.tsx';
import { ErrorSummary } from '../form/ErrorSummary.tsx';
import { textOf } from '../form/field-text.ts';
import type { FieldError } from '../form/validation.ts';
import { useLanguage } from '../texts/language.tsx';
import { ActFailure } from './ActFailure.tsx';
import { CertificateFacts } from './CertificateCard.tsx';
import { PURPOSES } from './certificate-words.ts';
import { useAct } from '../shell/use-act.ts';

interface RevokeFormProps {
  certificate: OwnCertificate;
  /** The other certificates of the same order. */
  pair: readonly OwnCertificate[];
  reasons: readonly HolderReason[];
  onChosen: (targets: readonly OwnCertificate[], reason: HolderReason) => Promise<void>;
}

/** Which certificates, and why: a reason is obligatory (reg p.8). */
export function RevokeForm({ certificate, pair, reasons, onChosen }: RevokeFormProps) {
  const { t, pick } = useLanguage();
  const act = useAct();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const reason = reasons.find(({ id }) => id === textOf(fields, 'reason'));
    setErrors(reason ? [] : [{ field: 'reason', key: 'cabinet.revoke.reason.empty' }]);
    setAttempt((count) => count + 1);
    if (!reason) return;
    const others = pair.filter(({ id }) => fields.getAll('pair').includes(id));
    act.run(() => onChosen([certificate, ...others], reason));
  };
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <ActFailure act={act} />
      <h2>{t(PURPOSES[certificate.usage])}</h2>
      <CertificateFacts certificate={certificate} />
      <Radios
        name="reason"
        legend={t('cabinet.revoke.question')}
        errors={errors}
        value=""
        options={reasons.map(({ id, text }) => ({ value: id, label: pick(text) }))}
      />
      {pair.map(({ id, usage }) => (
        <div class="checkbox" key={id}>
          <input type="checkbox" id={`pair-${id}`} name="pair" value={id} />
          <label for={`pair-${id}`}>
            {t('cabinet.revoke.pair')}: {t(PURPOSES[usage])}
          </label>
        </div>
      ))}
      {certificate.standing === 'VALID' && (
        <p>
          {t('cabinet.revoke.unsure')} <a href={`/cabinet/suspend#${certificate.id}`}>{t('cabinet.hold.title')}</a>
        </p>
      )}
      <button type="submit" class="primary" aria-disabled={act.isBusy}>
        {t('form.continue')}
      </button>
    </form>
  );
}
