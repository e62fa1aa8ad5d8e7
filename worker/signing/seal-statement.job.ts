import { appendAudit } from '@kualik/db';
import { findStatement, storeStatementSeal } from '@kualik/db/repositories/workplace.repository.ts';
import { type Job, PermanentFailure } from '../job.ts';
import type { SignerContext } from './signer-context.ts';

/** Seals a monthly statement: `openssl cms -verify` reads it in five years without the database. @rule reg p.19(5) */
export const sealStatement: Job<SignerContext> = async ({ orm, clock, seal }, row) => {
  const statementId = row.payload['statementId'];
  const em = orm.em.fork();
  const statement = typeof statementId === 'string' ? await findStatement(em, statementId) : null;
  if (statement === null) throw new PermanentFailure('STATEMENT_UNKNOWN');
  if (statement.sealedAt) return { already: true };
  const at = clock.now();
  const cms = await seal.attached(statement.document, at);
  await em.transactional(async (inner) => {
    if (!(await storeStatementSeal(inner, statement.id, { cms, sealedAt: at }))) return;
    const actor = { kind: 'system', id: 'signer' } as const;
    const data = { statementId: statement.id, documentSha256: statement.documentSha256 };
    await appendAudit(inner, { kind: 'statement.sealed', actor, at, requestId: null, data });
  });
  return { sealed: statement.id };
};
