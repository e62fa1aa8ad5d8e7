import { useLocation } from 'preact-iso';
import { Radios } from '../form/Choice.tsx';
import { TextField } from '../form/Field.tsx';
import { QuestionPage } from '../form/QuestionPage.tsx';
import type { FieldError } from '../form/validation.ts';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';
import { checkWho, kindOf } from './complaint-rules.ts';
import { complaint, keepComplaintAnswer, type ComplaintAnswers } from './complaint-store.ts';

interface Asked {
  name: Exclude<keyof ComplaintAnswers, 'office'>;
  label: TextKey;
  hint?: TextKey;
  isOptional?: boolean;
  autocomplete?: 'off' | 'family-name' | 'given-name' | 'additional-name' | 'organization' | 'street-address' | 'email';
}

const ADDRESS: readonly Asked[] = [
  { name: 'postalAddress', label: 'complaint.address', hint: 'complaint.address.hint', autocomplete: 'street-address' },
  { name: 'email', label: 'contact.email', hint: 'complaint.email.hint', isOptional: true, autocomplete: 'email' },
];

/** What the standard wants of each kind of complainant, and nothing more. */
const ASKED: Record<'individual' | 'legal_entity', readonly Asked[]> = {
  individual: [
    { name: 'surname', label: 'person.surname', autocomplete: 'family-name' },
    { name: 'givenName', label: 'person.givenName', autocomplete: 'given-name' },
    { name: 'patronymic', label: 'person.patronymic', isOptional: true, autocomplete: 'additional-name' },
    ...ADDRESS,
  ],
  legal_entity: [
    { name: 'organisation', label: 'complaint.organisation', autocomplete: 'organization' },
    { name: 'outgoingNumber', label: 'complaint.outgoing' },
    { name: 'outgoingDate', label: 'complaint.date', hint: 'complaint.date.hint' },
    ...ADDRESS,
  ],
};

export function WhoPage() {
  const { t } = useLanguage();
  const { route } = useLocation();
  const answers = complaint.use();
  const kind = kindOf(answers);
  return (
    <QuestionPage
      title="complaint.who"
      step={[2, 3]}
      back="/complaint"
      onType={keepComplaintAnswer}
      check={() => checkWho(complaint.read())}
      onDone={() => route('/complaint/sign')}
    >
      {(errors) => (
        <>
          <Radios
            name="kind"
            legend={t('complaint.kind')}
            errors={errors}
            value={answers.kind}
            options={[
              { value: 'INDIVIDUAL', label: t('complaint.individual') },
              { value: 'LEGAL_ENTITY', label: t('complaint.entity') },
            ]}
          />
          {kind &&
            ASKED[kind].map((asked) => <Question key={asked.name} {...asked} answers={answers} errors={errors} />)}
        </>
      )}
    </QuestionPage>
  );
}

interface QuestionProps extends Asked {
  answers: ComplaintAnswers;
  errors: readonly FieldError[];
}

function Question({ answers, errors, autocomplete = 'off', ...asked }: QuestionProps) {
  return (
    <TextField
      {...asked}
      errors={errors}
      value={answers[asked.name]}
      input={{ autocomplete, maxLength: asked.name === 'email' ? 254 : 400 }}
    />
  );
}
