import type { ConfirmationEntity, EntityManager } from '@kualik/db';
import { isCertificateRevoked, latestCrlOf } from '@kualik/db/repositories/authority.repository.ts';
import { findEmployeeByCertificate } from '@kualik/db/repositories/employee.repository.ts';
import type { ConfirmationFacts } from '@kualik/domain/rules/confirmation-checks.ts';
import { parseConfirmationDocument } from '@kualik/domain/rules/confirmation-document.ts';
import { type ChainCode, verifyChain } from '@kualik/pki/chain.ts';
import { type VerifiedCms, verifyCms } from '@kualik/pki/cms.ts';
import { nameValue } from '@kualik/pki/names.ts';
import { equalBytes } from '@kualik/pki/bytes.ts';
import type { SignerContext } from './signer-context.ts';

type Chain = ConfirmationFacts['chain'];

const CHAIN_VERDICTS: Record<ChainCode, Chain> = {
  CHAIN_UNTRUSTED: 'untrusted',
  CHAIN_CONSTRAINTS: 'untrusted',
  CERT_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'expired',
  CERT_REVOKED: 'revoked',
  REVOCATION_UNKNOWN: 'unavailable',
};

/** Gathers what condition 3 asks about the signature. All of it is read out of the CMS again; of the row only the bytes count. */
export async function confirmationFacts(
  context: SignerContext,
  em: EntityManager,
  confirmation: ConfirmationEntity,
): Promise<Omit<ConfirmationFacts, 'case'>> {
  const cms = confirmation.cms ? await verifyCms(confirmation.cms) : null;
  const signed = cms?.ok ? cms : null;
  const document = signed === null ? null : parseConfirmationDocument(signed.content);
  const receivedAt = confirmation.receivedAt ?? new Date(0);
  return {
    expected: document?.ok ? document.value : null,
    bytesEqual: signed !== null && equalBytes(signed.content, confirmation.document),
    cms: {
      wellFormed: signed !== null,
      signatureValid: signed?.signatureValid ?? false,
      certificateBound: signed?.essCertMatches ?? false,
    },
    signer: signed === null ? null : signed.signer,
    chain: signed === null ? 'untrusted' : await chainOf(context, em, signed, receivedAt),
    employee: signed === null ? null : await employeeOf(em, signed),
    actingEmployeeId: confirmation.employeeId,
    receivedAt,
  };
}

/**
 * The path ends at our own authority, whose key this process holds: a root slipped into the database is worth nothing.
 * Revocation and hold are asked of the journal first, then of the database (also what no list carries yet), then of the
 * last list.
 */
export async function chainOf(context: SignerContext, em: EntityManager, cms: VerifiedCms, at: Date): Promise<Chain> {
  const { authority, journal, clock } = context;
  const { der, serialHex, sha256 } = cms.signer;
  const crl = await latestCrlOf(em, authority.id);
  const crls = crl === null ? [] : [crl.der];
  const result = await verifyChain({ certificate: der, intermediates: [], anchors: [authority.der], crls, at });
  if (!result.ok && result.code !== 'REVOCATION_UNKNOWN') return CHAIN_VERDICTS[result.code];
  const isStopped = journal.find('revocation', serialHex) ?? journal.held.find(serialHex);
  if (isStopped !== undefined || (await isCertificateRevoked(em, sha256, clock.now()))) return 'revoked';
  return result.ok ? 'trusted' : CHAIN_VERDICTS[result.code];
}

/** Who he is stands in the certificate that we issued; the account only tells whether his work is suspended. */
export async function employeeOf(em: EntityManager, { signer }: VerifiedCms): Promise<ConfirmationFacts['employee']> {
  const owner = await findEmployeeByCertificate(em, signer.sha256);
  if (owner === null) return null;
  const iin = nameValue(signer.subject, 'SERIALNUMBER')?.replace(/^IIN/, '') ?? '';
  return { id: owner.employee.id, iin, suspended: owner.employee.state !== 'active' };
}
