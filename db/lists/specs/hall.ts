import { QUEUE_WAIT_MINUTES } from '@kualik/domain/rules/counter-queue.ts';
import type { ListSpec } from '../list-spec.ts';
import { column } from './column.ts';

/** Recorded when it was over without a call, or told by the call. */
const LONG_WAIT = `(t.wait_breached_at is not null
  or coalesce(t.called_at > t.waits_from + interval '${QUEUE_WAIT_MINUTES} minutes', false))`;

/** Lists of the hall and of complaints, each role with what it also reads there; nothing in them is personal. @rule std1 p.4(1), p.11 */
export const HALL_LISTS = {
  queueTickets: {
    name: 'queueTickets',
    title: { kk: 'Кезек талондары', ru: 'Талоны очереди', en: 'Tickets of the queue' },
    permission: 'queue.export',
    from: 'queue_ticket t join office o on o.id = t.office_id',
    id: 't.id',
    idType: 'uuid',
    columns: [
      column('office', 'id', 'o.code', ['Кеңсе', 'Офис', 'Office']),
      column('day', 'id', 't.day', ['Күні', 'День', 'Day']),
      column('number', 'id', 't.number', ['Талон нөмірі', 'Номер талона', 'Ticket']),
      column('kind', 'id', 't.kind', ['Кімге', 'Для кого', 'For whom']),
      column('state', 'id', 't.state', ['Күйі', 'Состояние', 'State']),
      column('slotAt', 'moment', 't.slot_at', ['Брондалған уақыты', 'Забронировано на', 'Booked for']),
      column('waitsFrom', 'moment', 't.waits_from', ['Күту басталды', 'Ожидает с', 'Waits from']),
      column('calledAt', 'moment', 't.called_at', ['Шақырылды', 'Вызван', 'Called']),
      column('window', 'id', 't.window_label', ['Терезе', 'Окно', 'Window']),
      column('startedAt', 'moment', 't.started_at', ['Қызмет басталды', 'Обслуживание начато', 'Service began']),
      column('endedAt', 'moment', 't.ended_at', ['Аяқталды', 'Завершено', 'Ended']),
      column('waitBreached', 'flag', LONG_WAIT, ['Күту мерзімі бұзылды', 'Нарушен срок ожидания', 'Wait too long']),
    ],
    sort: { column: 'waitsFrom', order: 'DESC' },
    isPersonal: false,
    scopes: [
      {
        roles: ['supervisor', 'provider_officer', 'provider_head', 'quality_officer', 'auditor', 'analyst'],
        sql: 'true',
      },
      { roles: ['operator', 'psc_office', 'psc_head'], sql: 't.office_id = {office}' },
    ],
  },
  complaints: {
    name: 'complaints',
    title: { kk: 'Шағымдар', ru: 'Жалобы', en: 'Complaints' },
    permission: 'complaint.list',
    from: 'complaint c join office o on o.id = c.office_id left join request r on r.id = c.request_id',
    id: 'c.id',
    idType: 'uuid',
    columns: [
      column('incomingNumber', 'id', 'c.incoming_number', ['Кіріс нөмірі', 'Входящий номер', 'Incoming number']),
      column('office', 'id', 'o.code', ['Кеңсе', 'Офис', 'Office']),
      column('channel', 'id', 'c.channel', ['Арнасы', 'Канал', 'Channel']),
      column('kind', 'id', 'c.kind', ['Кім', 'Кто', 'Who']),
      column('state', 'id', 'c.state', ['Күйі', 'Состояние', 'State']),
      column('request', 'id', 'r.number', ['Өтінім нөмірі', 'Номер заявки', 'Request number']),
      column('receivedAt', 'moment', 'c.received_at', ['Түсті', 'Поступила', 'Received']),
      column('registeredAt', 'moment', 'c.registered_at', ['Тіркелді', 'Зарегистрирована', 'Registered']),
      column('dueAt', 'moment', 'c.due_at', ['Жауап мерзімі', 'Срок ответа', 'Answer due']),
      column('answeredAt', 'moment', 'c.answered_at', ['Жауап берілді', 'Дан ответ', 'Answered']),
      column('outcome', 'id', 'c.outcome', ['Қорытынды', 'Результат', 'Outcome']),
      column('escalatedAt', 'moment', 'c.escalated_at', ['Уәкілетті органға', 'В уполномоченный орган', 'Escalated']),
      column('qualityDueAt', 'moment', 'c.quality_due_at', ['Органның мерзімі', 'Срок органа', 'Due of the body']),
      column('judgedAt', 'moment', 'c.judged_at', ['Орган жауабы', 'Ответ органа', 'Judged']),
    ],
    sort: { column: 'receivedAt', order: 'DESC' },
    isPersonal: false,
    scopes: [
      { roles: ['auditor', 'provider_head', 'provider_officer'], sql: 'true' },
      { roles: ['quality_officer'], sql: 'c.escalated_at is not null' },
      {
        roles: ['psc_head', 'psc_office', 'supervisor'],
        sql: 'coalesce(c.office_id = {office}, c.executor_id = {employee})',
      },
      { roles: ['operator'], sql: 'c.executor_id = {employee}' },
    ],
  },
} as const satisfies Record<string, ListSpec>;
