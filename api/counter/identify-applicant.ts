import type { Facts } from '@kualik/domain/engine/case.ts';
import { awaitsIdentification } from '../cases/counter-work.ts';
import type { RequestType } from '../cases/request.type.ts';
import { viewRequest } from '../cases/view-request.ts';
import type { ApiContext } from '../context.ts';
import { loadClaimed } from '../decide/load-claimed.ts';
import { reasonOf } from '../decide/refuse-documents.ts';
import { tellMover } from '../decide/tell-mover.ts';
import { CodedError } from '../errors/coded-error.ts';
import { moveAtCounter } from './counter-move.ts';
import type { IdentifyApplicantInput } from './counter.input.ts';

/** The person is the holder of the card, or the case ends with a motivated refusal. @rule reg p.9 C1, p.9(2) */
export async function identifyApplicant(context: ApiContext, input: IdentifyApplicantInput): Promise<RequestType> {
  const { em } = context;
  const facts = input.identified ? IDENTIFIED : refusalOf(input);
  const request = await loadClaimed(context, { id: input.id, version: input.version, awaits: awaitsIdentification });
  const event = { type: 'judge', step: request.step } as const;
  const auditKind = input.identified ? { auditKind: 'applicant.identified' as const } : {};
  await tellMover(em, () =>
    em.transactional((inner) => moveAtCounter(inner, context, request, { event, facts, ...auditKind })),
  );
  return viewRequest(context, request.id);
}

const IDENTIFIED: Facts = { checks: { 'person.identified': 'passed' }, flags: {} };

function refusalOf({ reason }: IdentifyApplicantInput): Facts {
  if (!reason) throw new CodedError('REASON_REQUIRED', { field: 'reason' });
  const code = 'IDENTITY_NOT_CONFIRMED';
  return {
    checks: { 'person.identified': 'failed' },
    flags: {},
    reason: { code, ground: code, text: reasonOf(reason) },
  };
}
