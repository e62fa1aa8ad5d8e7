import type { ListSpec } from '../list-spec.ts';
import { column } from './column.ts';

/** Orders to issue operators' certificates, and the persons who settle support requests. @rule reg p.15(1), reg p.15(3) */
export const PROCEDURE_LISTS = {
  operatorIssues: {
    name: 'operatorIssues',
    title: { kk: 'Шығару тапсырмалары', ru: 'Поручения на выпуск', en: 'Orders to issue' },
    permission: 'operator.confirm-issue',
    from: 'operator_issue i join operator p on p.id = i.operator_id left join office o on o.id = p.office_id',
    id: 'i.id',
    idType: 'uuid',
    columns: [
      column('operator', 'text', `concat_ws(' ', p.surname, p.given_name, p.patronymic)`, [
        'Оператор',
        'Оператор',
        'Operator',
      ]),
      column('role', 'id', 'p.role', ['Рөлі', 'Роль', 'Role']),
      column('office', 'id', 'o.code', ['Кеңсе', 'Офис', 'Office']),
      column('round', 'number', 'i.round', ['Кезегі', 'Очередной выпуск', 'Round']),
      column('documentSha256', 'id', 'i.document_sha256', ['SHA-256', 'SHA-256', 'SHA-256']),
      column('preparedAt', 'moment', 'i.prepared_at', ['Дайындалды', 'Подготовлено', 'Prepared']),
      column('officerAt', 'moment', 'i.officer_at', ['Бірінші қол', 'Первая подпись', 'First signature']),
      column('secondAt', 'moment', 'i.second_at', ['Екінші қол', 'Вторая подпись', 'Second signature']),
      column('isSole', 'flag', 'i.is_sole', ['Жалғыз қол', 'Одна подпись', 'One signature']),
      column('blockedCode', 'id', 'i.blocked_code', ['Тоқтату коды', 'Код остановки', 'Code of the stop']),
    ],
    sort: { column: 'preparedAt', order: 'DESC' },
    isPersonal: true,
  },
  supportContacts: {
    name: 'supportContacts',
    title: { kk: 'Қолдау жөніндегі жауаптылар', ru: 'Ответственные за обращения', en: 'Support contacts' },
    permission: 'support.list-contacts',
    from: 'support_contact s join employee e on e.id = s.employee_id join office o on o.id = s.office_id',
    id: 's.id',
    idType: 'uuid',
    columns: [
      column('name', 'text', `concat_ws(' ', e.surname, e.given_name, e.patronymic)`, ['Аты-жөні', 'ФИО', 'Name']),
      column('office', 'id', 'o.code', ['Кеңсе', 'Офис', 'Office']),
      column('mailbox', 'text', 's.mailbox', ['Пошта жәшігі', 'Почтовый ящик', 'Mailbox']),
      column('orderNumber', 'text', 's.order_number', ['Бұйрық нөмірі', 'Номер приказа', 'Order']),
      column('appointedAt', 'moment', 's.appointed_at', ['Тағайындалды', 'Назначен', 'Appointed']),
      column('letterSentAt', 'moment', 's.letter_sent_at', ['Хат жіберілді', 'Письмо отправлено', 'Letter sent']),
      column('registeredAt', 'moment', 's.registered_at', ['Тіркелді', 'Зарегистрирован', 'Registered']),
      column('endedAt', 'moment', 's.valid_to', ['Аяқталды', 'Полномочия окончены', 'Ended']),
    ],
    sort: { column: 'appointedAt', order: 'DESC' },
    isPersonal: true,
    officeId: 's.office_id',
    beyondOffice: 's.letter_sent_at is not null',
  },
} as const satisfies Record<string, ListSpec>;
