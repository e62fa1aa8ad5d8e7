import type { ListSpec } from '../list-spec.ts';
import { ARCHIVE_SCOPES } from './archive-scopes.ts';
import { column } from './column.ts';

/** Lists of the procedures of p.15 for the provider and the auditor; a centre sees its own operators. @rule reg p.15 */
export const ADMINISTRATION_LISTS = {
  operators: {
    name: 'operators',
    title: { kk: 'Операторлар', ru: 'Операторы', en: 'Operators' },
    permission: 'operator.list',
    from: 'operator p join office o on o.id = p.office_id left join operator_change g on g.operator_id = p.id',
    id: 'p.id',
    idType: 'uuid',
    columns: [
      column('name', 'text', `concat_ws(' ', p.surname, p.given_name, p.patronymic)`, ['Аты-жөні', 'ФИО', 'Name']),
      column('iin', 'text', 'p.iin', ['ЖСН', 'ИИН', 'IIN'], true),
      column('office', 'id', 'o.code', ['Кеңсе', 'Офис', 'Office']),
      column('state', 'id', 'p.state', ['Күйі', 'Состояние', 'State']),
      column('orderNumber', 'text', 'p.order_number', ['Бұйрық нөмірі', 'Номер приказа', 'Order']),
      column('appointedAt', 'moment', 'p.appointed_at', ['Тағайындалды', 'Назначен', 'Appointed']),
      column('isLate', 'flag', 'g.is_late', ['Хабар кешікті', 'Извещение с опозданием', 'Notice late']),
    ],
    sort: { column: 'name', order: 'ASC' },
    isPersonal: true,
    officeId: 'p.office_id',
  },
  violations: {
    name: 'violations',
    title: { kk: 'Бұзушылықтар', ru: 'Нарушения', en: 'Violations' },
    permission: 'quality.list',
    from: 'violation v join employee e on e.id = v.employee_id left join office o on o.id = v.office_id',
    id: 'v.id',
    idType: 'uuid',
    columns: [
      column('name', 'text', `concat_ws(' ', e.surname, e.given_name, e.patronymic)`, ['Аты-жөні', 'ФИО', 'Name']),
      column('office', 'id', 'o.code', ['Кеңсе', 'Офис', 'Office']),
      column('ruleRef', 'id', 'v.rule_ref', ['Ереже', 'Правило', 'Rule']),
      column('code', 'id', 'v.code', ['Коды', 'Код', 'Code']),
      column('state', 'id', 'v.state', ['Күйі', 'Состояние', 'State']),
      column('foundAt', 'moment', 'v.found_at', ['Анықталды', 'Выявлено', 'Found']),
      column('closedAt', 'moment', 'v.closed_at', ['Жабылды', 'Закрыто', 'Closed']),
    ],
    sort: { column: 'foundAt', order: 'DESC' },
    isPersonal: true,
    scopes: [
      { roles: ['provider_officer', 'provider_head', 'auditor'], sql: 'true' },
      { roles: ['psc_head', 'psc_office'], sql: 'v.office_id = {office} and v.sent_at is not null' },
    ],
  },
  archiveUnits: {
    name: 'archiveUnits',
    title: { kk: 'Мұрағат', ru: 'Архив', en: 'Archive' },
    permission: 'archive.export',
    from: 'archive_unit u join request r on r.id = u.request_id left join office o on o.id = u.office_id',
    id: 'u.id',
    idType: 'uuid',
    columns: [
      column('number', 'id', 'r.number', ['Өтінім нөмірі', 'Номер заявки', 'Request number']),
      column('office', 'id', 'o.code', ['Кеңсе', 'Офис', 'Office']),
      column('state', 'id', 'u.state', ['Күйі', 'Состояние', 'State']),
      column('closedAt', 'moment', 'u.closed_at', ['Аяқталды', 'Завершено', 'Closed']),
      column('retainUntil', 'id', 'u.retain_until::text', ['Сақтау мерзімі', 'Хранить до', 'Kept until']),
      column('location', 'text', 'u.location', ['Орны', 'Место', 'Place']),
      column('verifiedAt', 'moment', 'u.verified_at', ['Тексерілді', 'Проверено', 'Verified']),
    ],
    sort: { column: 'closedAt', order: 'DESC' },
    isPersonal: false,
    scopes: ARCHIVE_SCOPES,
  },
} as const satisfies Record<string, ListSpec>;
