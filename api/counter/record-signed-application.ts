import type { EntityManager, RequestEntity } from '@kualik/db';
import { insertSeenPapers } from '@kualik/db/repositories/confirmation.repository.ts';
import { keysOfRequest } from '@kualik/db/repositories/order.repository.ts';
import { hasScan } from '@kualik/db/repositories/scan.repository.ts';
import { fingerprintFromScan } from '@kualik/domain/rules/key-fingerprint.ts';
import { localized } from '@kualik/domain/texts/translate.ts';
import { awaitsHandSignature } from '../cases/counter-work.ts';
import type { RequestType } from '../cases/request.type.ts';
import { fingerprintOf, viewRequest } from '../cases/view-request.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { loadClaimed } from '../decide/load-claimed.ts';
import { tellMover } from '../decide/tell-mover.ts';
import { CodedError } from '../errors/coded-error.ts';
import { moveAtCounter } from './counter-move.ts';
import type { RecordSignedApplicationInput } from './counter.input.ts';

/** Line of the papers under which the signed application is scanned and seen. */
const APPLICATION = 'application';

/** The printed application carries these keys and the applicant's hand, and its scan is kept: only then the operator may confirm. @rule reg p.9(7) */
export async function recordSignedApplication(
  context: ApiContext,
  input: RecordSignedApplicationInput,
): Promise<RequestType> {
  const { em } = context;
  if (!input.seen) throw new CodedError('SIGNATURE_NOT_SEEN', { field: 'seen' });
  const request = await loadClaimed(context, { id: input.id, version: input.version, awaits: awaitsHandSignature });
  const expected = await fingerprintOf({ keys: await keysOfRequest(em, request.id) });
  if (fingerprintFromScan(input.fingerprint) !== expected)
    throw new CodedError('FINGERPRINT_MISMATCH', { field: 'fingerprint' });
  if (!(await hasScan(em, request.id, APPLICATION))) throw new CodedError('SIGNED_APPLICATION_NOT_SCANNED');
  await tellMover(em, () => em.transactional((inner) => store(inner, context, request)));
  return viewRequest(context, request.id);
}

async function store(em: EntityManager, context: ApiContext, request: RequestEntity): Promise<void> {
  const event = { type: 'complete', step: request.step } as const;
  await moveAtCounter(em, context, request, { event, auditKind: 'application.signed' });
  const { employeeId: seenById } = signedInOf(context);
  const paper = { requestId: request.id, title: localized('document.application'), itemId: APPLICATION };
  const seen = { seenById, seenAt: context.now, alternative: null, givenBackAt: null };
  await insertSeenPapers(em, [{ ...paper, ...seen }], context.now);
}
