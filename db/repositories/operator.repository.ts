import type { OperatorStanding } from '@kualik/domain/rules/operator-renewal.ts';
import type { OperatorState } from '@kualik/domain/rules/operators.ts';
import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import { CertificateEntity } from '../entities/certificate.entity.ts';
import { FiledPaperEntity } from '../entities/filed-paper.entity.ts';
import { KeyCarrierEntity } from '../entities/key-carrier.entity.ts';
import { OperatorApplicationEntity } from '../entities/operator-application.entity.ts';
import { OperatorCertificateEntity } from '../entities/operator-certificate.entity.ts';
import { OperatorEntity } from '../entities/operator.entity.ts';
import { newId } from '../ids.ts';

type Kept = 'id' | 'state' | 'version' | 'namedWorkplaceIds' | 'round' | 'renewal' | 'employeeId' | 'role' | symbol;
/** Without a role: an operator. */
export type NewOperator = Omit<OperatorEntity, Kept> & Partial<Pick<OperatorEntity, 'role'>>;

export async function findOperator(em: EntityManager, id: string): Promise<OperatorEntity | null> {
  return em.findOne(OperatorEntity, { id });
}

/** The operator of a person who is not revoked; one at most. */
export async function operatorOfPerson(em: EntityManager, iin: string): Promise<OperatorEntity | null> {
  return em.findOne(OperatorEntity, { iin, state: { $ne: 'revoked' } });
}

export async function operatorOfEmployee(em: EntityManager, employeeId: string): Promise<OperatorEntity | null> {
  return em.findOne(OperatorEntity, { employeeId, state: { $ne: 'revoked' } });
}

/** The caller asked for the person before; the unique index on people keeps two callers from both being right. */
export async function insertOperator(em: EntityManager, operator: NewOperator): Promise<string> {
  const id = newId();
  await em.insert(OperatorEntity, { ...operator, id, state: 'appointed', version: 1 });
  return id;
}

/** Guarded by state and version: true when this call moved the operator. */
export async function moveOperator(
  em: EntityManager,
  { id, state, version }: Pick<OperatorEntity, 'id' | 'state' | 'version'>,
  to: OperatorState,
  employeeId?: string,
): Promise<boolean> {
  const over = to === 'revoked' && { renewal: null };
  const change = { state: to, version: version + 1, ...over, ...(employeeId !== undefined && { employeeId }) };
  return (await em.nativeUpdate(OperatorEntity, { id, state, version }, change)) === 1;
}

/** Guarded by state and version, as each change of the record. @rule reg p.19(5) rule 1 */
export async function storeNamedWorkplaces(
  em: EntityManager,
  { id, state, version }: Pick<OperatorEntity, 'id' | 'state' | 'version'>,
  namedWorkplaceIds: string[],
): Promise<boolean> {
  const change = { namedWorkplaceIds, version: version + 1 };
  return (await em.nativeUpdate(OperatorEntity, { id, state, version }, change)) === 1;
}

/** The same for a standing with its renewal; a new round of papers is counted by the caller. */
export async function storeStanding(
  em: EntityManager,
  { id, state, version }: Pick<OperatorEntity, 'id' | 'state' | 'version'>,
  to: OperatorStanding & Partial<Pick<OperatorEntity, 'round' | 'employeeId'>>,
): Promise<boolean> {
  const change = { ...to, version: version + 1 };
  return (await em.nativeUpdate(OperatorEntity, { id, state, version }, change)) === 1;
}

export interface Window<Entity> {
  where: FilterQuery<Entity>;
  orderBy: Record<string, 'asc' | 'desc'>[];
  first: number;
  offset: number;
}

export async function operatorPage(
  em: EntityManager,
  { where, orderBy, first, offset }: Window<OperatorEntity>,
): Promise<[OperatorEntity[], number]> {
  return em.findAndCount(OperatorEntity, where, { orderBy, limit: first, offset });
}

type NewFiledPaper = Omit<FiledPaperEntity, 'id' | 'officeId' | symbol> & { officeId?: string | null };

export async function insertPaper(em: EntityManager, paper: NewFiledPaper): Promise<string> {
  const id = newId();
  await em.insert(FiledPaperEntity, { ...paper, id });
  return id;
}

export async function findFiledPaper(em: EntityManager, id: string): Promise<FiledPaperEntity | null> {
  return em.findOne(FiledPaperEntity, { id });
}

/** Whose papers, and of which round. */
export type Round = Pick<OperatorEntity, 'id' | 'round'>;

/** The application of the round that runs, or ran last. */
export async function applicationOf(
  em: EntityManager,
  { id: operatorId, round }: Round,
): Promise<OperatorApplicationEntity | null> {
  return em.findOne(OperatorApplicationEntity, { operatorId, round });
}

export async function insertApplication(
  em: EntityManager,
  application: Omit<OperatorApplicationEntity, 'id' | symbol>,
): Promise<void> {
  await em.insert(OperatorApplicationEntity, { ...application, id: newId() });
}

