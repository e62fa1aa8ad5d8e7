import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { canonicalJson } from '../canonical-json.ts';

/** A stored entry as its hash sees it; the id stands apart, so that a moved row is told from a changed one. */
export interface HashedRow {
  id: number;
  sha256: string;
  at: Date;
}

interface RawRow {
  id: string;
  at_us: string;
  kind: string;
  actor_kind: string;
  actor_id: string | null;
  request_id: string | null;
  data: string;
}

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function hashed({ id, ...content }: RawRow): HashedRow {
  return { id: Number(id), sha256: sha256Of(canonicalJson(content)), at: new Date(Number(content.at_us) / 1000) };
}

export interface RowRange {
  afterId: number;
  upToId: number;
  limit: number;
}

/** Rows in the order of their ids. Times are read in microseconds: a Date would not see a change below a millisecond. */
export async function hashedRows(em: EntityManager, { afterId, upToId, limit }: RowRange): Promise<HashedRow[]> {
  const rows: RawRow[] = await em.execute(
    `select id::text as id, (extract(epoch from at) * 1000000)::bigint::text as at_us, kind, actor_kind, actor_id,
            request_id::text as request_id, data
       from audit where id > ? and id <= ? order by id limit ?`,
    [afterId, upToId, limit],
  );
  return rows.map(hashed);
}
