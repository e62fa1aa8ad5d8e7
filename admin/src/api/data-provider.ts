import type { DataProvider, GetListParams, GetListResult, RaRecord } from 'react-admin';
import { CaseDocument, MailsDocument, RequestsDocument } from '../../../codegen/generated/admin.ts';
import { ApiError } from './api-error.ts';
import { call } from './graphql-client.ts';
import type { CaseRequest, ListedRequest, Mail, RequestFilter, RequestSort } from './types.ts';

export const REQUEST_RESOURCE = 'requests';

interface InboxFilter extends RequestFilter {
  q?: string;
}

/** Pages of react-admin over cursors of the server: the cursor behind each page already seen, per filter and order. */
const cursorsOf = new Map<string, (string | null)[]>();

function refuseUnknown(resource: string): void {
  if (resource !== REQUEST_RESOURCE) throw new Error(`no resource ${resource}`);
}

async function fetchPage(params: GetListParams, after: string | null) {
  const { q, ...filter } = (params.filter ?? {}) as InboxFilter;
  const sort: RequestSort = {
    field: (params.sort?.field ?? 'DUE') as RequestSort['field'],
    order: params.sort?.order ?? 'ASC',
  };
  const variables = { filter, search: q?.trim() || null, sort, first: params.pagination?.perPage ?? 25, after };
  const { requests } = await call(RequestsDocument, variables, params.signal);
  return requests;
}

async function getRequests(params: GetListParams): Promise<GetListResult<ListedRequest>> {
  const page = params.pagination?.page ?? 1;
  const key = JSON.stringify([params.filter, params.sort, params.pagination?.perPage]);
  const cursors = cursorsOf.get(key) ?? [null];
  cursorsOf.set(key, cursors);
  for (let walked = cursors.length; walked < page; walked += 1) {
    const before = await fetchPage(params, cursors[walked - 1] ?? null);
    cursors[walked] = before.pageInfo.endCursor;
  }
  const { edges, pageInfo, totalCount } = await fetchPage(params, cursors[page - 1] ?? null);
  cursors[page] = pageInfo.endCursor;
  return {
    data: edges.map((edge) => edge.node),
    total: totalCount,
    pageInfo: { hasNextPage: pageInfo.hasNextPage, hasPreviousPage: page > 1 },
  };
}

const NOT_FOUND = {
  code: 'NOT_FOUND',
  kind: 'not_found',
  clause: null,
  texts: null,
  requestId: null,
  retryAfterSeconds: null,
  by: null,
} as const;

async function getMails(requestId: string, signal?: AbortSignal): Promise<Mail[]> {
  return (await call(MailsDocument, { requestId }, signal)).mails;
}

async function getCase(id: string, mayReadMail: boolean, signal?: AbortSignal): Promise<CaseRequest> {
  const [{ request }, mails] = await Promise.all([
    call(CaseDocument, { id }, signal),
    mayReadMail ? getMails(id, signal) : [],
  ]);
  if (!request) throw new ApiError(NOT_FOUND);
  return { ...request, mails };
}

/** The answers are typed by the operations; react-admin asks for its own generic, which only the caller knows. */
const asRecord = <RecordType extends RaRecord>(record: RaRecord): RecordType => record as RecordType;

const unsupported = (): Promise<never> => Promise.reject(new Error('the desk changes cases by named acts only'));

/** Reading for react-admin's lists and pages. Nothing is written through it: each act of the desk is its own mutation. */
export const dataProvider: DataProvider = {
  supportAbortSignal: true,
  getList: async <RecordType extends RaRecord>(resource: string, params: GetListParams) => {
    refuseUnknown(resource);
    const list = await getRequests(params);
    return { ...list, data: list.data.map((record) => asRecord<RecordType>(record)) };
  },
  getOne: async <RecordType extends RaRecord>(
    resource: string,
    params: { id: unknown; meta?: { mayReadMail?: boolean }; signal?: AbortSignal },
  ) => {
    refuseUnknown(resource);
    const record = await getCase(String(params.id), params.meta?.mayReadMail ?? false, params.signal);
    return { data: asRecord<RecordType>(record) };
  },
  getMany: unsupported,
  getManyReference: unsupported,
  create: unsupported,
  update: unsupported,
  updateMany: unsupported,
  delete: unsupported,
  deleteMany: unsupported,
};
