import { useEffect, useState } from 'preact/hooks';
import { fetchRegions, type Region } from '../api/operations.ts';
import { Radios, Select } from '../form/Choice.tsx';
import { officeSchema, type FieldError } from '../form/validation.ts';
import { Note } from '../shell/page.tsx';
import { useLanguage } from '../texts/language.tsx';
import { keepAnswers, keepOffice, useOrder } from './order-store.ts';
import { OfficeDetail } from './OfficeDetail.tsx';
import { StepForm } from './StepForm.tsx';

let known: Region[] | null = null;

/** Region → settlement → registration centre (reg annex 2 fields 7–9). */
export function OfficeStep() {
  const { t } = useLanguage();
  const [regions, setRegions] = useState(known);
  const [isSilent, setIsSilent] = useState(false);
  const load = () => {
    setIsSilent(false);
    fetchRegions().then(
      (list) => setRegions((known = list)),
      () => setIsSilent(true),
    );
  };
  useEffect(() => {
    if (!regions) load();
  }, []);
  return (
    <StepForm step="office" schema={officeSchema}>
      {(errors) => (
        <>
          <p>{t('office.intro')}</p>
          {isSilent && (
            <Note kind="waiting" title={t('wait.noAnswer.title')}>
              <p>{t('wait.noAnswer.text')}</p>
              <button type="button" class="secondary" onClick={load}>
                {t('wait.again')}
              </button>
            </Note>
          )}
          {!regions && !isSilent && <p class="waiting">{t('wait.list')}</p>}
          {regions && <OfficeChoice regions={regions} errors={errors} />}
        </>
      )}
    </StepForm>
  );
}

function OfficeChoice({ regions, errors }: { regions: Region[]; errors: readonly FieldError[] }) {
  const { t, pick } = useLanguage();
  const { answers } = useOrder();
  const region = regions.find((each) => each.code === answers.regionCode);
  const settlement = region?.settlements.find((each) => each.id === answers.settlementId);
  const offices = settlement?.offices ?? [];
  useEffect(() => keepOffice(offices.find((each) => each.id === answers.officeId) ?? null), [answers.officeId]);
  return (
    <>
      <Select
        name="regionCode"
        label="office.region"
        blank="office.region.blank"
        errors={errors}
        value={answers.regionCode}
        options={regions.map((each) => ({ value: each.code, label: pick(each.name) }))}
        onChoose={(regionCode) => keepAnswers({ regionCode, settlementId: '', officeId: '' })}
      />
      {region && (
        <Select
          name="settlementId"
          label="office.settlement"
          blank="office.settlement.blank"
          errors={errors}
          value={answers.settlementId}
          options={region.settlements.map((each) => ({ value: each.id, label: pick(each.name) }))}
          onChoose={(settlementId) => keepAnswers({ settlementId, officeId: '' })}
        />
      )}
      {settlement && (
        <Radios
          key={settlement.id}
          name="officeId"
          legend={t('office.office')}
          errors={errors}
          value={answers.officeId}
          options={offices.map((office) => ({
            value: office.id,
            label: pick(office.name),
            detail: <OfficeDetail office={office} />,
          }))}
        />
      )}
    </>
  );
}