export async function certificatesOfOperator(
  em: EntityManager,
  operatorId: string,
): Promise<OperatorCertificateEntity[]> {
  return em.find(OperatorCertificateEntity, { operatorId }, { orderBy: { usage: 'desc' } });
}

/** Certificates of the rounds before; the ones of this round supersede them. */
export async function formerCertificates(
  em: EntityManager,
  { id: operatorId, round }: Round,
): Promise<CertificateEntity[]> {
  const links = await em.find(OperatorCertificateEntity, { operatorId, round: { $lt: round } });
  const ids = links.map(({ certificateId }) => certificateId);
  return em.find(CertificateEntity, { id: { $in: ids } }, { orderBy: { serialHex: 'asc' } });
}

/** Once: the unique key of operator, usage and round keeps a second run from storing it again. */
export async function storeOperatorCertificate(
  em: EntityManager,
  row: Omit<OperatorCertificateEntity, 'id' | 'installedAt' | symbol>,
): Promise<void> {
  const { operatorId, usage, round } = row;
  const known = await em.findOne(OperatorCertificateEntity, { operatorId, usage, round });
  if (known === null) await em.insert(OperatorCertificateEntity, { ...row, id: newId() });
}

export async function markInstalled(em: EntityManager, { id: operatorId, round }: Round, at: Date): Promise<void> {
  await em.nativeUpdate(OperatorCertificateEntity, { operatorId, round, installedAt: null }, { installedAt: at });
}

export async function carrierOf(em: EntityManager, operatorId: string): Promise<KeyCarrierEntity | null> {
  return em.findOne(KeyCarrierEntity, { operatorId });
}

export interface IssuedToOperator {
  operatorId: string;
  certificateId: string;
  usage: 'sign' | 'auth';
  /** The round of papers that led to it; the highest is the newest. */
  round: number;
  carrierSerial: string;
  installedAt: Date | null;
  serialHex: string;
  sha256: string;
  der: Uint8Array;
  notBefore: Date;
  notAfter: Date;
}

/** The certificates of these operators with what they say, the newest first. */
export async function issuedToOperators(em: EntityManager, ids: readonly string[]): Promise<IssuedToOperator[]> {
  const links = await em.find(
    OperatorCertificateEntity,
    { operatorId: { $in: [...ids] } },
    { orderBy: { round: 'desc', usage: 'desc' } },
  );
  const certificates = await em.find(CertificateEntity, { id: { $in: links.map((one) => one.certificateId) } });
  return links.flatMap(({ operatorId, usage, round, carrierSerial, ...row }) => {
    const found = certificates.find(({ id }) => id === row.certificateId);
    if (!found?.der || !found.sha256) return [];
    const { id: certificateId, serialHex, sha256, der, notBefore, notAfter } = found;
    const installedAt = row.installedAt ?? null;
    const link = { operatorId, certificateId, usage, round, carrierSerial, installedAt };
    return [{ ...link, serialHex, sha256, der, notBefore, notAfter }];
  });
}

/** No certificates of a later round: what a successor replaces ends unseen. */
const IS_NEWEST = `not exists (select 1 from operator_certificate n where n.operator_id = k.operator_id and n.round > k.round)`;

/** Ids of operators who hold a certificate that ends before the moment and has no successor. */
export async function operatorsExpiringBefore(em: EntityManager, before: Date): Promise<string[]> {
  const rows: { id: string }[] = await em.execute(
    `select distinct k.operator_id as id from operator_certificate k join certificate c on c.id = k.certificate_id
      where c.not_after < ? and ${IS_NEWEST}`,
    [before],
  );
  return rows.map(({ id }) => id);
}

export async function operatorIdsOf(em: EntityManager, officeId: string): Promise<string[]> {
  const operators = await em.find(OperatorEntity, { officeId }, { fields: ['id'] });
  return operators.map(({ id }) => id);
}

/** Operators at work whose certificates end before the moment and have no successor, with the first end. @rule reg p.15(1) */
export async function operatorsEndingBefore(
  em: EntityManager,
  { after, before }: { after: Date; before: Date },
): Promise<(Pick<OperatorEntity, 'id' | 'officeId' | 'role'> & { endsAt: Date })[]> {
  const rows: (Pick<OperatorEntity, 'id' | 'officeId' | 'role'> & { endsAt: string })[] = await em.execute(
    `select o.id, o.office_id as "officeId", o.role, min(c.not_after) as "endsAt" from operator o
       join operator_certificate k on k.operator_id = o.id join certificate c on c.id = k.certificate_id
      where o.state in ('active', 'suspended') and c.not_after > ? and c.not_after < ?
        and ${IS_NEWEST} group by o.id order by o.id`,
    [after, before],
  );
  return rows.map((row) => ({ ...row, endsAt: new Date(row.endsAt) }));
}
