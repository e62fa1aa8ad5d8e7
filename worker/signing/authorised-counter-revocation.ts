import type { EntityManager } from '@kualik/db';
import { certificatesBySerials } from '@kualik/db/repositories/signed-request.repository.ts';
import type { RevokeConfirmation } from '@kualik/domain/rules/confirmation-document.ts';
import { documentFacts, revokesForOrganisation } from '@kualik/domain/rules/documents/completeness.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { judgeTargets } from '@kualik/domain/rules/signed-request-checks.ts';
import { targetFacts } from './authorised-revocation.ts';
import type { SignerContext } from './signer-context.ts';

/**
 * Whose certificates the operator's signature revokes stands in bytes of this authority: those of the applicant or of his
 * BIN, and no others. Everybody's under the BIN only when the operator signed that he saw the head's signature and seal; with
 * the extract from the order of dismissal those of the dismissed person. @rule reg p.10 C2, std1 p.9 revoke 3), 6), 8)
 */
export async function faultOfTargets(
  context: SignerContext,
  em: EntityManager,
  { applicant, targets, documentsSeen }: RevokeConfirmation,
): Promise<ErrorCode | null> {
  const serials = targets.map(({ serialHex }) => serialHex);
  const stored = await certificatesBySerials(em, serials);
  const isSame = targets.every(({ serialHex, certificateSha256 }) =>
    stored.some((one) => one.serialHex === serialHex && one.sha256 === certificateSha256),
  );
  if (!isSame) return 'CONFIRMATION_CONTENT_DIFFERS';
  const bin = applicant.bin ?? null;
  const facts = serials.map((serial) => targetFacts(context, serial, stored));
  const { kind, iin, details = {}, representative = null } = applicant;
  const shown = { ...documentFacts(details, representative), seen: documentsSeen };
  return judgeTargets({ iin, bin }, facts, { actsForOrganisation: revokesForOrganisation(kind, shown) });
}
