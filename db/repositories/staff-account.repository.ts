import type { EntityManager } from '@mikro-orm/postgresql';
import { EmployeeCertificateEntity } from '../entities/employee-certificate.entity.ts';
import { EmployeeEntity } from '../entities/employee.entity.ts';
import { OfficeEntity } from '../entities/office.entity.ts';

export interface NewEmployee {
  id: string;
  iin: string;
  surname: string;
  givenName: string;
  patronymic: string | null;
  phone: string;
  roles: EmployeeEntity['roles'];
  officeId: string | null;
}

export type NewEmployeeCertificate = Pick<EmployeeCertificateEntity, 'usage' | 'sha256' | 'der' | 'serialHex'>;

/** An account with its certificates; the one who made them asks that they are known before anybody signs in. */
export async function insertEmployee(
  em: EntityManager,
  employee: NewEmployee,
  certificates: readonly NewEmployeeCertificate[],
): Promise<void> {
  await em.insert(EmployeeEntity, { ...employee, state: 'active' });
  for (const certificate of certificates) {
    await em.insert(EmployeeCertificateEntity, { ...certificate, employeeId: employee.id });
  }
}

/** Ids of the offices where operators sit, in a fixed order. */
export async function officesForStaff(em: EntityManager): Promise<string[]> {
  const offices = await em.find(OfficeEntity, { kind: 'psc' }, { orderBy: { code: 'asc' }, limit: 10 });
  return offices.map((office) => office.id);
}
