import type { DataProvider, GetListParams, GetListResult, RaRecord } from 'react-admin';
import { CaseDocument, MailsDocument, RequestsDocument } from '../../../codegen/generated/admin.ts';
import { ApiError } from './api-error.ts';
import { numberedPage } from './cursor-pages.ts';
import { call } from './graphql-client.ts';
import { isRegistryList, registryRows } from '../lists/registry-rows.ts';
import type { CaseRequest, ListedRequest, Mail, RequestFilter, RequestSort } from './types.ts';

export const REQUEST_RESOURCE = 'requests';

interface InboxFilter extends RequestFilter {
  q?: string;
}

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

function getRequests(params: GetListParams): Promise<GetListResult<ListedRequest>> {
  return numberedPage(REQUEST_RESOURCE, params, async (after) => {
    const { edges, pageInfo, totalCount } = await fetchPage(params, after);
    return { rows: edges.map(({ node }) => node), ...pageInfo, totalCount };
  });
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
    if (!isRegistryList(resource)) refuseUnknown(resource);
    const list = isRegistryList(resource) ? await registryRows(resource, params) : await getRequests(params);
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
