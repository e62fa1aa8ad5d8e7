import { EXPORT_ROWS } from '@kualik/db/lists/list-spec.ts';
import { maskIin } from '@kualik/domain/rules/iin.ts';
import type { OwnColumn, OwnList } from '../cabinet/export-own-list.ts';
import type { ApiContext } from '../context.ts';
import { chooseCertificates } from './choose-certificates.ts';
import { heldCertificates } from './list-own-certificates.ts';
import type { OwnCertificatesExportInput, OwnCertificateType } from './own-certificate.type.ts';

const COLUMNS: readonly OwnColumn<OwnCertificateType>[] = [
  { title: { kk: 'Сериялық нөмірі', ru: 'Серийный номер', en: 'Serial number' }, cell: ({ serial }) => serial },
  { title: { kk: 'Қолданылуы', ru: 'Назначение', en: 'Usage' }, cell: ({ usage }) => usage },
  { title: { kk: 'Иесі', ru: 'Владелец', en: 'Subject' }, cell: ({ subject }) => masked(subject) },
  {
    title: { kk: 'Өтінім нөмірі', ru: 'Номер заявки', en: 'Request number' },
    cell: ({ requestNumber }) => requestNumber,
  },
  { title: { kk: 'Арна', ru: 'Канал', en: 'Channel' }, cell: ({ channelTitle }, language) => channelTitle[language] },
  { title: { kk: 'Шығарылды', ru: 'Выпущено', en: 'Issued' }, cell: ({ issuedAt }) => issuedAt },
  { title: { kk: 'Басталуы', ru: 'Действует с', en: 'Valid from' }, cell: ({ notBefore }) => notBefore },
  { title: { kk: 'Аяқталуы', ru: 'Действует до', en: 'Valid to' }, cell: ({ notAfter }) => notAfter },
  { title: { kk: 'Күйі', ru: 'Состояние', en: 'State' }, cell: ({ standing }) => standing },
  {
    title: { kk: 'Кері қайтарылды', ru: 'Отозвано', en: 'Revoked' },
    cell: ({ revocation }) => revocation?.revokedAt ?? null,
  },
];

/** The subject with its IIN as lists show it: the last four digits. @rule reg p.19(1) */
function masked(subject: string): string {
  return subject.replaceAll(/IIN(\d{12})/g, (_, iin: string) => `IIN${maskIin(iin)}`);
}

/** The certificates that `ownCertificates` shows, as one list. @rule reg p.8(1), p.19(1) */
export async function ownCertificatesList(
  context: ApiContext,
  asked: { ofOrganisation: boolean; input: OwnCertificatesExportInput | null },
): Promise<OwnList<OwnCertificateType>> {
  const all = chooseCertificates(await heldCertificates(context, asked.ofOrganisation), asked.input ?? {});
  return { name: 'certificates', columns: COLUMNS, rows: all.slice(0, EXPORT_ROWS), totalCount: all.length };
}
