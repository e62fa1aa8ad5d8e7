import type { ConfirmationEntity, EntityManager } from '@kualik/db';
import { isCertificateRevoked } from '@kualik/db/repositories/authority.repository.ts';
import { findEmployeeByCertificate } from '@kualik/db/repositories/employee.repository.ts';
import type { ConfirmationFacts } from '@kualik/domain/rules/confirmation-checks.ts';
import { parseConfirmationDocument } from '@kualik/domain/rules/confirmation-document.ts';
import { type ChainCode, verifyChain } from '@kualik/pki/chain.ts';
import { type VerifiedCms, verifyCms } from '@kualik/pki/cms.ts';
import { nameValue } from '@kualik/pki/names.ts';
import { equalBytes } from '@kualik/pki/bytes.ts';
import { namesIssuer } from './signed-by.ts';
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
  standings: Standings = new Standings(context, em, []),
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
    chain: signed === null ? 'untrusted' : await standings.chainOf(signed, receivedAt),
    employee: signed === null ? null : await standings.employeeOf(signed),
    actingEmployeeId: confirmation.employeeId,
    receivedAt,
  };
}

/** What is asked about the people who signed the confirmations of one round: once for each, however many he signed. */
export class Standings {
  readonly #context: SignerContext;
  readonly #em: EntityManager;
  readonly #moments: readonly Date[];
  readonly #trusted = new Map<string, Promise<boolean>>();
  readonly #employees = new Map<string, Promise<ConfirmationFacts['employee']>>();

  constructor(context: SignerContext, em: EntityManager, moments: readonly Date[]) {
    this.#context = context;
    this.#em = em;
    this.#moments = moments.toSorted((a, b) => a.getTime() - b.getTime());
  }

  async chainOf(cms: VerifiedCms, at: Date): Promise<Chain> {
    const { sha256 } = cms.signer;
    const trusted = this.#trusted.get(sha256) ?? this.#isTrustedThroughout(cms);
    this.#trusted.set(sha256, trusted);
    return (await trusted) ? 'trusted' : chainOf(this.#context, this.#em, cms, at);
  }

  employeeOf(cms: VerifiedCms): Promise<ConfirmationFacts['employee']> {
    const { sha256 } = cms.signer;
    const employee = this.#employees.get(sha256) ?? employeeOf(this.#em, cms);
    this.#employees.set(sha256, employee);
    return employee;
  }

  /** Validity is an interval: a path that holds at the first and at the last moment of the round holds between them. */
  async #isTrustedThroughout(cms: VerifiedCms): Promise<boolean> {
    const [first, last] = [this.#moments.at(0), this.#moments.at(-1)];
    if (first === undefined || last === undefined) return false;
    return (await chainOf(this.#context, this.#em, cms, first, last)) === 'trusted';
  }
}

/**
 * The path ends at an authority of ours, whose key this process holds: a root slipped into the database is worth nothing.
 * Revocation and hold are asked of the journal first, then of the database, which knows what no list carries yet; the
 * signer does not start while the last list knows more. So the list is not read again for each signature: the journal
 * tells whether there is one that counts, and the answer costs the same however long it is.
 */
export async function chainOf(
  context: SignerContext,
  em: EntityManager,
  cms: VerifiedCms,
  ...moments: [Date, ...Date[]]
): Promise<Chain> {
  const { authorities, journal, clock } = context;
  const { der, serialHex, sha256 } = cms.signer;
  const anchors = authorities.map((authority) => authority.der);
  for (const at of moments) {
    const result = await verifyChain({ certificate: der, intermediates: [], anchors, crls: [], at });
    if (!result.ok && result.code !== 'REVOCATION_UNKNOWN') return CHAIN_VERDICTS[result.code];
  }
  const isStopped = journal.find('revocation', serialHex) ?? journal.held.find(serialHex);
  if (isStopped !== undefined || (await isCertificateRevoked(em, sha256, clock.now()))) return 'revoked';
  const issuer = authorities.find(({ parsed }) => namesIssuer(cms.signer, parsed));
  const list = issuer === undefined ? null : journal.lists.lastFull(issuer.name);
  const covers = list !== null && moments.every((at) => at <= new Date(list.nextUpdate));
  return covers ? 'trusted' : 'unavailable';
}

/** Who he is stands in the certificate that we issued; the account only tells whether his work is suspended. */
export async function employeeOf(em: EntityManager, { signer }: VerifiedCms): Promise<ConfirmationFacts['employee']> {
  const owner = await findEmployeeByCertificate(em, signer.sha256);
  if (owner === null) return null;
  const iin = nameValue(signer.subject, 'SERIALNUMBER')?.replace(/^IIN/, '') ?? '';
  return { id: owner.employee.id, iin, suspended: owner.employee.state !== 'active' };
}
