import type { EntityManager } from '@mikro-orm/postgresql';
import { AUTHORITY_NAMES, generationOf, lineOf } from '@kualik/domain/rules/authorities.ts';
import { equalBytes } from '@kualik/pki/bytes.ts';
import { parseCertificate } from '@kualik/pki/certificate-parse.ts';
import { CaEntity } from '../entities/ca.entity.ts';
import { CrlIssueEntity } from '../entities/crl-issue.entity.ts';
import { plainRows } from '../plain-rows.ts';
import { wholeCrl } from './crl-store.repository.ts';
import { RevocationEntity } from '../entities/revocation.entity.ts';

/** All authorities, each chain from its root on; of each the first generation first. */
export async function listAuthorities(em: EntityManager): Promise<CaEntity[]> {
  const all = await em.find(CaEntity, {});
  const sorted = all.sort((left, right) => generationOf(left.name) - generationOf(right.name));
  return AUTHORITY_NAMES.flatMap((line) => sorted.filter(({ name }) => lineOf(name) === line));
}

/** Whether this authority's key is the one that a certificate names: two generations share one name (RFC 5280 4.2.1.1). */
export function isNamedIssuer(
  { issuer, aki }: { issuer: Uint8Array; aki: string | null },
  { certificate }: Pick<CaEntity, 'certificate'>,
): boolean {
  const above = parseCertificate(certificate);
  return equalBytes(issuer, above.subjectDer) && (aki === null || aki === above.ski);
}

/** Certificates of the authorities above the certificates that these authorities signed: issuing ones before their roots, each once. */
export async function chainAbove(em: EntityManager, caIds: readonly string[]): Promise<Uint8Array[]> {
  const all = await listAuthorities(em);
  const chain = new Set(all.filter(({ id }) => caIds.includes(id)).flatMap((one) => withThoseAbove(one, all)));
  return [...chain].map(({ certificate }) => certificate);
}

/** An authority and those above it, the root last: by the keys that signed, whatever generation they are of. */
function withThoseAbove(authority: CaEntity, all: readonly CaEntity[]): CaEntity[] {
  const above =
    authority.role === 'root'
      ? undefined
      : all.find((one) => one.role === 'root' && isNamedIssuer(parseCertificate(authority.certificate), one));
  return above === undefined ? [authority] : [authority, ...withThoseAbove(above, all)];
}

/** Both link certificates of a generation with a new key, where it has them. */
export async function linkOf(
  em: EntityManager,
  name: string,
  link: 'old-with-new' | 'new-with-old',
): Promise<Uint8Array | null> {
  const column = link === 'old-with-new' ? 'old_with_new_id' : 'new_with_old_id';
  const rows: { der: Uint8Array }[] = await em.execute(
    `select c.der from ca join certificate c on c.id = ca.${column} where ca.name = ?`,
    [name],
  );
  return rows[0]?.der ?? null;
}

export async function authorityByName(em: EntityManager, name: string): Promise<CaEntity | null> {
  const rows: { id: string }[] = await em.execute('select id from ca where name = ?', [name]);
  return rows[0] ? em.findOne(CaEntity, { id: rows[0].id }) : null;
}

export type WholeCrl = CrlIssueEntity & { der: Uint8Array };

/** The last published list of an authority with its bytes: the complete one, or the one with this suffix. */
export async function latestCrlOf(em: EntityManager, caId: string, suffix = ''): Promise<WholeCrl | null> {
  const tail = 'where ca_id = $1 and suffix = $2 order by number desc limit 1';
  const [list] = await plainRows(em, CrlIssueEntity, tail, [caId, suffix]);
  return list === undefined ? null : { ...list, der: await wholeCrl(em, list) };
}

/** The last complete list of each authority that has one, with its bytes. */
export async function latestCrls(em: EntityManager): Promise<WholeCrl[]> {
  const newest = `where id in (select distinct on (ca_id) id from crl_issue where suffix = '' order by ca_id, number desc)`;
  const lists = await plainRows(em, CrlIssueEntity, newest, []);
  return Promise.all(lists.map(async (list) => ({ ...list, der: await wholeCrl(em, list) })));
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
