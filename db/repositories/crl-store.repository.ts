import type { EntityManager } from '@mikro-orm/postgresql';
import { CrlIssueEntity } from '../entities/crl-issue.entity.ts';
import { newId } from '../ids.ts';
import type { NewCrlIssue } from './ca.repository.ts';

/** Published lists of any size: written and read in pieces, never as one value of the program. */

export type CrlHead = Omit<CrlIssueEntity, 'der'>;

const HEAD_FIELDS = [
  'id',
  'caId',
  'number',
  'kind',
  'suffix',
  'baseNumber',
  'thisUpdate',
  'nextUpdate',
  'sha256',
  'entries',
  'publishedAt',
] as const;

/** Everything about the last list of an authority with this suffix but its bytes. */
export async function crlHeadOf(em: EntityManager, caId: string, suffix: string): Promise<CrlHead | null> {
  return em.findOne(CrlIssueEntity, { caId, suffix }, { orderBy: { number: 'desc' }, fields: HEAD_FIELDS });
}

/** The last complete list of each authority, without bytes. */
export async function crlHeads(em: EntityManager): Promise<CrlHead[]> {
  const rows: { id: string }[] = await em.execute(
    `select distinct on (ca_id) id from crl_issue where suffix = '' order by ca_id, number desc`,
  );
  return em.find(CrlIssueEntity, { id: { $in: rows.map(({ id }) => id) } }, { fields: HEAD_FIELDS });
}

interface Pieces {
  crl_piece: { position: number; bytes: Uint8Array };
}

/** Stores a list whose bytes come in pieces, in the caller's transaction; they travel as bytes, not as text of a statement. */
export async function storeCrl(em: EntityManager, issue: NewCrlIssue, list: AsyncIterable<Uint8Array>): Promise<void> {
  await em.execute(
    'create temporary table if not exists crl_piece (position integer, bytes bytea storage external) on commit drop',
  );
  await em.execute('truncate crl_piece');
  const pieces = em.getKysely<Pieces>();
  let position = 0;
  for await (const bytes of list) {
    await pieces.insertInto('crl_piece').values({ position, bytes }).execute();
    position += 1;
  }
  const { caId, kind, suffix, number, baseNumber, thisUpdate, nextUpdate, sha256, entries, publishedAt } = issue;
  await em.execute(
    `insert into crl_issue (id, ca_id, kind, suffix, number, base_number, this_update, next_update, sha256, entries,
        published_at, der)
      select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_agg(bytes, ''::bytea order by position) from crl_piece`,
    [
      newId(),
      caId,
      kind,
      suffix,
      String(number),
      baseNumber === null ? null : String(baseNumber),
      thisUpdate,
      nextUpdate,
      sha256,
      entries,
      publishedAt,
    ],
  );
}

/** Octets of a stored list. */
export async function crlSize(em: EntityManager, id: string): Promise<number> {
  const rows: { size: number }[] = await em.execute('select octet_length(der) as size from crl_issue where id = ?', [
    id,
  ]);
  return rows[0]?.size ?? 0;
}

/** A part of a stored list; the database unpacks nothing for it. */
export async function crlPiece(em: EntityManager, id: string, at: number, length: number): Promise<Buffer> {
  const rows: { bytes: Buffer }[] = await em.execute(
    'select substring(der from ? for ?) as bytes from crl_issue where id = ?',
    [at + 1, length, id],
  );
  return Buffer.from(rows[0]?.bytes ?? []);
}
