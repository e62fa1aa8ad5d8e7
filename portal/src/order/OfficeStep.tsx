import { officeSchema } from '../form/validation.ts';
import { OfficeChoice } from '../offices/OfficeChoice.tsx';
import { useLanguage } from '../texts/language.tsx';
import { keepAnswers, keepOffice, useOrder } from './order-store.ts';
import { StepForm } from './StepForm.tsx';

/** Where the papers are handed in (reg annex 2 fields 7–9). */
export function OfficeStep() {
  const { t } = useLanguage();
  const { answers } = useOrder();
  return (
    <StepForm step="office" schema={officeSchema}>
      {(errors) => (
        <>
          <p>{t('office.intro')}</p>
          <OfficeChoice answers={answers} errors={errors} onChoose={keepAnswers} onOffice={keepOffice} />
        </>
      )}
    </StepForm>
  );
}
