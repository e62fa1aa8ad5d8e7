import { storageAdvice } from '../api/operations.ts';
import { Radios } from '../form/Choice.tsx';
import { storageSchema } from '../form/validation.ts';
import { Note } from '../shell/page.tsx';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';
import { useOrder } from './order-store.ts';
import { StepForm } from './StepForm.tsx';

/** The recommended kind stands first (reg p.19(4), second). A chip card is written at the counter only and is explained. */
const KINDS: { value: string; label: TextKey; good: TextKey; risk: TextKey; need: TextKey }[] = [
  {
    value: 'PROTECTED_CARRIER',
    label: 'storage.carrier',
    good: 'storage.carrier.good',
    risk: 'storage.carrier.risk',
    need: 'storage.carrier.need',
  },
  {
    value: 'FILE',
    label: 'storage.file',
    good: 'storage.file.good',
    risk: 'storage.file.risk',
    need: 'storage.file.need',
  },
];

export function StorageStep() {
  const { t, pick } = useLanguage();
  const advice = storageAdvice();
  const { answers } = useOrder();
  return (
    <StepForm step="storage" schema={storageSchema}>
      {(errors) => (
        <>
          {advice && <p>{pick(advice.text)}</p>}
          <Radios
            name="storage"
            legend={t('storage.label')}
            hint="storage.hint"
            errors={errors}
            value={answers.storage}
            options={KINDS.map((kind) => ({
              value: kind.value,
              label: t(kind.label),
              detail: (
                <>
                  <p>{t(kind.good)}</p>
                  <p>{t(kind.risk)}</p>
                  <p>{t(kind.need)}</p>
                </>
              ),
            }))}
          />
          <Note kind="info" title={t('storage.card')}>
            <p>{t('storage.card.text')}</p>
          </Note>
        </>
      )}
    </StepForm>
  );
}
