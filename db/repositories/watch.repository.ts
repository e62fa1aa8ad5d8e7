import type { WatchedKind } from '@kualik/domain/rules/watch-limits.ts';
import type { CaName } from '../entities/ca.entity.ts';
import type { EntityManager } from '@mikro-orm/postgresql';

/** A certificate without which something stops. */
export interface WatchedCertificate {
  kind: WatchedKind;
  /** Name of the authority, its own or that of the issuer. */
  name: string;
  notAfter: Date;
}

/** The list of an authority that relying parties see now; `suffix` as in its file name. */
export interface WatchedList {
  name: CaName;
  suffix: string;
  number: string;
  thisUpdate: Date;
  nextUpdate: Date;
}

/** Of each authority the newest generation, and of each service key the certificate that lasts longest. */
export const WATCHED_CERTIFICATES = `
  select 'ca' as kind, name, "notAfter" from (
    select distinct on (regexp_replace(name, '_\\d+$', '')) name, not_after as "notAfter"
      from ca order by regexp_replace(name, '_\\d+$', ''), substring(name from '_(\\d+)$')::int desc nulls last
  ) newest
  union all
  select c.usage, ca.name, max(c.not_after) from certificate c join ca on ca.id = c.ca_id
   where c.state = 'issued' and c.usage in ('seal', 'ocsp', 'tsa') group by c.usage, ca.name
   order by 1, 2`;

export const WATCHED_LISTS = `
  select distinct on (ca.name, l.suffix) ca.name, l.suffix, l.number::text as number,
         l.this_update as "thisUpdate", l.next_update as "nextUpdate"
    from crl_issue l join ca on ca.id = l.ca_id where l.kind in ('full', 'delta') and ca.not_after > now()
   order by ca.name, l.suffix, l.number desc`;

interface Raw {
  notAfter: string | Date;
}

export async function watchedCertificates(em: EntityManager): Promise<WatchedCertificate[]> {
  const rows = await em.execute<(Omit<WatchedCertificate, 'notAfter'> & Raw)[]>(WATCHED_CERTIFICATES);
  return rows.map((row) => ({ ...row, notAfter: new Date(row.notAfter) }));
}

export async function watchedLists(em: EntityManager): Promise<WatchedList[]> {
  const rows = await em.execute<WatchedList[]>(WATCHED_LISTS);
  return rows.map((row) => ({ ...row, thisUpdate: new Date(row.thisUpdate), nextUpdate: new Date(row.nextUpdate) }));
}

export async function databaseTime(em: EntityManager): Promise<Date> {
  const [row] = await em.execute<{ now: string | Date }[]>('select clock_timestamp() as now');
  return new Date(row?.now ?? Number.NaN);
}
