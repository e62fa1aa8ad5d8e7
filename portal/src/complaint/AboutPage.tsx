import { useLocation } from 'preact-iso';
import { TextField } from '../form/Field.tsx';
import { QuestionPage } from '../form/QuestionPage.tsx';
import { TextArea } from './TextArea.tsx';
import { OfficeChoice } from '../offices/OfficeChoice.tsx';
import { useLanguage } from '../texts/language.tsx';
import { checkAbout, TEXT_LIMIT } from './complaint-rules.ts';
import { complaint, keepComplaintAnswer } from './complaint-store.ts';

/** Whose head is addressed, which request it is about, and what happened. */
export function AboutPage() {
  const { t } = useLanguage();
  const { route } = useLocation();
  const answers = complaint.use();
  return (
    <QuestionPage
      title="complaint.about"
      step={[1, 3]}
      back="/help"
      onType={keepComplaintAnswer}
      check={() => checkAbout(complaint.read())}
      onDone={() => route('/complaint/who')}
    >
      {(errors) => (
        <>
          <p>{t('complaint.intro')}</p>
          <p>
            <a href="/complaint/answer">{t('complaint.toAnswer')}</a>
          </p>
          <OfficeChoice
            answers={answers}
            errors={errors}
            onChoose={complaint.keep}
            onOffice={(office) => complaint.keep({ office })}
          />
          <TextField
            name="requestNumber"
            label="complaint.request"
            hint="status.number.hint"
            errors={errors}
            value={answers.requestNumber}
            isOptional
            input={{ autocomplete: 'off', spellcheck: false, class: 'width-16', maxLength: 40 }}
          />
          <TextArea
            name="text"
            label="complaint.text"
            hint="complaint.text.hint"
            errors={errors}
            value={answers.text}
            limit={TEXT_LIMIT}
          />
        </>
      )}
    </QuestionPage>
  );
}
