import type { ListSpec } from '../list-spec.ts';
import { column } from './column.ts';

/** Lists over the cases: the requests themselves, their letters, their refusals. */
export const CASE_LISTS = {
  requests: {
    name: 'requests',
    title: { kk: 'Өтінімдер', ru: 'Заявки', en: 'Requests' },
    permission: 'request.list',
    from: 'request r join applicant a on a.id = r.applicant_id left join office o on o.id = r.office_id',
    id: 'r.id',
    idType: 'uuid',
    columns: [
      column('number', 'id', 'r.number', ['Нөмірі', 'Номер', 'Number']),
      column('channel', 'id', 'r.channel_id', ['Арна', 'Канал', 'Channel']),
      column('kind', 'id', 'a.kind', ['Өтініш беруші түрі', 'Вид заявителя', 'Kind of applicant']),
      column('status', 'id', 'r.status', ['Күйі', 'Состояние', 'State']),
      column('iin', 'text', 'a.iin', ['ЖСН', 'ИИН', 'IIN'], true),
      column('applicant', 'text', `concat_ws(' ', a.surname, a.given_name, a.patronymic)`, [
        'Өтініш беруші',
        'Заявитель',
        'Applicant',
      ]),
      column('bin', 'id', 'a.bin', ['БСН', 'БИН', 'BIN']),
      column('organisation', 'text', 'a.organisation', ['Ұйым', 'Организация', 'Organisation']),
      column('office', 'id', 'o.code', ['Кеңсе', 'Офис', 'Office']),
      column('submittedAt', 'moment', 'r.submitted_at', ['Жіберілді', 'Отправлена', 'Sent']),
      column('registeredAt', 'moment', 'r.registered_at', ['Тіркелді', 'Зарегистрирована', 'Registered']),
      column('deadline', 'moment', 'r.service_deadline', ['Мерзімі', 'Срок', 'Deadline']),
      column('finishedAt', 'moment', 'r.finished_at', ['Аяқталды', 'Завершена', 'Finished']),
      column('refusalCode', 'id', 'r.refusal_code', ['Бас тарту коды', 'Код отказа', 'Code of the refusal']),
    ],
    sort: { column: 'submittedAt', order: 'DESC' },
    isPersonal: true,
    officeId: 'r.office_id',
  },
  notifications: {
    name: 'notifications',
    title: { kk: 'Хабарламалар', ru: 'Уведомления', en: 'Notices' },
    permission: 'mail.read',
    from: 'notification n join request r on r.id = n.request_id',
    id: 'n.id',
    idType: 'uuid',
    columns: [
      column('number', 'id', 'r.number', ['Өтінім нөмірі', 'Номер заявки', 'Request number']),
      column('kind', 'id', 'n.kind', ['Түрі', 'Вид', 'Kind']),
      column('language', 'id', 'n.language', ['Тілі', 'Язык', 'Language']),
      column('state', 'id', 'n.state', ['Күйі', 'Состояние', 'State']),
      column('attempts', 'number', 'n.attempts', ['Әрекеттер', 'Попытки', 'Attempts']),
      column('lastError', 'id', 'n.last_error', ['Соңғы қате', 'Последняя ошибка', 'Last error']),
      column('queuedAt', 'moment', 'n.queued_at', ['Кезекке қойылды', 'Поставлено в очередь', 'Queued']),
      column('sentAt', 'moment', 'n.sent_at', ['Жіберілді', 'Отправлено', 'Sent']),
    ],
    sort: { column: 'queuedAt', order: 'DESC' },
    isPersonal: false,
  },
} as const satisfies Record<string, ListSpec>;
