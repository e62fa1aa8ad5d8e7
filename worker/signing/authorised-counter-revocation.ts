import type { CertificateEntity, EntityManager } from '@kualik/db';
import { certificatesBySerials } from '@kualik/db/repositories/signed-request.repository.ts';
import { isOrganisation, isSslKind } from '@kualik/domain/rules/applicant-kinds.ts';
import type { ApplicantKind } from '@kualik/domain/rules/applicant-kinds.ts';
import type { RevokeConfirmation } from '@kualik/domain/rules/confirmation-document.ts';
import { documentFacts, revokesForOrganisation } from '@kualik/domain/rules/documents/completeness.ts';
import type { ErrorCode } from '@kualik/domain/rules/errors.ts';
import { kindOfProfile } from '@kualik/domain/rules/profiles/index.ts';
import { PROFILE_OIDS } from '@kualik/domain/rules/profiles/profile.ts';
import { judgeMoments } from '@kualik/domain/rules/revocation-moments.ts';
import { judgeTargets } from '@kualik/domain/rules/signed-request-checks.ts';
import { parseCertificate } from '@kualik/pki/certificate-parse.ts';
import { holderNumbers } from '@kualik/pki/holder-numbers.ts';
import { targetFacts, validityOf } from './authorised-revocation.ts';
import type { SignerContext } from './signer-context.ts';

/**
 * Whose certificates the operator's signature revokes stands in bytes of this authority: those of the applicant or of his
 * BIN, and no others. Everybody's under the BIN only when the operator signed that he saw the head's signature and seal; with
 * the extract from the order of dismissal those of the dismissed person. The kind that the operator signed, on which the list of
 * papers rests, is that of each certificate. @rule reg p.10 C2, std1 p.9 revoke 3), 6), 8)
 */
export async function faultOfTargets(
  context: SignerContext,
  em: EntityManager,
  confirmation: RevokeConfirmation,
): Promise<ErrorCode | null> {
  const { applicant, targets, documentsSeen } = confirmation;
  const serials = targets.map(({ serialHex }) => serialHex);
  const stored = await certificatesBySerials(em, serials);
  const isSame = targets.every(({ serialHex, certificateSha256 }) =>
    stored.some((one) => one.serialHex === serialHex && one.sha256 === certificateSha256),
  );
  if (!isSame) return 'CONFIRMATION_CONTENT_DIFFERS';
  const bin = applicant.bin ?? null;
  const { kind, iin, details = {}, representative = null } = applicant;
  const facts = await Promise.all(
    serials.map(async (serial) => ({
      ...(await targetFacts(context, serial, stored)),
      orderedAs: orderedAs(context, serial) ?? classOf(serial, stored, kind),
    })),
  );
  const shown = { ...documentFacts(details, representative), seen: documentsSeen };
  const code = judgeTargets({ iin, bin }, facts, {
    actsForOrganisation: revokesForOrganisation(kind, shown),
    statedKind: kind,
  });
  return code ?? momentsFault(confirmation, stored);
}

/** The form was filled in before the document was made: a moment that has come meanwhile is no fault. */
function momentsFault(confirmation: RevokeConfirmation, stored: readonly CertificateEntity[]): ErrorCode | null {
  const { reason, effectiveAt, invalidityDate, issuedAt } = confirmation;
  const isAhead = effectiveAt !== undefined && effectiveAt > issuedAt;
  const moments = { ...(isAhead && { effectiveAt }), ...(invalidityDate && { invalidityDate }) };
  return judgeMoments({ reason, ...moments }, stored.map(validityOf), new Date(issuedAt));
}

/** Of which kind a certificate was ordered stands in the journal, which no row of the database can bend. @rule std1 p.9 revoke */
function orderedAs({ journal }: SignerContext, serial: string): ApplicantKind | null {
  const record = journal.find('certificate', serial)?.record;
  return record?.kind === 'certificate' ? kindOfProfile(record.profileId) : null;
}

/** Of a certificate that the journal does not know its bytes tell at least organisation or person, server or pair. */
function classOf(serial: string, stored: readonly CertificateEntity[], stated: ApplicantKind): ApplicantKind | null {
  const der = stored.find(({ serialHex }) => serialHex === serial)?.der ?? null;
  if (der === null) return null;
  const { subject, extKeyUsage } = parseCertificate(der);
  const isOfOrganisation = Boolean(holderNumbers(subject)?.bin);
  const isSsl = extKeyUsage?.includes(PROFILE_OIDS.serverAuth) ?? false;
  return isOfOrganisation === isOrganisation(stated) && isSsl === isSslKind(stated) ? stated : null;
}
