import type { EntityManager, RequestEntity, SignedRequestEntity } from '@kualik/db';
import { signedRequestOf } from '@kualik/db/repositories/signed-request.repository.ts';
import { isSameJson } from '@kualik/domain/rules/canonical-document.ts';
import {
  confirmedApplicant,
  type IssueConfirmation,
  subjectAltNamesOf,
} from '@kualik/domain/rules/confirmation-document.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import type { ReissueDocument } from '@kualik/domain/rules/signed-request.ts';
import type { OrderedKey } from './authorised-order.ts';
import { ownTargets } from './authorised-revocation.ts';
import { verifySignedRequest } from './signed-request-facts.ts';
import type { SignerContext } from './signer-context.ts';

/** A violation refuses the case; content that differs means that somebody wrote into the database. */
export type ReissueFault = { kind: 'violation' | 'tampered'; code: ErrorCode };

const STANDING_CODES: readonly ErrorCode[] = ['CERTIFICATE_REVOKED', 'CERTIFICATE_EXPIRED', 'CERTIFICATE_HELD'];

/**
 * A re-issue needs two signatures: the operator's and the applicant's own over the same keys. Whether it is one tells the
 * document that the operator signed as well as the channel; a certificate revoked meanwhile orders nothing. Null when all
 * is well, or when the case is no re-issue. @rule reg p.7 T1c, p.7 C2
 */
export async function faultOfReissue(
  context: SignerContext,
  em: EntityManager,
  { request, confirmed, keys }: { request: RequestEntity; confirmed: IssueConfirmation; keys: readonly OrderedKey[] },
): Promise<ReissueFault | null> {
  const isReissue = request.channelId === 'portal_or_internet_resource.reissue';
  if (!isReissue && confirmed.applicantRequestSha256 === undefined) return null;
  const row = await signedRequestOf(em, request.id);
  if (row === null) return { kind: 'tampered', code: 'SIGNED_REQUEST_MISSING' };
  const verified = await verifySignedRequest(context, em, row, context.clock.now());
  if (!verified.ok) {
    return { kind: STANDING_CODES.includes(verified.code) ? 'violation' : 'tampered', code: verified.code };
  }
  const { document, documentSha256 } = verified;
  const agrees =
    document.act === 'reissue' &&
    document.idempotencyKey === request.idempotencyKey &&
    confirmed.applicantRequestSha256 === documentSha256 &&
    saysTheSame(document, confirmed, keys);
  return agrees ? null : { kind: 'tampered', code: 'SIGNED_REQUEST_CONTENT_DIFFERS' };
}

/** Person, address and the hash of each PKCS#10 and key; the hashes of the keys were computed in this process. */
function saysTheSame(
  { applicant, keys: signed, email }: ReissueDocument,
  confirmed: IssueConfirmation,
  keys: readonly OrderedKey[],
): boolean {
  const ordered = keys.map(({ usage, csr }) => `${usage} ${csr.sha256} ${csr.spkiSha256}`);
  const wanted = signed.map(({ usage, csrSha256, spkiSha256 }) => `${usage} ${csrSha256} ${spkiSha256}`);
  const names = subjectAltNamesOf({ ...applicant, email }); // those of an SSL certificate were proven by papers
  return (
    isSameJson(confirmedApplicant(applicant), confirmed.applicant) &&
    isSameJson(names, confirmed.subjectAltNames) &&
    ordered.sort().join() === wanted.sort().join()
  );
}

/** A predecessor that the applicant gave up in the same signed act. */
export interface GivenUp {
  certificateId: string;
  signedBy: string;
}

/**
 * Predecessors given up by the applicant's signature: read from his document, never from a row, and only his own. New
 * keys and what is given up are one signed act: when one of them is not his, none of it is done. @rule reg p.7, std1 p.6 2)
 */
export async function givenUp(
  context: SignerContext,
  em: EntityManager,
  row: SignedRequestEntity | null,
): Promise<GivenUp[] | { code: ErrorCode }> {
  if (row === null) return [];
  const verified = await verifySignedRequest(context, em, row, row.receivedAt);
  if (!verified.ok) return { code: verified.code };
  const { document, signer } = verified;
  if (document.act !== 'reissue' || document.revokeSerials.length === 0) return [];
  const { revokeSerials: serials, applicant } = document;
  const own = await ownTargets(context, em, { serials, applicant, signer });
  if ('code' in own) return own;
  return own.targets.map(({ id }) => ({ certificateId: id, signedBy: signer.sha256 }));
}
