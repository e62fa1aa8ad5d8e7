import type { EntityManager } from '@mikro-orm/postgresql';
import { AuditHeadEntity } from '../entities/audit-head.entity.ts';
import { hashedRows, sha256Of } from './audit-row.ts';
import { buildHead, headBytes, NO_HEAD } from './head-document.ts';
import type { HeadDocument } from './head-document.ts';
import { lastHeadSeq, readHeadFile, writeHeadFile } from './head-files.ts';

/** Rows of one head at most: the signed document stays below a megabyte. */
const BATCH_ROWS = 5_000;
/** The sealer waits no longer for writers under way: everybody who wants to write would queue up behind it. */
const LOCK_WITHIN = '2s';

export interface SealOptions {
  /** Signs the document with the provider's seal and gives the attached CMS. */
  sign: (document: Uint8Array) => Promise<Uint8Array>;
  at: Date;
  /** Folder of the heads, outside the database. */
  headsDir: string;
}

export interface SealResult {
  heads: number;
  rows: number;
}

/** Database and head files do not belong together: sealing on would cover what happened. */
export class AuditChainBroken extends Error {
  readonly code = 'AUDIT_CHAIN_BROKEN';

  constructor(detail: string) {
    super(`AUDIT_CHAIN_BROKEN: ${detail}`);
    this.name = 'AuditChainBroken';
  }
}

/**
 * Chains all committed rows that no head covers yet and seals them, in batches. Safe to run twice at once: the number
 * of a head is unique. A crash between database and file is made good by the next call.
 */
export async function sealBatch(em: EntityManager, options: SealOptions): Promise<SealResult> {
  const result: SealResult = { heads: 0, rows: 0 };
  const upToId = await settledId(em);
  for (;;) {
    const last = await lastHead(em);
    checkFiles(last, options.headsDir);
    const rows = await hashedRows(em, { afterId: last?.lastId ?? 0, upToId, limit: BATCH_ROWS });
    if (rows.length === 0) return result;
    const previousSha256 = last?.headSha256 ?? NO_HEAD;
    const head = buildHead({ seq: (last?.seq ?? 0) + 1, rows, previousSha256, sealedAt: options.at });
    if (!(await store(em, head, options))) return result;
    result.heads += 1;
    result.rows += rows.length;
  }
}

/**
 * The highest id below which nothing can appear any more: ids are given at insert but become visible at commit, so the
 * sealer waits until no transaction that has written an entry is open.
 */
async function settledId(em: EntityManager): Promise<number> {
  return em.transactional(async (inner) => {
    await inner.execute(`set local lock_timeout = '${LOCK_WITHIN}'`);
    await inner.execute('lock table audit in share mode');
    const rows: { id: string | null }[] = await inner.execute('select max(id) as id from audit');
    return Number(rows[0]?.id ?? 0);
  });
}

export async function lastHead(em: EntityManager): Promise<AuditHeadEntity | null> {
  const [head] = await em.find(AuditHeadEntity, {}, { orderBy: { seq: 'desc' }, limit: 1, refresh: true });
  return head ?? null;
}

function checkFiles(last: AuditHeadEntity | null, headsDir: string): void {
  const onDisk = lastHeadSeq(headsDir);
  const inDatabase = last?.seq ?? 0;
  if (onDisk > inDatabase)
    throw new AuditChainBroken(`head ${onDisk} lies in ${headsDir}, the database ends with ${inDatabase}`);
  if (!last) return;
  const file = readHeadFile(headsDir, last.seq);
  if (file === null) return writeHeadFile(headsDir, last.seq, last.seal);
  if (sha256Of(file) !== sha256Of(last.seal))
    throw new AuditChainBroken(`head ${last.seq} in ${headsDir} is not the one of the database`);
}

async function store(em: EntityManager, head: HeadDocument, { sign, at, headsDir }: SealOptions): Promise<boolean> {
  const document = headBytes(head);
  const seal = await sign(document);
  const { seq, firstId, lastId, rowCount, batchSha256, previousSha256 } = head;
  const stored: unknown[] = await em.execute(
    `insert into audit_head (seq, first_id, last_id, row_count, batch_sha256, previous_sha256, head_sha256, seal, sealed_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (seq) do nothing returning seq`,
    [seq, firstId, lastId, rowCount, batchSha256, previousSha256, sha256Of(document), Buffer.from(seal), at],
  );
  if (stored.length === 0) return false; // another sealer was faster
  writeHeadFile(headsDir, seq, seal);
  return true;
}
