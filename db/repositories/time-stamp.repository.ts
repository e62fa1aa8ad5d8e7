import type { EntityManager } from '@mikro-orm/postgresql';

/** A signature that has no time stamp yet: a confirmation, or the seal of an audit head. */
export interface Unstamped {
  kind: 'confirmation' | 'audit-head';
  id: string;
  cms: Uint8Array;
}

/** Signatures in use without a stamp, the oldest first; of the heads those after the last stamped one. */
export async function unstampedSignatures(em: EntityManager, limit: number): Promise<Unstamped[]> {
  return em.execute<Unstamped[]>(
    `(select 'audit-head' as kind, seq::text as id, seal as cms from audit_head
       where seq > (select coalesce(max(seq), 0) from audit_head_time_stamp) order by seq limit ?)
     union all
     (select 'confirmation', id::text, cms from confirmation
       where cms is not null and verdict_code is null and time_stamp is null order by received_at limit ?)`,
    [limit, limit],
  );
}

export async function countUnstamped(em: EntityManager): Promise<number> {
  const [row] = await em.execute<{ count: string }[]>(
    `select (select count(*) from audit_head where seq > (select coalesce(max(seq), 0) from audit_head_time_stamp))
          + (select count(*) from confirmation where cms is not null and verdict_code is null and time_stamp is null) as count`,
  );
  return Number(row?.count ?? 0);
}

/** Stores the stamp unless another worker was faster or the signature is another one by now. */
export async function storeTimeStamp(
  em: EntityManager,
  { kind, id, cms }: Unstamped,
  { token, time }: { token: Uint8Array; time: Date },
): Promise<void> {
  if (kind === 'confirmation') {
    const sql = 'update confirmation set time_stamp = ? where id = ? and cms = ? and time_stamp is null';
    await em.execute(sql, [Buffer.from(token), id, Buffer.from(cms)]);
    return;
  }
  await em.execute(
    'insert into audit_head_time_stamp (seq, token, stamped_at) values (?, ?, ?) on conflict (seq) do nothing',
    [Number(id), Buffer.from(token), time],
  );
}
