import { shortFingerprint } from '../keys/order-keys.ts';
import { useLanguage } from '../texts/language.tsx';
import type { TextKey } from '../texts/texts.ts';
import { useOrder } from './order-store.ts';
import { stepPath, type StepName } from './steps.ts';

interface Row {
  label: TextKey;
  value: string;
  step: StepName;
}

/** All answers with one "Change" each; the hidden words of the link name its row. */
export function AnswerList() {
  const { t, pick } = useLanguage();
  const { answers, office, keys } = useOrder();
  const rows: Row[] = [
    { label: 'person.iin', value: answers.iin, step: 'person' },
    { label: 'person.surname', value: answers.surname, step: 'person' },
    { label: 'person.givenName', value: answers.givenName, step: 'person' },
    { label: 'person.patronymic', value: answers.patronymic, step: 'person' },
    { label: 'contact.email', value: answers.email, step: 'contact' },
    { label: 'contact.phone', value: answers.phone, step: 'contact' },
    { label: 'office.office', value: office ? `${pick(office.name)}, ${pick(office.address)}` : '', step: 'office' },
    {
      label: 'storage.label',
      value: t(answers.storage === 'FILE' ? 'storage.file' : 'storage.carrier'),
      step: 'storage',
    },
    {
      label: 'keys.label',
      value: keys ? `${keys.fileName} (${shortFingerprint(keys.fingerprint)})` : '',
      step: 'keys',
    },
  ];
  return (
    <dl class="answers">
      {rows.map((row) => (
        <div key={row.label} class="answer">
          <dt>{t(row.label)}</dt>
          <dd>{row.value || t('check.notGiven')}</dd>
          <dd class="change">
            <a href={stepPath(row.step)}>
              {t('check.change')}
              <span class="visually-hidden"> {t(row.label)}</span>
            </a>
          </dd>
        </div>
      ))}
    </dl>
  );
}
