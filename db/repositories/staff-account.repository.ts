import type { EmployeeRole } from '@kualik/domain/rules/staff-roles.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { EmployeeCertificateEntity } from '../entities/employee-certificate.entity.ts';
import { EmployeeEntity } from '../entities/employee.entity.ts';
import { OfficeEntity } from '../entities/office.entity.ts';
import { newId } from '../ids.ts';
import { appendAudit } from './audit.repository.ts';

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

/** Offices where the staff sits, in a fixed order: ten public service centres and the provider's first office. */
export async function officesForStaff(em: EntityManager): Promise<Pick<OfficeEntity, 'id' | 'kind'>[]> {
  const centres = await em.find(OfficeEntity, { kind: 'psc' }, { orderBy: { code: 'asc' }, limit: 10 });
  const provider = await em.find(OfficeEntity, { kind: 'provider' }, { orderBy: { code: 'asc' }, limit: 1 });
  return [...centres, ...provider];
}

type AppointedPerson = Omit<NewEmployee, 'id' | 'roles' | 'officeId'> & { officeId: string; role: EmployeeRole };

/**
 * How many other people hold a certificate in force of one of these profiles. Asked of the certificates, which the journal
 * vouches for, not of the accounts.
 */
export async function othersWithProfiles(
  em: EntityManager,
  { iin, profileIds, at }: { iin: string; profileIds: readonly string[]; at: Date },
): Promise<number> {
  const rows: { count: number }[] = await em.execute(
    `select count(distinct c.iin)::int as count from certificate c
      where c.profile_id in (?) and c.iin <> ? and c.state = 'issued' and c.not_after > ?
        and not exists (select 1 from revocation r where r.certificate_id = c.id)`,
    [profileIds, iin, at],
  );
  return rows[0]?.count ?? 0;
}

/**
 * Gives the account of a person a role with its certificates; makes the account when he has none. Who was employed before
 * keeps his account, with his history under one id; who was dismissed comes back with the new role only.
 */
export async function equipAccount(
  em: EntityManager,
  { role, ...person }: AppointedPerson,
  certificates: readonly NewEmployeeCertificate[],
  at: Date,
): Promise<string> {
  const known = await em.findOne(EmployeeEntity, { iin: person.iin });
  const employeeId = known?.id ?? newId();
  if (known === null) {
    await em.insert(EmployeeEntity, { ...person, id: employeeId, roles: [role], state: 'active' });
    const data = { employeeId, role };
    const actor = { kind: 'system', id: 'operators' } as const;
    await appendAudit(em, { kind: 'employee.created', actor, at, requestId: null, data });
  } else {
    const kept = known.state === 'active' ? known.roles : [];
    const roles = [...new Set([...kept, role])];
    const { officeId } = person;
    await em.nativeUpdate(EmployeeEntity, { id: employeeId }, { roles, officeId, state: 'active', suspendedAt: null });
  }
  await addCertificates(em, employeeId, certificates);
  return employeeId;
}

/** More certificates for an account that is not suspended; the row stays locked until the caller's transaction ends. */
export async function extendActiveAccount(
  em: EntityManager,
  employeeId: string,
  certificates: readonly NewEmployeeCertificate[],
): Promise<boolean> {
  const active = { id: employeeId, state: 'active' } as const;
  if ((await em.nativeUpdate(EmployeeEntity, active, { state: 'active' })) !== 1) return false;
  await addCertificates(em, employeeId, certificates);
  return true;
}

async function addCertificates(
  em: EntityManager,
  employeeId: string,
  certificates: readonly NewEmployeeCertificate[],
): Promise<void> {
  for (const { usage, sha256, der, serialHex } of certificates) {
    await em.insert(EmployeeCertificateEntity, { usage, sha256, der, serialHex, employeeId });
  }
}
