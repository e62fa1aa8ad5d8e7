import type { ListSpec } from '../list-spec.ts';
import { column } from './column.ts';

const OPEN_BREACHES = '(select count(*) from breach b where b.request_id = r.id and b.ended_at is null)';

/** Times that run: of the open requests, before they are over. Recorded breaches are a list of their own. @rule std1 p.4(1) */
export const TERM_LISTS = {
  clocks: {
    name: 'clocks',
    title: { kk: 'Жүріп жатқан мерзімдер', ru: 'Текущие сроки', en: 'Running times' },
    permission: 'clock.list',
    from: '(select * from request where finished_at is null) r left join office o on o.id = r.office_id',
    id: 'r.id',
    idType: 'uuid',
    columns: [
      column('number', 'id', 'r.number', ['Өтінім нөмірі', 'Номер заявки', 'Request number']),
      column('channel', 'id', 'r.channel_id', ['Арна', 'Канал', 'Channel']),
      column('office', 'id', 'o.code', ['Кеңсе', 'Офис', 'Office']),
      column('step', 'id', 'r.step', ['Қадам', 'Шаг', 'Step']),
      column('stepEnteredAt', 'moment', 'r.step_entered_at', ['Қадам басталды', 'Начало шага', 'Step entered']),
      column('due', 'moment', 'least(r.clocks_next_at, r.service_deadline, r.wait_until)', [
        'Жақын мерзім',
        'Ближайший срок',
        'Next due',
      ]),
      column('nextLimit', 'moment', 'r.clocks_next_at', ['Қадам мерзімі', 'Срок шага', 'Limit of the step']),
      column('serviceDeadline', 'moment', 'r.service_deadline', ['Қызмет мерзімі', 'Срок услуги', 'Service due']),
      column('waitUntil', 'moment', 'r.wait_until', ['Күту мерзімі', 'Срок ожидания', 'Waits until']),
      column('openBreaches', 'number', OPEN_BREACHES, ['Ашық бұзушылықтар', 'Открытые нарушения', 'Open breaches']),
    ],
    sort: { column: 'due', order: 'ASC' },
    isPersonal: false,
    officeId: 'r.office_id',
  },
} as const satisfies Record<string, ListSpec>;
