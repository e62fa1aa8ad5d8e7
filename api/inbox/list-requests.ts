import { parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import type { EventEntity, OfficeEntity } from '@kualik/db';
import { eventsOfRequests } from '@kualik/db/repositories/event.repository.ts';
import { inboxPage } from '@kualik/db/repositories/inbox.repository.ts';
import type { InboxRow } from '@kualik/db/repositories/inbox.repository.ts';
import { officesByIds } from '@kualik/db/repositories/office.repository.ts';
import { lastRegisterAnswers } from '@kualik/db/repositories/register-answer.repository.ts';
import { toSummary } from '../cases/summary.mapper.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { recordInboxRead } from './record-inbox-read.ts';
import type { RequestConnectionType, RequestEdgeType, RequestFilter, RequestSort } from './inbox.type.ts';

const PAGE = { usual: 25, most: 100 };
const SOONEST_FIRST: RequestSort = { field: 'DUE', order: 'ASC' };

interface Asked {
  filter?: RequestFilter | null;
  search?: string | null;
  sort?: RequestSort | null;
  first?: number | null;
  after?: string | null;
}

/** A page of the inbox: masked, sorted by the database in the Kazakh alphabet, with a cursor that survives new rows; the reading is recorded. */
export async function listRequests(context: ApiContext, asked: Asked): Promise<RequestConnectionType> {
  const { em, now } = context;
  const { filter, search, sort, first, after } = asked;
  const officeId = filter?.officeId ?? null;
  if (officeId !== null && !isUuid(officeId)) return emptyPage();
  const applied = namesOneCase(search) ? {} : (filter ?? {});
  const page = await inboxPage(em, {
    filter: applied,
    search: search ?? null,
    sort: sort ?? SOONEST_FIRST,
    first: Math.max(1, Math.min(PAGE.most, first ?? PAGE.usual)),
    after: after ?? null,
    viewerId: signedInOf(context).employeeId,
    at: now,
  });
  const edges = await toEdges(context, page.rows);
  await recordInboxRead(context, { filter: applied, isSearch: Boolean(search?.trim()), rowCount: edges.length });
  const pageInfo = { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: page.hasNextPage };
  return { edges, pageInfo, totalCount: page.totalCount };
}

/** A whole number finds its case whatever the filters say: the person with that paper stands at the counter. */
function namesOneCase(search: string | null | undefined): boolean {
  return parseRequestNumber(search ?? '').ok;
}

async function toEdges(context: ApiContext, rows: InboxRow[]): Promise<RequestEdgeType[]> {
  const { em, registry, now } = context;
  const ids = rows.map(({ request }) => request.id);
  const events = groupByRequest(await eventsOfRequests(em, ids));
  const answers = await lastRegisterAnswers(em, ids);
  const offices = new Map(
    (
      await officesByIds(
        em,
        rows.map(({ request }) => request.officeId ?? ''),
      )
    ).map((one) => [one.id, one]),
  );
  const viewer = signedInOf(context);
  return rows.flatMap(({ request, applicant, claimedBy, cursor }) => {
    const office: OfficeEntity | undefined = offices.get(request.officeId ?? '');
    if (office === undefined) return [];
    const lastAnswer = answers.find(({ requestId }) => requestId === request.id) ?? null;
    const parts = { request, applicant, office, holder: claimedBy, events: events.get(request.id) ?? [], lastAnswer };
    return [{ cursor, node: toSummary(parts, { registry, viewer, now }) }];
  });
}

function groupByRequest(events: EventEntity[]): Map<string, EventEntity[]> {
  return Map.groupBy(events, ({ requestId }) => requestId);
}

function emptyPage(): RequestConnectionType {
  return { edges: [], pageInfo: { endCursor: null, hasNextPage: false }, totalCount: 0 };
}
