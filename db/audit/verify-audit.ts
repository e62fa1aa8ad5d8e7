import { existsSync, readdirSync } from 'node:fs';
import type { EntityManager } from '@mikro-orm/postgresql';
import { hashedRows } from './audit-row.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';
import { readHeadFiles } from './head-files.ts';
import { verifyHeads } from './verify-heads.ts';
import type { OpenSeal, TrustedHead } from './verify-heads.ts';
import { verifyRows } from './verify-rows.ts';

// Clause: reg p.19(2) (integrity).

/**
 * Seals are made every minute; a row that waited longer than this could have been changed unseen for as long.
 * Our own choice: leaves room for a restart of the signer.
 */
export const LATE_SEAL_MINUTES = 5;

export interface VerifyOptions {
  headsDir: string;
  openSeal: OpenSeal;
  at: Date;
}

export interface AuditVerdict {
  heads: number;
  sealedRows: number;
  unsealedRows: number;
  findings: Finding[];
}

/**
 * Compares the audit with the sealed heads outside the database. Believes nothing but the seals: whoever controls the
 * database can make its rows and heads agree with each other. Cannot see the loss of rows that were never sealed.
 */
export async function verifyAudit(em: EntityManager, { headsDir, openSeal, at }: VerifyOptions): Promise<AuditVerdict> {
  const { trusted, findings } = await verifyHeads(em, readHeadFiles(headsDir), openSeal);
  const lastId = trusted.at(-1)?.document.lastId ?? 0;
  const unsealed = await unsealedRows(em, lastId, at);
  return {
    heads: trusted.length,
    sealedRows: trusted.reduce((sum, { document }) => sum + document.rowCount, 0),
    unsealedRows: unsealed.count,
    findings: [
      ...findings,
      ...(await verifyRows(em, trusted)),
      ...lateSeals(trusted),
      ...supersededHeads(headsDir),
      ...unsealed.findings,
    ],
  };
}

function lateSeals(trusted: TrustedHead[]): Finding[] {
  return trusted.flatMap(({ document }) => {
    const minutes = (Date.parse(document.sealedAt) - Date.parse(document.firstAt)) / 60_000;
    if (minutes <= LATE_SEAL_MINUTES) return [];
    const detail = `head ${document.seq} was sealed ${Math.round(minutes)} minutes after its first entry ${document.firstId}`;
    return [finding('LATE_SEAL', detail, { seq: document.seq, id: document.firstId })];
  });
}

function supersededHeads(headsDir: string): Finding[] {
  if (!existsSync(headsDir)) return [];
  return readdirSync(headsDir)
    .filter((name) => name.startsWith('superseded-'))
    .map((name) => finding('SUPERSEDED', `a restore set heads aside: ${name}`));
}

async function unsealedRows(
  em: EntityManager,
  lastId: number,
  at: Date,
): Promise<{ count: number; findings: Finding[] }> {
  const counted: { n: number }[] = await em.execute('select count(*)::int as n from audit where id > ?', [lastId]);
  const count = counted[0]?.n ?? 0;
  if (count === 0) return { count, findings: [] };
  const [first] = await hashedRows(em, { afterId: lastId, upToId: Number.MAX_SAFE_INTEGER, limit: 1 });
  const findings = [finding('UNSEALED', `${count} entries after ${lastId} are not sealed yet`)];
  if (first && at.getTime() - first.at.getTime() > LATE_SEAL_MINUTES * 60_000) {
    findings.push(finding('SEAL_OVERDUE', `entry ${first.id} should have been sealed long ago`, { id: first.id }));
  }
  return { count, findings };
}
