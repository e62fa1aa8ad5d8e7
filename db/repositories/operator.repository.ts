import type { OperatorState } from '@kualik/domain/rules/operators.ts';
import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import { CertificateEntity } from '../entities/certificate.entity.ts';
import { FiledPaperEntity } from '../entities/filed-paper.entity.ts';
import { KeyCarrierEntity } from '../entities/key-carrier.entity.ts';
import { OperatorApplicationEntity } from '../entities/operator-application.entity.ts';
import { OperatorCertificateEntity } from '../entities/operator-certificate.entity.ts';
import { OperatorEntity } from '../entities/operator.entity.ts';
import { newId } from '../ids.ts';

export type NewOperator = Omit<OperatorEntity, 'id' | 'state' | 'version' | 'employeeId' | symbol>;

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
  const change = { state: to, version: version + 1, ...(employeeId !== undefined && { employeeId }) };
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

export async function applicationOf(em: EntityManager, operatorId: string): Promise<OperatorApplicationEntity | null> {
  return em.findOne(OperatorApplicationEntity, { operatorId });
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

/** Once: the unique key of operator and usage keeps a second run from storing it again. */
export async function storeOperatorCertificate(
  em: EntityManager,
  row: Omit<OperatorCertificateEntity, 'id' | 'installedAt' | symbol>,
): Promise<void> {
  const known = await em.findOne(OperatorCertificateEntity, { operatorId: row.operatorId, usage: row.usage });
  if (known === null) await em.insert(OperatorCertificateEntity, { ...row, id: newId() });
}

export async function markInstalled(em: EntityManager, operatorId: string, at: Date): Promise<void> {
  await em.nativeUpdate(OperatorCertificateEntity, { operatorId, installedAt: null }, { installedAt: at });
}

export async function carrierOf(em: EntityManager, operatorId: string): Promise<KeyCarrierEntity | null> {
  return em.findOne(KeyCarrierEntity, { operatorId });
}

export interface IssuedToOperator {
  operatorId: string;
  certificateId: string;
  usage: 'sign' | 'auth';
  carrierSerial: string;
  installedAt: Date | null;
  serialHex: string;
  sha256: string;
  der: Uint8Array;
  notBefore: Date;
  notAfter: Date;
}

/** The certificates of these operators with what they say. */
export async function issuedToOperators(em: EntityManager, ids: readonly string[]): Promise<IssuedToOperator[]> {
  const links = await em.find(
    OperatorCertificateEntity,
    { operatorId: { $in: [...ids] } },
    { orderBy: { usage: 'desc' } },
  );
  const certificates = await em.find(CertificateEntity, { id: { $in: links.map((one) => one.certificateId) } });
  return links.flatMap((link) => {
    const { operatorId, usage, carrierSerial } = link;
    const found = certificates.find(({ id }) => id === link.certificateId);
    if (!found?.der || !found.sha256) return [];
    const { id: certificateId, serialHex, sha256, der, notBefore, notAfter } = found;
    const installedAt = link.installedAt ?? null;
    return [
      { operatorId, certificateId, usage, carrierSerial, installedAt, serialHex, sha256, der, notBefore, notAfter },
    ];
  });
}

/** Ids of operators who hold a certificate that ends before the moment. */
export async function operatorsExpiringBefore(em: EntityManager, before: Date): Promise<string[]> {
  const rows: { id: string }[] = await em.execute(
    `select distinct k.operator_id as id from operator_certificate k join certificate c on c.id = k.certificate_id
      where c.not_after < ?`,
    [before],
  );
  return rows.map(({ id }) => id);
}

export async function operatorIdsOf(em: EntityManager, officeId: string): Promise<string[]> {
  const operators = await em.find(OperatorEntity, { officeId }, { fields: ['id'] });
  return operators.map(({ id }) => id);
}

/** Operators at work whose certificates end before the moment, with the first end. */
export async function operatorsEndingBefore(
  em: EntityManager,
  { after, before }: { after: Date; before: Date },
): Promise<{ id: string; officeId: string; endsAt: Date }[]> {
  const rows: { id: string; officeId: string; endsAt: string }[] = await em.execute(
    `select o.id, o.office_id as "officeId", min(c.not_after) as "endsAt" from operator o
       join operator_certificate k on k.operator_id = o.id join certificate c on c.id = k.certificate_id
      where o.state in ('active', 'suspended') and c.not_after > ? and c.not_after < ? group by o.id order by o.id`,
    [after, before],
  );
  return rows.map((row) => ({ ...row, endsAt: new Date(row.endsAt) }));
}
