import { useLocation } from 'preact-iso';
import { Radios } from '../form/Choice.tsx';
import { QuestionPage } from '../form/QuestionPage.tsx';
import { checkFields, officeSchema, type FieldError } from '../form/validation.ts';
import { OfficeChoice } from '../offices/OfficeChoice.tsx';
import { Note } from '../shell/page.tsx';
import { useLanguage } from '../texts/language.tsx';
import { booking, keepBookingAnswer } from './booking-store.ts';

/** For whom and at which centre; a centre of the provider works by live queue only. @rule std1 p.8(1) */
export function WherePage() {
  const { t } = useLanguage();
  const { route } = useLocation();
  const answers = booking.use();
  return (
    <QuestionPage
      title="booking.where"
      step={[1, 3]}
      back={answers.requestNumber ? `/status#${answers.requestNumber}` : '/'}
      onType={keepBookingAnswer}
      check={checkWhere}
      onDone={() => route('/booking/time')}
    >
      {(errors) => (
        <>
          <p>{t('booking.intro')}</p>
          <Radios
            name="kind"
            legend={t('booking.kind')}
            errors={errors}
            value={answers.kind}
            options={[
              { value: 'INDIVIDUAL', label: t('booking.individual') },
              { value: 'LEGAL_ENTITY', label: t('booking.entity') },
            ]}
          />
          <OfficeChoice
            answers={answers}
            errors={errors}
            onChoose={(part) => booking.keep({ ...part, startsAt: '' })}
            onOffice={(office) => booking.keep({ office })}
            mayChoose={({ kind }) => kind === 'PSC'}
            others={
              <Note kind="info">
                <p>{t('booking.live')}</p>
              </Note>
            }
          />
        </>
      )}
    </QuestionPage>
  );
}

function checkWhere(): FieldError[] {
  const { kind, regionCode, settlementId, officeId } = booking.read();
  const where = checkFields(officeSchema, { regionCode, settlementId, officeId });
  const first: FieldError[] = kind === '' ? [{ field: 'kind', key: 'booking.kind.empty' }] : [];
  return where.ok ? first : [...first, ...where.errors];
}
