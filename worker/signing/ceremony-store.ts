import { appendAudit, type EntityManager, type MikroORM, newId } from '@kualik/db';
import { insertAuthority, insertCrlIssue, takeCrlNumber } from '@kualik/db/repositories/ca.repository.ts';
import { insertEmployee, officesForStaff } from '@kualik/db/repositories/staff-account.repository.ts';
import { restoreCertificate } from '@kualik/db/repositories/issuing.repository.ts';
import { AUTHORITIES } from '@kualik/domain/rules/authorities.ts';
import type { EmployeeRole } from '@kualik/domain/rules/roles.ts';
import { putSetting } from '@kualik/db/repositories/setting.repository.ts';
import type { Authority } from './authority.ts';
import type { Hierarchy } from './ceremony-hierarchy.ts';
import type { EquippedPerson } from './ceremony-people.ts';
import { CRL_SCHEDULE, DELTA_SUFFIX } from '../crl-schedule.ts';
import type { Journal } from './journal.ts';
import type { MadeCertificate } from './make-certificate.ts';
import { PKI_URL_SETTING } from './pki-url.ts';
import { serverLists } from '@kualik/domain/rules/server-lists.ts';
import { signEmptyCrl } from './sign-crl.ts';

const ACTOR = { kind: 'system', id: 'ceremony' } as const;

export interface CeremonyResult {
  orm: MikroORM;
  journal: Journal;
  hierarchy: Hierarchy;
  people: readonly EquippedPerson[];
  pkiUrl: string;
  now: Date;
  mode: 'demo' | 'production';
}

/** All rows of a ceremony in one transaction; the journal gets its lines just before the commit. */
export async function storeCeremony(result: CeremonyResult): Promise<void> {
  const { orm, hierarchy, people, now } = result;
  const lists = await Promise.all(hierarchy.authorities.flatMap((authority) => firstCrls(authority, result)));
  await orm.em.fork().transactional(async (em) => {
    for (const authority of hierarchy.authorities) await storeAuthority(em, authority, hierarchy, now);
    const staff = people.flatMap(({ certificates }) => [certificates.sign, certificates.auth]);
    for (const made of [...Object.values(hierarchy.certificates), ...staff]) await storeCertificate(em, made, result);
    await storePeople(em, people, now);
    for (const list of lists) await storeCrl(em, list, result);
    await putSetting(em, PKI_URL_SETTING, result.pkiUrl);
    await putSetting(em, 'ceremony.mode', result.mode);
    await putSetting(em, 'ceremony.demo_accounts', result.mode === 'demo' ? people.length : 0);
  });
}

async function storeAuthority(em: EntityManager, authority: Authority, hierarchy: Hierarchy, at: Date): Promise<void> {
  const { id, name } = authority;
  const made = hierarchy.certificates[name];
  const { subject, sha256, notAfter } = made;
  const role = AUTHORITIES[name].issuer === null ? 'root' : 'issuing';
  await insertAuthority(em, {
    id,
    name,
    role,
    subject,
    certificate: made.der,
    sha256,
    notAfter,
    keyFile: hierarchy.keys[name].file,
  });
  const data = { name, serialHex: made.serialHex, sha256: made.sha256, spkiSha256: made.spkiSha256 };
  await appendAudit(em, { kind: 'authority.created', actor: ACTOR, at, requestId: null, data });
}

async function storeCertificate(
  em: EntityManager,
  made: MadeCertificate,
  { journal, hierarchy, now }: CeremonyResult,
): Promise<void> {
  const ca = hierarchy.authorities.find(({ id }) => id === made.caId)?.name ?? 'nca_rsa';
  const { id: certificateId, serialHex, usage, profileId, profileVersion, spkiSha256, iin } = made;
  await restoreCertificate(em, made);
  const data = { certificateId, usage, serialHex, profileId, profileVersion, spkiSha256, sha256: made.sha256 };
  await appendAudit(em, { kind: 'certificate.issued', actor: ACTOR, at: now, requestId: null, data });
  const der = Buffer.from(made.der).toString('base64');
  const ids = { certificateId, requestId: null, requestNumber: null };
  await journal.append({ kind: 'certificate', serialHex, ...ids, usage, ca, profileId, profileVersion, iin, der }, now);
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

interface FirstCrl {
  authority: Authority;
  /** Of the list of its own to which server certificates point; '' = the complete one. */
  suffix: string;
  thisUpdate: Date;
  nextUpdate: Date;
  der: Uint8Array;
  sha256: string;
}

/** The complete list and those of server certificates; all bear the number of the complete one. */
function firstCrls(authority: Authority, result: CeremonyResult): Promise<FirstCrl>[] {
  return ['', ...serverLists(authority.name)].map((suffix) => firstCrl(authority, suffix, result));
}

async function firstCrl(
  authority: Authority,
  suffix: string,
  { now: thisUpdate, pkiUrl }: CeremonyResult,
): Promise<FirstCrl> {
  const { nextUpdateMs, publishedBy } = CRL_SCHEDULE[authority.name];
  const nextUpdate = new Date(thisUpdate.getTime() + nextUpdateMs);
  const address = `${pkiUrl}/crl/${authority.name}`;
  const distributionPoint = suffix === '' ? [] : [`${address}${suffix}.crl`];
  const freshestCrl = publishedBy === 'signer' ? [`${address}${suffix}${DELTA_SUFFIX}.crl`] : [];
  const plan = { number: 1n, thisUpdate, nextUpdate, deltaBase: null, freshestCrl, distributionPoint };
  return { authority, suffix, thisUpdate, nextUpdate, ...(await signEmptyCrl(authority, plan)) };
}

async function storeCrl(em: EntityManager, list: FirstCrl, { journal, now }: CeremonyResult): Promise<void> {
  const { authority, suffix, thisUpdate, nextUpdate, der, sha256 } = list;
  const number = suffix === '' ? await takeCrlNumber(em, authority.id) : 1n;
  await insertCrlIssue(em, {
    caId: authority.id,
    kind: suffix === '' ? 'full' : 'shard',
    suffix,
    baseNumber: null,
    number,
    thisUpdate,
    nextUpdate,
    der,
    sha256,
    entries: 0,
    publishedAt: now,
  });
  const data = { ca: authority.name, list: suffix, number: String(number), sha256, entries: 0 };
  await appendAudit(em, { kind: 'crl.published', actor: ACTOR, at: now, requestId: null, data });
  await journal.append(
    {
      kind: 'crl',
      ca: authority.name,
      ...(suffix === '' ? { isBase: true } : { suffix }),
      number: String(number),
      thisUpdate: thisUpdate.toISOString(),
      nextUpdate: nextUpdate.toISOString(),
      entries: 0,
      der: Buffer.from(der).toString('base64'),
    },
    now,
  );
}
