import type { ListSpec } from '../list-spec.ts';
import { column } from './column.ts';

/** Lists of the people who work here, of what they did, and of work that waits. */
export const STAFF_LISTS = {
  employees: {
    name: 'employees',
    title: { kk: 'Қызметкерлер', ru: 'Сотрудники', en: 'Employees' },
    permission: 'employee.list',
    from: 'employee e left join office o on o.id = e.office_id',
    id: 'e.id',
    idType: 'uuid',
    columns: [
      column('name', 'text', `concat_ws(' ', e.surname, e.given_name, e.patronymic)`, ['Аты-жөні', 'ФИО', 'Name']),
      column('iin', 'text', 'e.iin', ['ЖСН', 'ИИН', 'IIN'], true),
      column('roles', 'text', `array_to_string(e.roles, ', ')`, ['Рөлдері', 'Роли', 'Roles']),
      column('office', 'id', 'o.code', ['Кеңсе', 'Офис', 'Office']),
      column('state', 'id', 'e.state', ['Күйі', 'Состояние', 'State']),
      column('suspendedAt', 'moment', 'e.suspended_at', ['Тоқтатылды', 'Приостановлен', 'Suspended']),
    ],
    sort: { column: 'name', order: 'ASC' },
    isPersonal: true,
    officeId: 'e.office_id',
  },
  audit: {
    name: 'audit',
    title: { kk: 'Аудит журналы', ru: 'Журнал аудита', en: 'Audit log' },
    permission: 'audit.list',
    from: `audit u left join request r on r.id = u.request_id
           left join lateral (select h.seq from audit_head h where u.id between h.first_id and h.last_id) h on true`,
    id: 'u.id',
    idType: 'bigint',
    columns: [
      column('id', 'number', 'u.id', ['Реті', 'Порядок', 'Order']),
      column('at', 'moment', 'u.at', ['Уақыты', 'Время', 'Time']),
      column('kind', 'id', 'u.kind', ['Түрі', 'Вид', 'Kind']),
      column('actorKind', 'id', 'u.actor_kind', ['Кім', 'Кто', 'Actor']),
      column('actorId', 'id', 'u.actor_id', ['Кім (id)', 'Кто (id)', 'Actor id']),
      column('number', 'id', 'r.number', ['Өтінім нөмірі', 'Номер заявки', 'Request number']),
      column('data', 'text', 'u.data', ['Дерек', 'Данные', 'Data']),
      column('sealedIn', 'number', 'h.seq', ['Мөр нөмірі', 'Номер печати', 'Seal']),
    ],
    sort: { column: 'id', order: 'DESC' },
    isPersonal: true,
  },
  openWork: {
    name: 'openWork',
    title: { kk: 'Күтіп тұрған жұмыс', ru: 'Незавершённая работа', en: 'Open work' },
    permission: 'work.list',
    from: 'outbox w left join request r on r.id = w.request_id',
    id: 'w.id',
    idType: 'uuid',
    columns: [
      column('queue', 'id', 'w.queue', ['Кезек', 'Очередь', 'Queue']),
      column('kind', 'id', 'w.kind', ['Түрі', 'Вид', 'Kind']),
      column('number', 'id', 'r.number', ['Өтінім нөмірі', 'Номер заявки', 'Request number']),
      column('createdAt', 'moment', 'w.created_at', ['Құрылды', 'Создано', 'Created']),
      column('attempts', 'number', 'w.attempts', ['Әрекеттер', 'Попытки', 'Attempts']),
      column('lastError', 'id', 'w.last_error', ['Соңғы қате', 'Последняя ошибка', 'Last error']),
      column('closedAt', 'moment', 'w.closed_at', ['Жабылды', 'Закрыто', 'Closed']),
      column('failed', 'id', `w.result ->> 'failed'`, ['Сәтсіздік коды', 'Код неудачи', 'Code of the failure']),
    ],
    sort: { column: 'createdAt', order: 'DESC' },
    isPersonal: false,
  },
} as const satisfies Record<string, ListSpec>;
