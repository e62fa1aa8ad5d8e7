import type { RequestEntity } from '@kualik/db';
import { claimHolder } from '@kualik/db/repositories/claim.repository.ts';
import { findRequest } from '@kualik/db/repositories/request.repository.ts';
import type { Step } from '@kualik/domain/engine/definition.ts';
import { holderOf, stepOf } from '../cases/allowed-actions.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { fullName } from '../sign-in/employee.mapper.ts';
import { stateChanged } from './tell-mover.ts';

interface Wanted {
  id: string;
  /** Version that was on screen; left out when it is checked elsewhere. */
  version?: number;
  /** What must be awaited where the request stands. */
  awaits: (step: Step | null) => boolean;
}

/** The request an employee is about to decide: it stands where he saw it, and he has taken it. */
export async function loadClaimed(context: ApiContext, { id, version, awaits }: Wanted): Promise<RequestEntity> {
  const { em, registry, now } = context;
  const request = isUuid(id) ? await findRequest(em, id) : null;
  if (request === null) throw new CodedError('NOT_FOUND');
  const isMoved = !awaits(stepOf(registry, request)) || (version !== undefined && version !== request.version);
  if (isMoved) throw await stateChanged(em, id);
  const holder = holderOf(request, now);
  if (holder === null) throw new CodedError('CLAIM_REQUIRED');
  if (holder !== signedInOf(context).employeeId) throw await claimedByOther(context, id);
  return request;
}

export async function claimedByOther({ em }: Pick<ApiContext, 'em'>, requestId: string): Promise<CodedError> {
  const holder = await claimHolder(em.fork(), requestId);
  if (holder === null) return new CodedError('CLAIM_REQUIRED');
  return new CodedError('CLAIMED_BY_OTHER', { by: { name: fullName(holder), at: holder.since } });
}
