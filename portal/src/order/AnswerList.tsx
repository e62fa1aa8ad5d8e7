import { SummaryList, type SummaryRow } from '../form/SummaryList.tsx';
import { shortFingerprint } from '../keys/order-keys.ts';
import { useLanguage } from '../texts/language.tsx';
import { useOrder } from './order-store.ts';
import { stepPath } from './steps.ts';

/** All answers with one "Change" each; the hidden words of the link name its row. */
export function AnswerList() {
  const { t, pick } = useLanguage();
  const { answers, office, keys } = useOrder();
  const rows: SummaryRow[] = [
    { label: 'person.iin', value: answers.iin, href: stepPath('person') },
    { label: 'person.surname', value: answers.surname, href: stepPath('person') },
    { label: 'person.givenName', value: answers.givenName, href: stepPath('person') },
    { label: 'person.patronymic', value: answers.patronymic, href: stepPath('person') },
    { label: 'contact.email', value: answers.email, href: stepPath('contact') },
    { label: 'contact.phone', value: answers.phone, href: stepPath('contact') },
    {
      label: 'office.office',
      value: office ? `${pick(office.name)}, ${pick(office.address)}` : '',
      href: stepPath('office'),
    },
    {
      label: 'storage.label',
      value: t(answers.storage === 'FILE' ? 'storage.file' : 'storage.carrier'),
      href: stepPath('storage'),
    },
    {
      label: 'keys.label',
      value: keys ? `${keys.fileName} (${shortFingerprint(keys.fingerprint)})` : '',
      href: stepPath('keys'),
    },
  ];
  return <SummaryList rows={rows} />;
}
