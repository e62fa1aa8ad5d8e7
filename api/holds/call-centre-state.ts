import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { findRequestByNumber } from '@kualik/db/repositories/request.repository.ts';
import { parseRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { readRequestState } from '../status/read-request-state.ts';
import type { RequestStateType } from '../status/request-state.type.ts';

/** What the contact centre may know: the state behind a number and nothing of the person; who asked is recorded. @rule reg p.13 */
export async function callCentreState(context: ApiContext, number: string): Promise<RequestStateType | null> {
  const { em, now: at } = context;
  const state = await readRequestState(context, number);
  const parsed = parseRequestNumber(number);
  const request = parsed.ok ? await findRequestByNumber(em.fork(), parsed.value) : null;
  const actor = { kind: 'employee', id: signedInOf(context).employeeId } as const;
  const data = { isKnown: state !== null };
  await appendAudit(em, { kind: 'call-centre.read', actor, at, requestId: request?.id ?? null, data });
  return state;
}
