import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { officeById } from '@kualik/db/repositories/office.repository.ts';
import * as workplaces from '@kualik/db/repositories/registered-workplace.repository.ts';
import { employeeActor } from '../administration/employee-actor.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { newToken, sha256OfText } from '../sign-in/session-token.ts';

/** From the first one on, the operators of the office work at its registered workplaces only. @rule reg p.19(5) rule 1 */
export async function registerWorkplace(
  context: ApiContext,
  input: { officeId: string; label: string },
): Promise<{ id: string; token: string }> {
  const { em, now: at } = context;
  const { officeId } = input;
  const label = input.label.normalize('NFC').trim().slice(0, 80);
  if (!isUuid(officeId) || (await officeById(em, officeId)) === null)
    throw new CodedError('OFFICE_UNKNOWN', { field: 'officeId' });
  if (label === '') throw new CodedError('INPUT_INVALID', { field: 'label' });
  const token = newToken();
  const row = { officeId, label, tokenSha256: sha256OfText(token), registeredAt: at };
  const id = await em.transactional(async (inner) => {
    const workplaceId = await workplaces.insertWorkplace(inner, {
      ...row,
      registeredById: signedInOf(context).employeeId,
    });
    if (workplaceId === null) throw new CodedError('WORKPLACE_KNOWN', { field: 'label' });
    const data = { workplaceId, officeId };
    const actor = employeeActor(context);
    await appendAudit(inner, { kind: 'workplace.registered', actor, at, requestId: null, data });
    return workplaceId;
  });
  return { id, token };
}

/** A computer that left its place. Whoever signed in there signs in elsewhere. @rule reg p.19(5) rule 1 */
export async function endWorkplace(context: ApiContext, id: string): Promise<boolean> {
  const { em, now: at } = context;
  if (!isUuid(id)) throw new CodedError('NOT_FOUND');
  await em.transactional(async (inner) => {
    const ended = { endedAt: at, endedById: signedInOf(context).employeeId };
    if (!(await workplaces.endWorkplace(inner, id, ended))) throw new CodedError('NOT_FOUND');
    const actor = employeeActor(context);
    await appendAudit(inner, { kind: 'workplace.ended', actor, at, requestId: null, data: { workplaceId: id } });
  });
  return true;
}
