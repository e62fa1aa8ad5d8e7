import type { EntityManager } from '@mikro-orm/postgresql';
import { CaEntity } from '../entities/ca.entity.ts';
import { CrlIssueEntity } from '../entities/crl-issue.entity.ts';

/** What ceremony and signer read and write about authorities and their lists. */

export function countAuthorities(em: EntityManager): Promise<number> {
  return em.count(CaEntity);
}

export interface NewAuthority {
  id: string;
  name: CaEntity['name'];
  role: CaEntity['role'];
  subject: string;
  certificate: Uint8Array;
  sha256: string;
  notAfter: Date;
  keyFile: string;
  oldWithNewId: string | null;
  newWithOldId: string | null;
}

export async function insertAuthority(em: EntityManager, authority: NewAuthority): Promise<void> {
  await em.insert(CaEntity, { ...authority, nextCrlNumber: 1n });
}

/** A new certificate over the same key; false when another one than the expected has been put there meanwhile. */
export async function replaceAuthorityCertificate(
  em: EntityManager,
  { id, replaces, ...next }: { id: string; replaces: string; certificate: Uint8Array; sha256: string; notAfter: Date },
): Promise<boolean> {
  return (await em.nativeUpdate(CaEntity, { id, sha256: replaces }, next)) === 1;
}

/** Takes the next number of a list for good: a list that is not published leaves a gap, never a repeated number. */
export async function takeCrlNumber(em: EntityManager, caId: string): Promise<bigint> {
  const rows = await em.execute<{ number: string }[]>(
    'update ca set next_crl_number = next_crl_number + 1 where id = ? returning next_crl_number - 1 as number',
    [caId],
  );
  if (rows[0] === undefined) throw new Error(`no authority ${caId}`);
  return BigInt(rows[0].number);
}

/** Numbers never go back: raises the next number to at least this one. */
export async function raiseCrlNumber(em: EntityManager, caId: string, atLeast: bigint): Promise<void> {
  await em.execute('update ca set next_crl_number = greatest(next_crl_number, ?) where id = ?', [
    String(atLeast),
    caId,
  ]);
}

export interface NewCrlIssue {
  caId: string;
  kind: CrlIssueEntity['kind'];
  suffix: string;
  number: bigint;
  baseNumber: bigint | null;
  thisUpdate: Date;
  nextUpdate: Date;
  sha256: string;
  entries: number;
  publishedAt: Date;
}

/** A list that fits into memory. */
export async function insertCrlIssue(em: EntityManager, issue: NewCrlIssue & { der: Uint8Array }): Promise<void> {
  await em.insert(CrlIssueEntity, issue);
}
