import { join } from 'node:path';
import { appendAudit } from '@kualik/db';
import { sealOpener } from '@kualik/db/audit/open-seal.ts';
import { trustedSeal } from '@kualik/db/audit/trusted-seal.ts';
import { verifyAudit } from '@kualik/db/audit/verify-audit.ts';
import { findAuditCheck, storeAuditCheck } from '@kualik/db/repositories/audit-check.repository.ts';
import { type Job, PermanentFailure } from '../job.ts';
import type { SignerContext } from './signer-context.ts';

/** Findings kept of one check; a chain that is rewritten has one for each entry. Our choice. */
const MOST_FINDINGS = 100;
const GRAVITY = ['alarm', 'warning', 'notice'] as const;

// Clause: reg p.19(2) (integrity).

/** Compares the audit with the sealed heads that lie outside the database, as `npm run verify-audit` does. */
export const checkAudit: Job<SignerContext> = async ({ orm, clock, dataDir }, row) => {
  const id = row.payload['checkId'];
  const order = typeof id === 'string' ? await findAuditCheck(orm.em.fork(), id) : null;
  if (order === null) throw new PermanentFailure('CHECK_UNKNOWN');
  if (order.state === 'done') return { already: true };
  const headsDir = join(dataDir, 'heads');
  const em = orm.em.fork();
  const seal = await trustedSeal(em, headsDir);
  const at = clock.now();
  // Without a seal certificate no seal holds: every head is an alarm.
  const openSeal = seal ? sealOpener(seal.sha256, seal.spkiSha256) : async () => null;
  const { heads, sealedRows, unsealedRows, findings } = await verifyAudit(em, { headsDir, openSeal, at });
  const graveFirst = GRAVITY.flatMap((severity) => findings.filter((one) => one.severity === severity));
  const result = {
    ...{ heads, sealedRows, unsealedRows, isIndependent: seal?.isIndependent ?? false, at },
    ...{ findingCount: findings.length, findings: graveFirst.slice(0, MOST_FINDINGS) },
  };
  await orm.em.fork().transactional(async (inner) => {
    if (!(await storeAuditCheck(inner, order.id, result))) return;
    const alarms = findings.filter(({ severity }) => severity === 'alarm').length;
    const data = { checkId: order.id, heads, sealedRows, unsealedRows, findings: findings.length, alarms };
    const actor = { kind: 'system', id: 'signer' } as const;
    await appendAudit(inner, { kind: 'audit.checked', actor, at, requestId: null, data });
  });
  return { heads, findings: findings.length };
};
