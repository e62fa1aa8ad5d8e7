import type { CertificateEntity, EntityManager, RequestEntity } from '@kualik/db';
import { certificatesBySerials, signedRequestOf } from '@kualik/db/repositories/signed-request.repository.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { actsForOrganisation } from '@kualik/domain/rules/organisation-powers.ts';
import { judgeTargets, type TargetFacts } from '@kualik/domain/rules/signed-request-checks.ts';
import { judgeMoments } from '@kualik/domain/rules/revocation-moments.ts';
import type { RevocationMoments, Validity } from '@kualik/domain/rules/revocation-moments.ts';
import type { HolderReasonId } from '@kualik/domain/rules/revocation-reasons.ts';
import type { RequestApplicant } from '@kualik/domain/rules/signed-request.ts';
import { parseCertificate, type ParsedCertificate } from '@kualik/pki/certificate-parse.ts';
import { holderNumbers } from '@kualik/pki/holder-numbers.ts';
import { verifySignedRequest } from './signed-request-facts.ts';
import type { SignerContext } from './signer-context.ts';

export interface AuthorisedRevocation {
  ok: true;
  targets: CertificateEntity[];
  reason: HolderReasonId;
  /** The later moment that was signed; null = at once. */
  effectiveAt: Date | null;
  /** Since when the key is thought to be known to others; null when nobody said. */
  invalidSince: Date | null;
  /** SHA-256 of the certificate that signed. */
  signedBy: string;
}

/**
 * Condition 1 of N3 once more: which certificates are revoked stands in what the applicant signed, never in a row. The api
 * lets none of the failures pass, so each means that somebody wrote into the database. @rule reg p.8 C1
 */
export async function authoriseRevocation(
  context: SignerContext,
  em: EntityManager,
  request: RequestEntity,
): Promise<AuthorisedRevocation | { ok: false; code: ErrorCode }> {
  const row = await signedRequestOf(em, request.id);
  if (row === null) return { ok: false, code: 'SIGNED_REQUEST_MISSING' };
  const verified = await verifySignedRequest(context, em, row, row.receivedAt);
  if (!verified.ok) return verified;
  const { document, signer } = verified;
  if (document.act !== 'revoke' || document.idempotencyKey !== request.idempotencyKey)
    return { ok: false, code: 'SIGNED_REQUEST_CONTENT_DIFFERS' };
  const own = await ownTargets(context, em, { serials: document.serials, applicant: document.applicant, signer });
  if ('code' in own) return { ok: false, code: own.code };
  const code = judgeMoments(document, own.targets.map(validityOf), new Date(document.issuedAt));
  if (code !== null) return { ok: false, code };
  return { ok: true, ...own, reason: document.reason, ...momentsOf(document), signedBy: signer.sha256 };
}

/** The moments that were signed, as dates. */
export function momentsOf(signed: RevocationMoments): Pick<AuthorisedRevocation, 'effectiveAt' | 'invalidSince'> {
  const dateOf = (text: string | undefined): Date | null => (text === undefined ? null : new Date(text));
  return { effectiveAt: dateOf(signed.effectiveAt), invalidSince: dateOf(signed.invalidityDate) };
}

/** Out of the bytes that the authority signed; a row may be bent. */
export function validityOf({ der }: CertificateEntity): Validity {
  return parseCertificate(der ?? new Uint8Array());
}

interface Wanted {
  serials: readonly string[];
  applicant: RequestApplicant;
  signer: ParsedCertificate;
}

/** The certificates with these serial numbers, when each of them is the signer's or of the BIN he may act for. */
export async function ownTargets(
  context: SignerContext,
  em: EntityManager,
  { serials, applicant, signer }: Wanted,
): Promise<{ targets: CertificateEntity[] } | { code: ErrorCode }> {
  const targets = await certificatesBySerials(em, serials);
  const facts = await Promise.all(serials.map((serial) => targetFacts(context, serial, targets)));
  const code = judgeTargets(applicant, facts, { actsForOrganisation: actsForOrganisation(signer.extKeyUsage ?? []) });
  return code === null ? { targets } : { code };
}

/** Whose certificate it is stands in bytes that this authority signed. A repeated job meets its own revocation: that is no fault. */
export async function targetFacts(
  { authorities }: SignerContext,
  serial: string,
  targets: readonly CertificateEntity[],
): Promise<TargetFacts> {
  const row = targets.find(({ serialHex }) => serialHex === serial);
  const der = row?.der ?? null;
  if (row === undefined || der === null) return { exists: false, isRevoked: false, holder: null };
  const certificate = parseCertificate(der);
  const issuer = authorities.find(({ id }) => id === row.caId);
  const isOurs = certificate.serialHex === serial && (await issuer?.hasSigned(der)) === true;
  return { exists: isOurs, isRevoked: false, holder: holderNumbers(certificate.subject) };
}
