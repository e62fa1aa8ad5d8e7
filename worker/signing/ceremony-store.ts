import { appendAudit, type EntityManager, type MikroORM, newId } from '@kualik/db';
import { insertEmployee, officesForStaff } from '@kualik/db/repositories/staff-account.repository.ts';
import { lineOf } from '@kualik/domain/rules/authorities.ts';
import type { EmployeeRole } from '@kualik/domain/rules/roles.ts';
import { putSetting } from '@kualik/db/repositories/setting.repository.ts';
import type { Hierarchy } from './ceremony-hierarchy.ts';
import type { EquippedPerson } from './ceremony-people.ts';
import { auditCeremony, type SealedRecord } from './ceremony-record.ts';
import { signFirstCrls, storeAuthority, storeCertificate, storeCeremonyCrl } from './ceremony-rows.ts';
import type { Journal } from './journal.ts';
import type { MadeCertificate } from './make-certificate.ts';
import { PKI_URL_SETTING } from './pki-url.ts';

/** Id of the last ceremony whose rows are stored. */
export const CEREMONY_LAST = 'ceremony.last';

const ACTOR = { kind: 'system', id: 'ceremony' } as const;

export interface CeremonyResult {
  orm: MikroORM;
  journal: Journal;
  hierarchy: Hierarchy;
  people: readonly EquippedPerson[];
  pkiUrl: string;
  now: Date;
  mode: 'demo' | 'production';
  record: SealedRecord;
}

/** All rows of a ceremony in one transaction; the journal gets its lines just before the commit. */
export async function storeCeremony(result: CeremonyResult): Promise<void> {
  const { orm, hierarchy, people, now, journal, pkiUrl } = result;
  const tools = { journal, at: now };
  const lists = await Promise.all(
    hierarchy.authorities.flatMap((authority) => signFirstCrls(authority, { now, pkiUrl })),
  );
  const issuerOf = ({ caId }: MadeCertificate) =>
    hierarchy.authorities.find(({ id }) => id === caId)?.name ?? 'nca_rsa';
  await orm.em.fork().transactional(async (em) => {
    await auditCeremony(em, result.record);
    for (const { id, name, der: certificate } of hierarchy.authorities) {
      const keyFile = hierarchy.keys[lineOf(name)].file;
      await storeAuthority(em, { id, name, certificate, keyFile, oldWithNewId: null, newWithOldId: null }, now);
    }
    const staff = people.flatMap(({ certificates }) => [certificates.sign, certificates.auth]);
    for (const made of [...Object.values(hierarchy.certificates), ...staff])
      await storeCertificate(em, made, issuerOf(made), tools);
    await storePeople(em, people, now);
    for (const list of lists) await storeCeremonyCrl(em, list, tools);
    await putSetting(em, PKI_URL_SETTING, result.pkiUrl);
    await putSetting(em, CEREMONY_LAST, result.record.record.id);
    await putSetting(em, 'ceremony.mode', result.mode);
    await putSetting(em, 'ceremony.demo_accounts', result.mode === 'demo' ? people.length : 0);
  });
}

/** Roles that belong to one public service centre, as the operators do. @rule reg p.15(1), p.15(4) */
const ROLES_OF_A_CENTRE: readonly EmployeeRole[] = ['psc_head', 'psc_office', 'archivist'];

async function storePeople(em: EntityManager, people: readonly EquippedPerson[], at: Date): Promise<void> {
  const offices = await officesForStaff(em);
  const centres = offices.filter(({ kind }) => kind === 'psc');
  const provider = offices.find(({ kind }) => kind === 'provider')?.id ?? null;
  const officeOf = (role: EmployeeRole, index: number): string | null => {
    if (role === 'operator') return centres[index % Math.max(centres.length, 1)]?.id ?? null;
    if (ROLES_OF_A_CENTRE.includes(role)) return centres[0]?.id ?? null;
    return role.startsWith('provider_') ? provider : null;
  };
  for (const [index, { person, certificates }] of people.entries()) {
    const { iin, surname, givenName, patronymic, phone, role } = person;
    const officeId = officeOf(role, index);
    const employeeId = newId();
    const own = [certificates.sign, certificates.auth].map(({ usage, sha256, der, serialHex }) => ({
      usage: usage === 'auth' ? ('auth' as const) : ('sign' as const),
      sha256,
      der,
      serialHex,
    }));
    await insertEmployee(
      em,
      { id: employeeId, iin, surname, givenName, patronymic, phone, roles: [role], officeId },
      own,
    );
    await appendAudit(em, { kind: 'employee.created', actor: ACTOR, at, requestId: null, data: { employeeId, role } });
  }
}
