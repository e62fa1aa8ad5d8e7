import type { StandingFacts } from '@kualik/domain/rules/certificate-standing.ts';
import type { EntityManager } from '@mikro-orm/postgresql';

/** The facts with the id of their certificate. */
export interface CertificateStandingRow extends StandingFacts {
  certificateId: string;
}

interface RawStanding {
  certificateId: string;
  notBefore: string;
  notAfter: string;
  revokedAt: string | null;
  heldSince: string | null;
}

/** The only place that gathers what stops a certificate. */
const STANDING = `
  select c.id as "certificateId", c.not_before as "notBefore", c.not_after as "notAfter", r.revoked_at as "revokedAt",
         (select h.placed_at from hold h where h.certificate_id = c.id and h.state <> 'released') as "heldSince"
    from certificate c left join revocation r on r.certificate_id = c.id`;

/** How certificates stand, as facts; certificateStanding of the domain judges them. Unknown ids are left out. */
export async function certificateStandingFacts(
  em: EntityManager,
  certificateIds: readonly string[],
): Promise<CertificateStandingRow[]> {
  if (certificateIds.length === 0) return [];
  const rows: RawStanding[] = await em.execute(`${STANDING} where c.id in (?)`, [[...certificateIds]]);
  return rows.map(toFacts);
}

/** Of the certificate with this hash; null when no row has it. */
export async function standingFactsOfHash(em: EntityManager, sha256: string): Promise<StandingFacts | null> {
  const [row]: RawStanding[] = await em.execute(`${STANDING} where c.sha256 = ?`, [sha256]);
  return row === undefined ? null : toFacts(row);
}

function toFacts(row: RawStanding): CertificateStandingRow {
  return {
    certificateId: row.certificateId,
    notBefore: new Date(row.notBefore),
    notAfter: new Date(row.notAfter),
    revokedAt: row.revokedAt === null ? null : new Date(row.revokedAt),
    heldSince: row.heldSince === null ? null : new Date(row.heldSince),
  };
}

export async function standingFactsOf(em: EntityManager, certificateId: string): Promise<StandingFacts> {
  const [facts] = await certificateStandingFacts(em, [certificateId]);
  if (facts === undefined) throw new Error('a certificate without a row has no standing');
  return facts;
}
