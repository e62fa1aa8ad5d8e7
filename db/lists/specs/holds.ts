import type { ListSpec } from '../list-spec.ts';
import { column } from './column.ts';

const heldIn = (state: string): string =>
  `(select count(*) from hold h where h.key_loss_id = k.id and h.state = '${state}')`;

/** When the operator's own certificate was revoked after the report. */
const OWN_REVOKED_AT = `(select min(coalesce(v.recorded_at, v.revoked_at)) from revocation v
    join certificate c on c.id = v.certificate_id join employee_certificate o on o.sha256 = c.sha256
   where o.employee_id = k.employee_id and coalesce(v.recorded_at, v.revoked_at) >= k.reported_at)`;

/** Lists of suspended certificates, lost keys and limits that were not kept. @rule reg p.19(5) rule 3, std1 p.4(1) */
export const HOLD_LISTS = {
  holds: {
    name: 'holds',
    title: { kk: 'Тоқтатылған куәліктер', ru: 'Приостановленные свидетельства', en: 'Suspended certificates' },
    permission: 'hold.list',
    from: `hold h join certificate c on c.id = h.certificate_id left join request r on r.id = c.request_id
           left join applicant a on a.id = r.applicant_id`,
    id: 'h.id',
    idType: 'uuid',
    columns: [
      column('serial', 'id', 'h.serial_hex', ['Сериялық нөмірі', 'Серийный номер', 'Serial number']),
      column('usage', 'id', 'c.usage', ['Қолданылуы', 'Назначение', 'Usage']),
      column('number', 'id', 'r.number', ['Өтінім нөмірі', 'Номер заявки', 'Request number']),
      column('owner', 'text', `case when a.id is not null then concat_ws(' ', a.surname, a.given_name) end`, [
        'Иесі',
        'Владелец',
        'Owner',
      ]),
      column('state', 'id', 'h.state', ['Күйі', 'Состояние', 'State']),
      column('channel', 'id', 'h.channel', ['Арнасы', 'Канал', 'Channel']),
      column('placedAt', 'moment', 'h.placed_at', ['Тоқтатылды', 'Приостановлено', 'Suspended']),
      column('endsAt', 'moment', 'h.ends_at', ['Мерзімі', 'Срок', 'Term']),
      column('endedAt', 'moment', 'h.ended_at', ['Аяқталды', 'Завершено', 'Ended']),
      column('isAsked', 'flag', 'h.asked_id is not null', ['Иесі сұрады', 'Владелец просит снять', 'Owner asked']),
      column('keyLoss', 'id', 'h.key_loss_id', ['Кілт жоғалуы', 'Утрата ключа', 'Loss of a key']),
      column('crlNumber', 'number', 'h.crl_number', ['КТКТ нөмірі', 'Номер СОС', 'List number']),
    ],
    sort: { column: 'endsAt', order: 'ASC' },
    isPersonal: true,
  },
  keyLosses: {
    name: 'keyLosses',
    title: { kk: 'Жоғалған кілттер', ru: 'Утраченные ключи', en: 'Lost keys' },
    permission: 'key-loss.list',
    from: 'key_loss k join employee e on e.id = k.employee_id',
    id: 'k.id',
    idType: 'uuid',
    columns: [
      column('employee', 'text', `concat_ws(' ', e.surname, e.given_name, e.patronymic)`, [
        'Оператор',
        'Оператор',
        'Operator',
      ]),
      column('since', 'moment', 'k.since', ['Қашаннан бері', 'С какого времени', 'Since']),
      column('channel', 'id', 'k.channel', ['Кім хабарлады', 'Кто сообщил', 'Reported by']),
      column('reportedAt', 'moment', 'k.reported_at', ['Хабарланды', 'Сообщено', 'Reported']),
      column('state', 'id', 'k.state', ['Күйі', 'Состояние', 'State']),
      column('active', 'number', heldIn('active'), ['Шешім күтеді', 'Ждут решения', 'To decide']),
      column('released', 'number', heldIn('released'), ['Босатылды', 'Снято', 'Released']),
      column('revoked', 'number', heldIn('became_revocation'), ['Кері қайтарылды', 'Отозвано', 'Revoked']),
      column('ownRevokedAt', 'moment', OWN_REVOKED_AT, [
        'Өз куәлігі қайтарылды',
        'Его свидетельство отозвано',
        'Own one revoked',
      ]),
    ],
    sort: { column: 'reportedAt', order: 'DESC' },
    isPersonal: true,
  },
  breaches: {
    name: 'breaches',
    title: { kk: 'Бұзылған мерзімдер', ru: 'Нарушенные сроки', en: 'Breached limits' },
    permission: 'clock.list',
    from: 'breach b join request r on r.id = b.request_id left join office o on o.id = r.office_id',
    id: 'b.id',
    idType: 'uuid',
    columns: [
      column('number', 'id', 'r.number', ['Өтінім нөмірі', 'Номер заявки', 'Request number']),
      column('channel', 'id', 'r.channel_id', ['Арна', 'Канал', 'Channel']),
      column('office', 'id', 'o.code', ['Кеңсе', 'Офис', 'Office']),
      column('limit', 'id', 'b.limit_id', ['Мерзім', 'Срок', 'Limit']),
      column('kind', 'id', 'b.kind', ['Түрі', 'Вид', 'Kind']),
      column('step', 'id', 'b.step', ['Қадам', 'Шаг', 'Step']),
      column('within', 'id', 'b.within', ['Шегі', 'Предел', 'Within']),
      column('clause', 'id', 'b.clause', ['Тармақ', 'Пункт', 'Clause']),
      column('startedAt', 'moment', 'b.started_at', ['Басталды', 'Начало', 'Started']),
      column('due', 'moment', 'b.due', ['Аяқталуы тиіс', 'Должно быть завершено', 'Due']),
      column('endedAt', 'moment', 'b.ended_at', ['Аяқталды', 'Завершено', 'Ended']),
      column('awaited', 'id', 'b.awaited', ['Кім күтілді', 'Кого ждали', 'Awaited']),
      column('recordedAt', 'moment', 'b.recorded_at', ['Тіркелді', 'Записано', 'Recorded']),
    ],
    sort: { column: 'recordedAt', order: 'DESC' },
    isPersonal: false,
    officeId: 'r.office_id',
  },
} as const satisfies Record<string, ListSpec>;
