import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { ApiError } from '../api/client.ts';
import { submitComplaint, type ComplaintSubmission } from '../api/complaint.ts';
import { CaptchaPanel } from '../captcha/CaptchaPanel.tsx';
import { useCaptcha, type CaptchaAnswer } from '../captcha/use-captcha.ts';
import { TextField } from '../form/Field.tsx';
import { textOf } from '../form/field-text.ts';
import { QuestionPage } from '../form/QuestionPage.tsx';
import { SummaryList } from '../form/SummaryList.tsx';
import type { FieldError } from '../form/validation.ts';
import { FailureNote } from '../shell/FailureNote.tsx';
import { useLanguage } from '../texts/language.tsx';
import type { Language } from '../texts/texts.ts';
import { checkSignature, isoDate, kindOf } from './complaint-rules.ts';
import { complaint, keepComplaintAnswer } from './complaint-store.ts';

/** The last page: what was written, the name as signature, the check against robots. @rule std1 p.11 */
export function SignPage() {
  const { t, language } = useLanguage();
  const { route } = useLocation();
  const captcha = useCaptcha();
  const { signedAs } = complaint.use();
  const [course, setCourse] = useState<'open' | 'working' | ApiError>('open');
  const send = async (code: string) => {
    setCourse('working');
    try {
      const sent = await submitComplaint(inputOf(language, (await captcha.answer(code)) ?? {}));
      complaint.clear();
      route(`/complaint/answer#${sent.code.replace(/\W/g, '')}`, true);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setCourse(error);
      captcha.restart();
    }
  };
  const check = (fields: FormData): FieldError[] => {
    const errors = checkSignature(complaint.read());
    const isCodeMissing = captcha.state === 'picture' && textOf(fields, 'code') === '';
    return isCodeMissing ? [...errors, { field: 'code', key: 'error.code.empty' }] : errors;
  };
  return (
    <QuestionPage
      title="complaint.sign"
      step={[3, 3]}
      back="/complaint/who"
      onType={keepComplaintAnswer}
      check={check}
      onDone={(fields) => void send(textOf(fields, 'code').replace(/\s/g, ''))}
      button={course === 'working' ? 'complaint.working' : 'complaint.button'}
      isWorking={course === 'working'}
    >
      {(errors) => (
        <>
          <Written />
          <TextField
            name="signedAs"
            label="complaint.signature"
            hint="complaint.signature.hint"
            errors={errors}
            value={signedAs}
            input={{ autocomplete: 'name', maxLength: 400 }}
          />
          <CaptchaPanel captcha={captcha} errors={errors} />
          {course instanceof ApiError && <FailureNote error={course} />}
          <p class="before-send">{t('complaint.notSent')}</p>
        </>
      )}
    </QuestionPage>
  );
}

function Written() {
  const { pick } = useLanguage();
  const answers = complaint.use();
  const { office, requestNumber, text, postalAddress, email } = answers;
  const name =
    kindOf(answers) === 'legal_entity'
      ? `${answers.organisation}, № ${answers.outgoingNumber}, ${answers.outgoingDate}`
      : `${answers.surname} ${answers.givenName} ${answers.patronymic}`;
  return (
    <SummaryList
      rows={[
        { label: 'office.office', value: office ? pick(office.name) : '', href: '/complaint' },
        { label: 'complaint.request', value: requestNumber, href: '/complaint' },
        { label: 'complaint.text', value: text, href: '/complaint' },
        { label: 'complaint.who', value: name, href: '/complaint/who' },
        { label: 'complaint.address', value: postalAddress, href: '/complaint/who' },
        { label: 'contact.email', value: email, href: '/complaint/who' },
      ]}
    />
  );
}

function inputOf(language: Language, captcha: CaptchaAnswer): ComplaintSubmission {
  const answers = complaint.read();
  const { officeId, text, signedAs } = answers;
  const isEntity = kindOf(answers) === 'legal_entity';
  const complainant = {
    kind: isEntity ? ('LEGAL_ENTITY' as const) : ('INDIVIDUAL' as const),
    postalAddress: answers.postalAddress,
    email: answers.email.trim() || null,
    ...(isEntity
      ? {
          organisation: answers.organisation,
          outgoingNumber: answers.outgoingNumber,
          outgoingDate: isoDate(answers.outgoingDate),
        }
      : { surname: answers.surname, givenName: answers.givenName, patronymic: answers.patronymic.trim() || null }),
  };
  const requestNumber = answers.requestNumber.trim() || null;
  return { complaint: { officeId, complainant, text, language, requestNumber }, signedAs, ...captcha };
}
