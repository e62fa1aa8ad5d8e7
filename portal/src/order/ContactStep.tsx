import { TextField } from '../form/Field.tsx';
import { contactSchema } from '../form/validation.ts';
import { useOrder } from './order-store.ts';
import { StepForm } from './StepForm.tsx';

export function ContactStep() {
  const { answers } = useOrder();
  return (
    <StepForm step="contact" schema={contactSchema}>
      {(errors) => (
        <>
          <TextField
            name="email"
            label="contact.email"
            hint="contact.email.hint"
            errors={errors}
            value={answers.email}
            input={{ type: 'email', autocomplete: 'email', spellcheck: false, autocapitalize: 'none' }}
          />
          <TextField
            name="phone"
            label="contact.phone"
            hint="contact.phone.hint"
            errors={errors}
            value={answers.phone}
            isNumeric
            input={{ type: 'tel', inputMode: 'tel', autocomplete: 'tel', class: 'width-16' }}
          />
        </>
      )}
    </StepForm>
  );
}
