import type { ListSpec } from '../list-spec.ts';
import { column } from './column.ts';

/** Lists of what the authority has signed and revoked. */
export const AUTHORITY_LISTS = {
  certificates: {
    name: 'certificates',
    title: { kk: 'Тіркеу куәліктері', ru: 'Регистрационные свидетельства', en: 'Certificates' },
    permission: 'certificate.list',
    from: `certificate c join ca on ca.id = c.ca_id left join request r on r.id = c.request_id
           left join revocation v on v.certificate_id = c.id`,
    id: 'c.id',
    idType: 'uuid',
    columns: [
      column('serial', 'id', 'c.serial_hex', ['Сериялық нөмірі', 'Серийный номер', 'Serial number']),
      column('ski', 'id', 'c.ski', ['Кілт идентификаторы', 'Идентификатор ключа', 'Key identifier']),
      column('usage', 'id', 'c.usage', ['Қолданылуы', 'Назначение', 'Usage']),
      column('profile', 'id', 'c.profile_id', ['Бейін', 'Профиль', 'Profile']),
      column('authority', 'id', 'ca.name', ['Шығарушы', 'Издатель', 'Issuer']),
      column('iin', 'text', 'c.iin', ['ЖСН', 'ИИН', 'IIN'], true),
      column('bin', 'id', 'c.bin', ['БСН', 'БИН', 'BIN']),
      column('state', 'id', 'c.state', ['Күйі', 'Состояние', 'State']),
      column('issuedAt', 'moment', 'c.issued_at', ['Шығарылды', 'Выпущено', 'Issued']),
      column('notBefore', 'moment', 'c.not_before', ['Басталуы', 'Действует с', 'Valid from']),
      column('notAfter', 'moment', 'c.not_after', ['Аяқталуы', 'Действует до', 'Valid to']),
      column('revokedAt', 'moment', 'v.revoked_at', ['Кері қайтарылды', 'Отозвано', 'Revoked']),
      column('reason', 'id', 'v.reason', ['Себебі', 'Причина', 'Reason']),
      column('number', 'id', 'r.number', ['Өтінім нөмірі', 'Номер заявки', 'Request number']),
    ],
    sort: { column: 'issuedAt', order: 'DESC' },
    isPersonal: true,
  },
  revocationLists: {
    name: 'revocationLists',
    title: { kk: 'КТКТ шығарылымдары', ru: 'Выпуски СОС', en: 'Issues of revocation lists' },
    permission: 'certificate.list',
    from: 'crl_issue i join ca on ca.id = i.ca_id',
    id: 'i.id',
    idType: 'uuid',
    columns: [
      column('authority', 'id', 'ca.name', ['Шығарушы', 'Издатель', 'Issuer']),
      column('number', 'number', 'i.number', ['Нөмірі', 'Номер', 'Number']),
      column('thisUpdate', 'moment', 'i.this_update', ['Уақыты', 'Время', 'This update']),
      column('nextUpdate', 'moment', 'i.next_update', ['Келесісі', 'Следующий', 'Next update']),
      column('entries', 'number', 'i.entries', ['Жазбалар', 'Записей', 'Entries']),
    ],
    sort: { column: 'thisUpdate', order: 'DESC' },
    isPersonal: false,
  },
} as const satisfies Record<string, ListSpec>;
