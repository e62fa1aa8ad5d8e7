import { storageAdvice } from '../api/operations.ts';
import { storageSchema } from '../form/validation.ts';
import { Note } from '../shell/page.tsx';
import { useLanguage } from '../texts/language.tsx';
import { useOrder } from './order-store.ts';
import { StepForm } from './StepForm.tsx';
import { StorageField } from './StorageField.tsx';

export function StorageStep() {
  const { t, pick } = useLanguage();
  const advice = storageAdvice();
  const { answers } = useOrder();
  return (
    <StepForm step="storage" schema={storageSchema}>
      {(errors) => (
        <>
          {advice && <p>{pick(advice.text)}</p>}
          <StorageField errors={errors} value={answers.storage} />
          <Note kind="info" title={t('storage.card')}>
            <p>{t('storage.card.text')}</p>
          </Note>
        </>
      )}
    </StepForm>
  );
}
