import { certificatesBySerials, insertRevocationTargets } from '@kualik/db/repositories/signed-request.repository.ts';
import type { NewOrder } from '@kualik/db/repositories/order.repository.ts';
import { CERTIFICATE_POLICY } from '@kualik/domain/data/policy.ts';
import { checksOf } from '@kualik/domain/rules/signed-request-checks.ts';
import type { ReissueDocument } from '@kualik/domain/rules/signed-request.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { requireStorage } from '../order/check-kind-keys.ts';
import { checkContact } from '../order/check-order.ts';
import type { SubmitRequestPayload } from '../order/order.type.ts';
import { checkReissueKeys } from './check-reissue-keys.ts';
import { judgeRequest } from './judge-request.ts';
import { mayRevoke } from './may-revoke.ts';
import { once } from './once.ts';
import { openSignedCase } from './open-signed-case.ts';
import { readSignedRequest } from './read-signed-request.ts';
import type { ReceivedRequest } from './read-signed-request.ts';
import type { SubmitReissueInput } from './signed-request.type.ts';

const CHANNEL = 'portal_or_internet_resource.reissue';

/** Process N2: the signed order of new certificates; step T1c is judged at once, before registration. @rule reg p.7(1), p.7 T1c */
export async function submitReissue(context: ApiContext, input: SubmitReissueInput): Promise<SubmitRequestPayload> {
  const { em, limits } = context;
  const received = await readSignedRequest(context, input.cms, 'reissue');
  const { document } = received;
  await limits.spend('submitIin', received.holder.iin);
  return once(context, received, async () => {
    const keys = await checkReissueKeys(em, document.applicant, { ...input, storage: document.storage });
    const contact = checkDocument(document, keys);
    const predecessors = await ownPredecessors(context, received);
    const verdict = checksOf(await judgeRequest(context, received), null);
    const { officeId, storage, policyVersion, language } = document;
    return em.transactional((inner) =>
      openSignedCase(inner, context, received, {
        channelId: CHANNEL,
        contact: { ...contact, language },
        ...{ officeId, storage, policyVersion, keys, verdict },
        store: (own, { id }) => insertRevocationTargets(own, id, predecessors),
      }),
    );
  });
}

/** The document was ours, but it came back through other hands: what it says is checked as a form is. */
function checkDocument(document: ReissueDocument, keys: NewOrder['keys']): { email: string; phone: string } {
  const listOf = (list: ReissueDocument['keys']): string =>
    list
      .map(({ usage, csrSha256, spkiSha256 }) => `${usage} ${csrSha256} ${spkiSha256}`)
      .sort()
      .join();
  if (listOf(document.keys) !== listOf(keys)) throw new CodedError('SIGNED_REQUEST_DOCUMENT', { field: 'signCsr' });
  if (document.policyVersion !== CERTIFICATE_POLICY.version)
    throw new CodedError('POLICY_VERSION', { field: 'policyVersion' });
  requireStorage(document.applicant.kind, document.storage);
  return checkContact(document);
}

async function ownPredecessors(
  { em }: ApiContext,
  { document, held }: ReceivedRequest<ReissueDocument>,
): Promise<{ certificateId: string; reason: string }[]> {
  const found = await certificatesBySerials(em, document.revokeSerials);
  const own = found.filter((target) => target.requestId && mayRevoke(held.certificate, target));
  const isWhole = document.officeId === held.request.officeId && own.length === document.revokeSerials.length;
  if (!isWhole) throw new CodedError('SIGNED_REQUEST_DOCUMENT', { field: 'cms' });
  return own.map(({ id }) => ({ certificateId: id, reason: 'superseded' }));
}
