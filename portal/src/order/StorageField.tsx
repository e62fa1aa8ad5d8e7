import { Radios } from '../form/Choice.tsx';
import type { FieldError } from '../form/validation.ts';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';

/** The recommended kind stands first (reg p.19(4), second). A chip card is written at the counter only and is explained. */
const KINDS: { value: string; label: TextKey; good: TextKey; risk: TextKey; need: TextKey }[] = [
  {
    value: 'PROTECTED_CARRIER',
    label: 'storage.carrier',
    good: 'storage.carrier.good',
    risk: 'storage.carrier.risk',
    need: 'storage.carrier.need',
  },
  {
    value: 'FILE',
    label: 'storage.file',
    good: 'storage.file.good',
    risk: 'storage.file.risk',
    need: 'storage.file.need',
  },
];

/** Where the keys will be kept: what each way is good for, its risk and what it needs. */
export function StorageField({ errors, value }: { errors: readonly FieldError[]; value: string }) {
  const { t } = useLanguage();
  return (
    <Radios
      name="storage"
      legend={t('storage.label')}
      hint="storage.hint"
      errors={errors}
      value={value}
      options={KINDS.map((kind) => ({
        value: kind.value,
        label: t(kind.label),
        detail: (
          <>
            <p>{t(kind.good)}</p>
            <p>{t(kind.risk)}</p>
            <p>{t(kind.need)}</p>
          </>
        ),
      }))}
    />
  );
}
