import type { EntityManager } from '@mikro-orm/postgresql';
import { AUTHORITY_NAMES, chainOfAuthority } from '@kualik/domain/rules/authorities.ts';
import { CaEntity } from '../entities/ca.entity.ts';
import { CrlIssueEntity } from '../entities/crl-issue.entity.ts';
import { RevocationEntity } from '../entities/revocation.entity.ts';

/** All authorities, each chain from its root on. */
export async function listAuthorities(em: EntityManager): Promise<CaEntity[]> {
  const all = await em.find(CaEntity, {});
  return AUTHORITY_NAMES.flatMap((name) => all.filter((one) => one.name === name));
}

/** Certificates of the authorities above the certificates that these authorities signed: issuing ones before their roots, each once. */
export async function chainAbove(em: EntityManager, caIds: readonly string[]): Promise<Uint8Array[]> {
  const all = await listAuthorities(em);
  const names = all.filter(({ id }) => caIds.includes(id)).flatMap(({ name }) => chainOfAuthority(name));
  const chain = [...new Set(names)].flatMap((name) => all.filter((one) => one.name === name));
  return chain.map(({ certificate }) => certificate);
}

export async function authorityByName(em: EntityManager, name: string): Promise<CaEntity | null> {
  const rows: { id: string }[] = await em.execute('select id from ca where name = ?', [name]);
  return rows[0] ? em.findOne(CaEntity, { id: rows[0].id }) : null;
}

/** The last published list of an authority with its bytes: the complete one, or the one with this suffix. */
export async function latestCrlOf(em: EntityManager, caId: string, suffix = ''): Promise<CrlIssueEntity | null> {
  return em.findOne(CrlIssueEntity, { caId, suffix }, { orderBy: { number: 'desc' } });
}

/** The last complete list of each authority that has one, with its bytes. */
export async function latestCrls(em: EntityManager): Promise<CrlIssueEntity[]> {
  const rows: { id: string }[] = await em.execute(
    `select distinct on (ca_id) id from crl_issue where suffix = '' order by ca_id, number desc`,
  );
  return em.find(CrlIssueEntity, { id: { $in: rows.map(({ id }) => id) } });
}

/** Certificates of the time-stamping authorities, for tokens that do not carry theirs. */
export async function timeStampCertificates(em: EntityManager): Promise<Uint8Array[]> {
  const rows: { certificate: Uint8Array }[] = await em.execute(
    `select certificate from service_certificate where usage = 'tsa' order by not_after desc`,
  );
  return rows.map(({ certificate }) => certificate);
}

/** True when the certificate with this hash is revoked or on hold at the moment, published or not. */
export async function isCertificateRevoked(em: EntityManager, sha256: string, at: Date): Promise<boolean> {
  const rows: unknown[] = await em.execute(
    `select 1 from certificate c join stopped_certificate s on s.certificate_id = c.id
      where c.sha256 = ? and s.since <= ? limit 1`,
    [sha256, at],
  );
  return rows.length > 0;
}

export async function revocationsOfCertificates(
  em: EntityManager,
  certificateIds: string[],
): Promise<RevocationEntity[]> {
  return em.find(RevocationEntity, { certificateId: { $in: certificateIds } });
}
