import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { complaintPage } from '@kualik/db/repositories/complaint.repository.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { pageBounds } from '../schema/page-bounds.ts';
import type { ComplaintFilter } from './complaint.input.ts';
import { toComplaintSummary } from './complaint.mapper.ts';
import { complaintScope } from './complaint-scope.ts';
import type { ComplaintPageType } from './complaint.type.ts';
import { employeeOf } from './move-complaint.ts';

interface Asked {
  filter: ComplaintFilter | null;
  first: number | null;
  offset: number | null;
}

/** A page of the complaints the employee may see; overdue ones can be filtered out. The list is recorded as read. @rule std1 p.11 */
export async function listComplaints(
  context: ApiContext,
  { filter, first, offset }: Asked,
): Promise<ComplaintPageType> {
  const { em, now: at } = context;
  const officeId = filter?.officeId ?? null;
  if (officeId !== null && !isUuid(officeId)) return { nodes: [], totalCount: 0 };
  const { complaints, totalCount } = await complaintPage(em, {
    scope: complaintScope(signedInOf(context)),
    states: filter?.states ?? [],
    officeId,
    isOverdue: filter?.isOverdue ?? null,
    at,
    sort: { field: filter?.sortField ?? 'DUE', order: filter?.sortOrder ?? 'ASC' },
    ...pageBounds(first, offset),
  });
  const data = { list: true, complaints: complaints.map(({ id }) => id) };
  await appendAudit(em, { kind: 'complaint.read', actor: employeeOf(context), at, requestId: null, data });
  return { nodes: complaints.map((one) => toComplaintSummary(one, at)), totalCount };
}
