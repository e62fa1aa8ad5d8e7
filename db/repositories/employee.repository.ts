import type { EntityManager } from '@mikro-orm/postgresql';
import type { KeyUsage } from '../entities/employee-certificate.entity.ts';
import { EmployeeCertificateEntity } from '../entities/employee-certificate.entity.ts';
import { EmployeeEntity } from '../entities/employee.entity.ts';

export interface CertificateOwner {
  employee: EmployeeEntity;
  certificate: EmployeeCertificateEntity;
}

/** Whose certificate this is. Says nothing about suspension, validity or revocation. */
export async function findEmployeeByCertificate(em: EntityManager, sha256: string): Promise<CertificateOwner | null> {
  const certificate = await em.findOne(EmployeeCertificateEntity, { sha256 });
  if (!certificate) return null;
  return { certificate, employee: await em.findOneOrFail(EmployeeEntity, { id: certificate.employeeId }) };
}

export async function findEmployee(em: EntityManager, id: string): Promise<EmployeeEntity | null> {
  return em.findOne(EmployeeEntity, { id });
}

export async function certificatesOfEmployee(
  em: EntityManager,
  employeeId: string,
  usage?: KeyUsage,
): Promise<EmployeeCertificateEntity[]> {
  return em.find(EmployeeCertificateEntity, usage ? { employeeId, usage } : { employeeId });
}

/** Names of several employees at once, for the history of a case. */
export async function employeesByIds(em: EntityManager, ids: string[]): Promise<Map<string, EmployeeEntity>> {
  const rows = await em.find(EmployeeEntity, { id: { $in: [...new Set(ids)] } });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Guarded: true when this call suspended the account. Sessions end with their next request. */
export async function suspendEmployee(em: EntityManager, id: string, at: Date): Promise<boolean> {
  return (
    (await em.nativeUpdate(EmployeeEntity, { id, state: 'active' }, { state: 'suspended', suspendedAt: at })) === 1
  );
}
