import type { ListSpec } from '../list-spec.ts';
import { ACT_SCOPES, ARCHIVE_SCOPES } from './archive-scopes.ts';
import { column } from './column.ts';

/** Terms of keeping, copies given out and acts of destruction. @rule reg p.15(4) */
export const ARCHIVE_LISTS = {
  retentionRules: {
    name: 'retentionRules',
    title: { kk: 'Сақтау мерзімдері', ru: 'Сроки хранения', en: 'Terms of keeping' },
    permission: 'archive.list-rules',
    from: 'retention_rule t',
    id: 't.id',
    idType: 'uuid',
    columns: [
      column('documentKind', 'id', 't.document_kind', ['Құжат түрі', 'Вид документа', 'Kind of paper']),
      column('years', 'number', 't.years', ['Жыл', 'Лет', 'Years']),
      column('basis', 'text', 't.basis', ['Негізі', 'Основание', 'Basis']),
      column('proposedAt', 'moment', 't.proposed_at', ['Ұсынылды', 'Предложен', 'Proposed']),
      column('confirmedAt', 'moment', 't.confirmed_at', ['Бекітілді', 'Утверждён', 'Confirmed']),
    ],
    sort: { column: 'proposedAt', order: 'DESC' },
    isPersonal: false,
  },
  archiveCopies: {
    name: 'archiveCopies',
    title: { kk: 'Мұрағаттан берілген көшірмелер', ru: 'Копии, выданные из архива', en: 'Copies given out' },
    permission: 'archive.export',
    from: `archive_copy c join archive_unit u on u.id = c.unit_id join request r on r.id = u.request_id
      left join office o on o.id = u.office_id`,
    id: 'c.id',
    idType: 'uuid',
    columns: [
      column('number', 'id', 'r.number', ['Өтінім нөмірі', 'Номер заявки', 'Request number']),
      column('office', 'id', 'o.code', ['Кеңсе', 'Офис', 'Office']),
      column('askedBy', 'text', 'c.asked_by', ['Кім сұрады', 'Кто запросил', 'Asked by']),
      column('reason', 'text', 'c.reason', ['Себебі', 'Причина', 'Reason']),
      column('papers', 'number', 'cardinality(c.documents)', ['Құжаттар саны', 'Документов', 'Papers']),
      column('issuedAt', 'moment', 'c.issued_at', ['Берілді', 'Выдана', 'Given out']),
    ],
    sort: { column: 'issuedAt', order: 'DESC' },
    isPersonal: true,
    scopes: ARCHIVE_SCOPES,
  },
  destructionActs: {
    name: 'destructionActs',
    title: { kk: 'Жою актілері', ru: 'Акты об уничтожении', en: 'Acts of destruction' },
    permission: 'archive.export-acts',
    from: 'destruction_act d',
    id: 'd.id',
    idType: 'uuid',
    columns: [
      column('number', 'id', 'd.number', ['Нөмірі', 'Номер', 'Number']),
      column('units', 'number', 'cardinality(d.unit_ids)', ['Істер саны', 'Дел', 'Units']),
      column('documentSha256', 'id', 'd.document_sha256', ['SHA-256', 'SHA-256', 'SHA-256']),
      column('preparedAt', 'moment', 'd.prepared_at', ['Дайындалды', 'Подготовлен', 'Prepared']),
      column('firstAt', 'moment', 'd.first_at', ['Бірінші қол', 'Первая подпись', 'First signature']),
      column('secondAt', 'moment', 'd.second_at', ['Екінші қол', 'Вторая подпись', 'Second signature']),
    ],
    sort: { column: 'preparedAt', order: 'DESC' },
    isPersonal: false,
    scopes: ACT_SCOPES,
  },
} as const satisfies Record<string, ListSpec>;
