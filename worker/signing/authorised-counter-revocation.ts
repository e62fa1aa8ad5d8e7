import type { EntityManager } from '@kualik/db';
import { certificatesBySerials } from '@kualik/db/repositories/signed-request.repository.ts';
import type { RevokeConfirmation } from '@kualik/domain/rules/confirmation-document.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { judgeTargets } from '@kualik/domain/rules/signed-request-checks.ts';
import { targetFacts } from './authorised-revocation.ts';
import type { SignerContext } from './signer-context.ts';

/**
 * Whose certificates the operator's signature revokes stands in bytes of this authority: those of the applicant or of his
 * BIN, and no others. An organisation comes with its head's signature and seal, so it acts for everybody under its BIN.
 * @rule reg p.10 C2
 */
export async function faultOfTargets(
  context: SignerContext,
  em: EntityManager,
  { applicant, targets }: RevokeConfirmation,
): Promise<ErrorCode | null> {
  const serials = targets.map(({ serialHex }) => serialHex);
  const stored = await certificatesBySerials(em, serials);
  const isSame = targets.every(({ serialHex, certificateSha256 }) =>
    stored.some((one) => one.serialHex === serialHex && one.sha256 === certificateSha256),
  );
  if (!isSame) return 'CONFIRMATION_CONTENT_DIFFERS';
  const bin = applicant.bin ?? null;
  const facts = serials.map((serial) => targetFacts(context, serial, stored));
  return judgeTargets({ iin: applicant.iin, bin }, facts, { actsForOrganisation: bin !== null });
}
