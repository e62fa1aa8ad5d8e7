import type { EntityManager, SignedRequestEntity } from '@kualik/db';
import { standingFactsOfHash } from '@kualik/db/repositories/certificate-standing.repository.ts';
import type { CertificateStanding } from '@kualik/domain/rules/certificate-standing.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { isFreshRequest, parseSignedRequest } from '@kualik/domain/rules/signed-request.ts';
import type { SignedRequestDocument } from '@kualik/domain/rules/signed-request.ts';
import { judgeSignature } from '@kualik/domain/rules/signed-request-checks.ts';
import type { ParsedCertificate } from '@kualik/pki/certificate-parse.ts';
import { verifyChain } from '@kualik/pki/chain.ts';
import { verifyCms } from '@kualik/pki/cms.ts';
import { holderNumbers } from '@kualik/pki/holder-numbers.ts';
import { sha256Hex } from '@kualik/pki/sha256.ts';
import type { SignerContext } from './signer-context.ts';

/** What the applicant really signed, or why it does not count. */
export type VerifiedRequest =
  | { ok: true; document: SignedRequestDocument; documentSha256: string; signer: ParsedCertificate }
  | { ok: false; code: ErrorCode };

/**
 * The applicant's signature once more, in the process that holds the key; of the row only the bytes count. `stoppedBy` =
 * until when a revocation or hold of his certificate spoils the signature: a new certificate needs one that is good now, a
 * revocation one that was good on receipt (it may itself have stopped it). @rule reg p.7 T1c, reg p.8 C1
 */
export async function verifySignedRequest(
  context: SignerContext,
  em: EntityManager,
  row: SignedRequestEntity,
  stoppedBy: Date,
): Promise<VerifiedRequest> {
  const signed = await verifyCms(row.cms);
  if (!signed.ok) return { ok: false, code: 'SIGNED_REQUEST_DOCUMENT' };
  const parsed = parseSignedRequest(signed.content);
  if (!parsed.ok) return parsed;
  const document = parsed.value;
  const { signer } = signed;
  const { isTrusted, standing } = await standingOf(context, em, signer, { receivedAt: row.receivedAt, stoppedBy });
  const verdict = judgeSignature({
    signatureValid: signed.signatureValid,
    certificateBound: signed.essCertMatches,
    keyUsage: signer.keyUsage ?? [],
    ...{ isTrusted, standing },
    signer: holderNumbers(signer.subject),
    applicant: document.applicant,
  });
  if (!verdict.ok) return { ok: false, code: verdict.code };
  if (!isFreshRequest(document, row.receivedAt)) return { ok: false, code: 'SIGNED_REQUEST_STALE' };
  return { ok: true, document, documentSha256: await sha256Hex(signed.content), signer };
}

interface Moments {
  receivedAt: Date;
  stoppedBy: Date;
}

/** The path ends at an authority of ours, whose key this process holds; what was revoked the journal knows before any list. */
async function standingOf(
  { authorities, journal }: SignerContext,
  em: EntityManager,
  { der, serialHex, sha256 }: ParsedCertificate,
  { receivedAt, stoppedBy }: Moments,
): Promise<{ isTrusted: boolean; standing: CertificateStanding }> {
  const anchors = authorities.map((authority) => authority.der);
  const path = await verifyChain({ certificate: der, intermediates: [], anchors, crls: [], at: receivedAt });
  if (!path.ok && path.code === 'CERT_EXPIRED') return { isTrusted: true, standing: 'expired' };
  if (!path.ok && path.code === 'CERT_NOT_YET_VALID') return { isTrusted: true, standing: 'not_yet_valid' };
  const isTrusted = path.ok || path.code === 'REVOCATION_UNKNOWN';
  const stored = await standingFactsOfHash(em, sha256);
  const record = journal.find('revocation', serialHex)?.record;
  const isBy = (moment: Date | string | null | undefined): boolean =>
    moment !== null && moment !== undefined && new Date(moment) <= stoppedBy;
  if (isBy(record?.kind === 'revocation' ? record.revokedAt : null) || isBy(stored?.revokedAt))
    return { isTrusted, standing: 'revoked' };
  const isHeld = isBy(journal.held.find(serialHex)?.heldAt) || isBy(stored?.heldSince);
  return { isTrusted, standing: isHeld ? 'held' : 'valid' };
}
