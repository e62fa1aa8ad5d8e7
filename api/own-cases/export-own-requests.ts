import { EXPORT_ROWS } from '@kualik/db/lists/list-spec.ts';
import { ownCases } from '@kualik/db/repositories/own-case.repository.ts';
import type { OwnCase } from '@kualik/db/repositories/own-case.repository.ts';
import { cabinetHolderOf } from '../cabinet/cabinet-holder.ts';
import type { OwnColumn, OwnList } from '../cabinet/export-own-list.ts';
import type { ApiContext } from '../context.ts';
import type { OwnRequestsExportInput } from './own-case.type.ts';

/** Headings as in the list of the staff. */
const COLUMNS: readonly OwnColumn<OwnCase>[] = [
  { title: { kk: 'Нөмірі', ru: 'Номер', en: 'Number' }, cell: ({ request }) => request.number },
  { title: { kk: 'Арна', ru: 'Канал', en: 'Channel' }, cell: ({ request }) => request.channelId },
  {
    title: { kk: 'Өтініш беруші түрі', ru: 'Вид заявителя', en: 'Kind of applicant' },
    cell: ({ applicant }) => applicant.kind,
  },
  { title: { kk: 'Күйі', ru: 'Состояние', en: 'State' }, cell: ({ request }) => request.status },
  { title: { kk: 'БСН', ru: 'БИН', en: 'BIN' }, cell: ({ applicant }) => applicant.bin ?? null },
  {
    title: { kk: 'Ұйым', ru: 'Организация', en: 'Organisation' },
    cell: ({ applicant }) => applicant.organisation ?? null,
  },
  { title: { kk: 'Жіберілді', ru: 'Отправлена', en: 'Sent' }, cell: ({ request }) => request.submittedAt },
  {
    title: { kk: 'Тіркелді', ru: 'Зарегистрирована', en: 'Registered' },
    cell: ({ request }) => request.registeredAt ?? null,
  },
  { title: { kk: 'Мерзімі', ru: 'Срок', en: 'Deadline' }, cell: ({ request }) => request.serviceDeadline ?? null },
  { title: { kk: 'Аяқталды', ru: 'Завершена', en: 'Finished' }, cell: ({ request }) => request.finishedAt ?? null },
  {
    title: { kk: 'Бас тарту коды', ru: 'Код отказа', en: 'Code of the refusal' },
    cell: ({ request }) => request.refusalCode ?? null,
  },
];

/** The requests that `ownRequests` shows, all pages as one list. @rule reg p.12, p.19(1) */
export async function ownRequestsList(context: ApiContext, input: OwnRequestsExportInput): Promise<OwnList<OwnCase>> {
  const { orderBy, descending } = input;
  const page = { orderBy, descending, first: EXPORT_ROWS, offset: 0 };
  const { cases, total } = await ownCases(context.em, cabinetHolderOf(context), input, page);
  return { name: 'requests', columns: COLUMNS, rows: cases, totalCount: total };
}
