import type { EntityManager } from '@mikro-orm/postgresql';
import { CrlIssueEntity } from '../entities/crl-issue.entity.ts';
import { newId } from '../ids.ts';
import { runBound } from '../statement.ts';
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
  crl_piece: { crl_issue_id: string; start: number; bytes: Uint8Array };
}

/**
 * Stores a list whose bytes come in pieces, in the caller's transaction; they travel as bytes, not as text of a statement. A
 * list of one piece stands in its row.
 */
export async function storeCrl(em: EntityManager, issue: NewCrlIssue, list: AsyncIterable<Uint8Array>): Promise<void> {
  const id = newId();
  let first: Uint8Array | null = null;
  let start = 0;
  for await (const bytes of list) {
    if (start === 0) {
      first = Uint8Array.from(bytes); // the caller may use his piece again
    } else if (first !== null) {
      await em.insert(CrlIssueEntity, { id, ...issue, der: null });
      await storePiece(em, { crl_issue_id: id, start: 0, bytes: first });
      first = null;
    }
    if (start > 0) await storePiece(em, { crl_issue_id: id, start, bytes });
    start += bytes.length;
  }
  if (first !== null) await em.insert(CrlIssueEntity, { id, ...issue, der: first });
}

async function storePiece(em: EntityManager, piece: Pieces['crl_piece']): Promise<void> {
  await em.getKysely<Pieces>().insertInto('crl_piece').values(piece).execute();
}

/** Octets of a stored list. */
export async function crlSize(em: EntityManager, id: string): Promise<number> {
  const [row] = await runBound<{ size: number }>(
    em,
    `select coalesce(octet_length(der),
       (select start + octet_length(bytes) from crl_piece where crl_issue_id = issue.id order by start desc limit 1)) as size
       from crl_issue as issue where id = $1`,
    [id],
  );
  return row?.size ?? 0;
}

/** A stored list from its first octet to its last, in the pieces that the signer wrote. */
export async function* crlBytes(em: EntityManager, id: string): AsyncGenerator<Buffer> {
  for (let at = 0; ;) {
    const [row] = await runBound<{ bytes: Buffer }>(
      em,
      `select bytes from crl_piece where crl_issue_id = $1 and start = $2
       union all select der from crl_issue where id = $1 and $2 = 0 and der is not null`,
      [id, at],
    );
    if (row === undefined || row.bytes.length === 0) return;
    yield row.bytes;
    at += row.bytes.length;
  }
}

/** For readers who need all of it at once. */
export async function wholeCrl(
  em: EntityManager,
  { id, der }: Pick<CrlIssueEntity, 'id' | 'der'>,
): Promise<Uint8Array> {
  if (der !== null && der !== undefined) return der;
  const pieces: Buffer[] = [];
  for await (const piece of crlBytes(em, id)) pieces.push(piece);
  return Buffer.concat(pieces);
}
