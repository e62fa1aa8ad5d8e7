import { randomBytes } from 'node:crypto';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { storeKeyLossCode } from '@kualik/db/repositories/key-loss.repository.ts';
import { formatRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { sha256OfText } from '../sign-in/session-token.ts';

/** A new telephone code for the signed-in operator, shown once. It can be spoken: no look-alikes, a check character. */
export async function makeKeyLossCode({ em, now: at, ...context }: ApiContext): Promise<string> {
  const { employeeId } = signedInOf(context);
  const code = formatRequestNumber(randomBytes(8));
  await em.transactional(async (inner) => {
    await storeKeyLossCode(inner, { employeeId, codeSha256: sha256OfText(code), at });
    const actor = { kind: 'employee', id: employeeId } as const;
    await appendAudit(inner, { kind: 'key-loss.code', actor, at, requestId: null, data: { employeeId } });
  });
  return code;
}
