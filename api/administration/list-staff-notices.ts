import { staffNoticePage } from '@kualik/db/repositories/staff-notice.repository.ts';
import { STAFF_NOTICES } from '@kualik/domain/rules/staff-notices.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import type { Page } from './page.type.ts';
import type { StaffNoticeType } from './staff-notice.type.ts';
import type { WindowArgs } from './window.ts';

/** Notices for the roles and the centre of the signed-in employee, newest first unless asked otherwise. */
export async function listStaffNotices(
  context: ApiContext,
  kinds: StaffNoticeType['kind'][] | null,
  { first, offset, order }: WindowArgs,
): Promise<Page<StaffNoticeType>> {
  const { roles, officeId } = signedInOf(context);
  const [rows, totalCount] = await staffNoticePage(
    context.em,
    { roles, officeId },
    {
      ...{ kinds, first, offset },
      order: order === 'ASC' ? 'asc' : 'desc',
    },
  );
  const items = rows.map(({ id, kind, subjectId, createdAt }) => {
    return { id, kind, subjectId, createdAt, text: STAFF_NOTICES[kind] };
  });
  return { items, totalCount };
}
