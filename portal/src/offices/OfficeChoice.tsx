import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Office, Region } from '../api/operations.ts';
import { Radios, Select } from '../form/Choice.tsx';
import type { FieldError } from '../form/validation.ts';
import { Note } from '../shell/page.tsx';
import { useLanguage } from '../texts/language.tsx';
import { OfficeDetail } from './OfficeDetail.tsx';
import { officeIn, useRegions } from './use-regions.ts';

export interface OfficeAnswers {
  regionCode: string;
  settlementId: string;
  officeId: string;
}

interface OfficeChoiceProps {
  answers: OfficeAnswers;
  errors: readonly FieldError[];
  onChoose: (answers: Partial<OfficeAnswers>) => void;
  /** The chosen centre in words, for the pages after this one. */
  onOffice: (office: Office | null) => void;
  /** Which centres may be chosen; all when absent. */
  mayChoose?: (office: Office) => boolean;
  /** What is said where a settlement has none of them, or others beside them. */
  others?: ComponentChildren;
}

interface ListsProps extends OfficeChoiceProps {
  regions: Region[];
}

/** Region → settlement → registration centre (reg annex 2 fields 7–9). */
export function OfficeChoice(props: OfficeChoiceProps) {
  const { t } = useLanguage();
  const { regions, isSilent, load } = useRegions();
  if (isSilent) {
    return (
      <Note kind="waiting" title={t('wait.noAnswer.title')}>
        <p>{t('wait.noAnswer.text')}</p>
        <button type="button" class="secondary" onClick={load}>
          {t('wait.again')}
        </button>
      </Note>
    );
  }
  if (!regions) return <p class="waiting">{t('wait.list')}</p>;
  return <Lists {...props} regions={regions} />;
}

function Lists({ regions, answers, errors, onChoose, onOffice, mayChoose = () => true, others }: ListsProps) {
  const { t, pick } = useLanguage();
  useEffect(() => onOffice(officeIn(regions, answers.officeId)), [answers.officeId]);
  const region = regions.find((each) => each.code === answers.regionCode);
  const settlement = region?.settlements.find((each) => each.id === answers.settlementId);
  const offices = settlement?.offices.filter(mayChoose) ?? [];
  return (
    <>
      <Select
        name="regionCode"
        label="office.region"
        blank="office.region.blank"
        errors={errors}
        value={answers.regionCode}
        options={regions.map((each) => ({ value: each.code, label: pick(each.name) }))}
        onChoose={(regionCode) => onChoose({ regionCode, settlementId: '', officeId: '' })}
      />
      {region && (
        <Select
          name="settlementId"
          label="office.settlement"
          blank="office.settlement.blank"
          errors={errors}
          value={answers.settlementId}
          options={region.settlements.map((each) => ({ value: each.id, label: pick(each.name) }))}
          onChoose={(settlementId) => onChoose({ settlementId, officeId: '' })}
        />
      )}
      {settlement && offices.length > 0 && (
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
      {settlement && offices.length < settlement.offices.length && others}
    </>
  );
}
