import type { EntityManager } from '@mikro-orm/postgresql';
import { hashedRows } from './audit-row.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';
import type { TrustedHead } from './verify-heads.ts';

/** Rows read at once; bounds the memory, not the result. */
const PAGE = 10_000;

/** Compares every entry with what was sealed about it, and names each that differs. */
export async function verifyRows(em: EntityManager, trusted: TrustedHead[]): Promise<Finding[]> {
  const lastId = trusted.at(-1)?.document.lastId ?? 0;
  const sealed = new Map(trusted.flatMap(({ document }) => document.rows));
  const actual = await actualRows(em, lastId);
  const placesOf = idsByHash(sealed);
  const findings: Finding[] = [];
  for (const [id, sha256] of actual) {
    const expected = sealed.get(id);
    if (expected === sha256) continue;
    const origin = placesOf.get(sha256)?.find((place) => place !== id);
    if (origin !== undefined)
      findings.push(finding('ROW_REORDERED', `entry ${origin} stands in the place of ${id}`, { id }));
    else if (expected === undefined)
      findings.push(finding('ROW_INSERTED', `entry ${id} was not there when its time was sealed`, { id }));
    else findings.push(finding('ROW_CHANGED', `entry ${id} is not what was sealed`, { id }));
  }
  return [...findings, ...missingRows([...sealed.keys()], actual)];
}

async function actualRows(em: EntityManager, upToId: number): Promise<Map<number, string>> {
  const actual = new Map<number, string>();
  let afterId = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = await hashedRows(em, { afterId, upToId, limit: PAGE });
    for (const { id, sha256 } of rows) actual.set(id, sha256);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return actual;
    afterId = last.id;
  }
}

function idsByHash(sealed: Map<number, string>): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [id, sha256] of sealed) places.set(sha256, [...(places.get(sha256) ?? []), id]);
  return places;
}

/** Missing entries at the very end are one cut tail; others are named one by one. */
function missingRows(sealedIds: number[], actual: Map<number, string>): Finding[] {
  const lastActual = Math.max(0, ...[...actual.keys()].slice(-1));
  const missing = sealedIds.filter((id) => !actual.has(id));
  const tail = missing.filter((id) => id > lastActual);
  const findings = missing
    .filter((id) => id <= lastActual)
    .map((id) => finding('ROW_REMOVED', `entry ${id} was sealed and is gone`, { id }));
  const [first, last] = [tail[0], tail.at(-1)];
  if (first === undefined || last === undefined) return findings;
  return [
    ...findings,
    finding('TAIL_CUT', `entries ${first} to ${last} (${tail.length}) were sealed and are gone`, { id: first }),
  ];
}
