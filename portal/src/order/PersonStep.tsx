import { TextField } from '../form/Field.tsx';
import { personSchema } from '../form/validation.ts';
import { useLanguage } from '../texts/language.tsx';
import { useOrder } from './order-store.ts';
import { StepForm } from './StepForm.tsx';

/** IIN and names as on the identity card. The form never turns an IIN into a name: the register compares later. */
export function PersonStep() {
  const { t } = useLanguage();
  const { answers } = useOrder();
  return (
    <StepForm step="person" schema={personSchema}>
      {(errors) => (
        <>
          <p>{t('person.intro')}</p>
          <TextField
            name="iin"
            label="person.iin"
            hint="person.iin.hint"
            errors={errors}
            value={answers.iin}
            isNumeric
            input={{ autocomplete: 'off', class: 'width-16', maxLength: 20 }}
          />
          <TextField
            name="surname"
            label="person.surname"
            hint="person.names.hint"
            errors={errors}
            value={answers.surname}
            input={{ autocomplete: 'family-name' }}
          />
          <TextField
            name="givenName"
            label="person.givenName"
            errors={errors}
            value={answers.givenName}
            input={{ autocomplete: 'given-name' }}
          />
          <TextField
            name="patronymic"
            label="person.patronymic"
            errors={errors}
            value={answers.patronymic}
            isOptional
            input={{ autocomplete: 'additional-name' }}
          />
        </>
      )}
    </StepForm>
  );
}
