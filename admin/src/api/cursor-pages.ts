import type { GetListParams } from 'react-admin';

/** A page of the server, and the cursor behind its last row. */
export interface CursorPage<Row> {
  readonly rows: Row[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
  readonly totalCount: number;
}

/** Pages of react-admin over cursors of the server: the cursor behind each page already seen, per filter and order. */
const cursorsOf = new Map<string, (string | null)[]>();

/** The page that react-admin asks for by its number; pages before it are walked once. */
export async function numberedPage<Row>(
  resource: string,
  params: GetListParams,
  fetchPage: (after: string | null) => Promise<CursorPage<Row>>,
) {
  const page = params.pagination?.page ?? 1;
  const key = JSON.stringify([resource, params.filter, params.sort, params.pagination?.perPage]);
  const cursors = cursorsOf.get(key) ?? [null];
  cursorsOf.set(key, cursors);
  for (let walked = cursors.length; walked < page; walked += 1)
    cursors[walked] = (await fetchPage(cursors[walked - 1] ?? null)).endCursor;
  const { rows, endCursor, hasNextPage, totalCount } = await fetchPage(cursors[page - 1] ?? null);
  cursors[page] = endCursor;
  return { data: rows, total: totalCount, pageInfo: { hasNextPage, hasPreviousPage: page > 1 } };
}
