import { sha256Of } from '@kualik/db/audit/audit-row.ts';
import { buildHead, headBytes } from '@kualik/db/audit/head-document.ts';
import { headFileName } from '@kualik/db/audit/head-files.ts';
import { canonicalJson } from '@kualik/db/canonical-json.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestSeal } from './test-seal.ts';

/** What a database superuser does: he switches the guard off first. */
export async function asIntruder(em: EntityManager, ...statements: string[]): Promise<void> {
  for (const table of ['audit', 'audit_head']) await em.execute(`alter table ${table} disable trigger all`);
  for (const sql of statements) await em.execute(sql);
  for (const table of ['audit', 'audit_head'])
    await em.execute(`alter table ${table} enable always trigger ${table}_append_only`);
}

/** Changes entry 3 and makes rows, heads and links agree again, as somebody can who knows our format but not the key. */
export async function rewriteChain(
  em: EntityManager,
  headsDir: string,
  foreign: TestSeal,
  { files }: { files: boolean },
): Promise<void> {
  await asIntruder(em, `update audit set data = '{"index":99}' where id = 3`);
  let previousSha256 = '0'.repeat(64);
  for (const [seq, range] of [
    [1, 'id <= 4'],
    [2, 'id > 4'],
  ] as const) {
    const rows: Record<string, string | null>[] = await em.execute(
      `select id::text as id, (extract(epoch from at) * 1000000)::bigint::text as at_us, kind, actor_kind, actor_id,
              request_id::text as request_id, data from audit where ${range} order by id`,
    );
    const hashed = rows.map(({ id, ...content }) => ({
      id: Number(id),
      sha256: sha256Of(canonicalJson(content)),
      at: new Date(Number(content.at_us) / 1000),
    }));
    const head = buildHead({ seq, rows: hashed, previousSha256, sealedAt: new Date('2026-11-20T09:30:00.000Z') });
    const cms = await foreign.sign(headBytes(head));
    previousSha256 = sha256Of(headBytes(head));
    const hex = Buffer.from(cms).toString('hex');
    await asIntruder(
      em,
      `update audit_head set batch_sha256 = '${head.batchSha256}', head_sha256 = '${previousSha256}', seal = '\\x${hex}',
      previous_sha256 = '${head.previousSha256}', sealed_at = '${head.sealedAt}' where seq = ${seq}`,
    );
    if (files) writeFileSync(join(headsDir, headFileName(seq)), cms);
  }
}
