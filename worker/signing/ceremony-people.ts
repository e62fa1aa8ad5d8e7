import { generateKeyPair, randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { EmployeeRole } from '@kualik/domain/rules/roles.ts';
import { createPkcs12, type MacSecret, MIN_PKCS12_ITERATIONS } from '@kualik/pki/pkcs12.ts';
import type { Authority } from './authority.ts';
import { type MadeCertificate, makeCertificate } from './make-certificate.ts';

const generateKeys = promisify(generateKeyPair);

/** Somebody who gets an account and two certificates at the ceremony. */
export interface CeremonyPerson {
  login: string;
  iin: string;
  surname: string;
  givenName: string;
  patronymic: string | null;
  phone: string;
  role: EmployeeRole;
}

export interface EquippedPerson {
  person: CeremonyPerson;
  certificates: { sign: MadeCertificate; auth: MadeCertificate };
  /** His keys, certificates and chain, for him alone. */
  p12: Uint8Array;
}

/** Keys and certificates of one employee in one PKCS#12. The keys exist in this call only and are not kept. */
export async function equipPerson(
  person: CeremonyPerson,
  ceremony: { issuer: Authority; chain: Uint8Array[]; pkiUrl: string; now: Date; password: string; mac: MacSecret },
): Promise<EquippedPerson> {
  const make = async (usage: 'sign' | 'auth') => {
    const pair = await generateKeys('rsa', { modulusLength: 2048 });
    const spki = new Uint8Array(pair.publicKey.export({ format: 'der', type: 'spki' }));
    const { iin, surname, givenName, patronymic, role } = person;
    const holder = { kind: 'individual', iin, surname, givenName, patronymic, emails: [] } as const;
    const certificate = await makeCertificate({ ...ceremony, profileId: `${role}-${usage}`, holder, spki });
    const privateKey = new Uint8Array(pair.privateKey.export({ format: 'der', type: 'pkcs8' }));
    return {
      certificate,
      entry: { friendlyName: `${person.login} ${usage}`, privateKey, certificate: certificate.der },
    };
  };
  const [sign, auth] = await Promise.all([make('sign'), make('auth')]);
  const p12 = await createPkcs12({
    password: ceremony.password,
    entries: [sign.entry, auth.entry],
    certificates: ceremony.chain,
    iterations: MIN_PKCS12_ITERATIONS,
    mac: ceremony.mac,
  });
  return { person, certificates: { sign: sign.certificate, auth: auth.certificate }, p12 };
}

/** A password for the demo's files that suits the rule of the official client: a capital, a small letter and a digit. */
export function demoPassword(): string {
  return `Qu${randomBytes(9).toString('base64url')}7k`;
}

/** Writes the sign-in files of the demo and says beside them what they are. */
export async function writePeople(dataDir: string, people: readonly EquippedPerson[], password: string): Promise<void> {
  const folder = join(dataDir, 'people');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const { person, p12 } of people) await writeFile(join(folder, `${person.login}.p12`), p12, { mode: 0o600 });
  await writeFile(join(folder, 'password'), `${password}\n`, { mode: 0o600 });
  await writeFile(join(folder, 'README.txt'), readme(people, password), { mode: 0o600 });
}

function readme(people: readonly EquippedPerson[], password: string): string {
  const lines = people.map(({ person }) =>
    `${person.login}.p12  ${person.role}  ${person.surname} ${person.givenName} ${person.patronymic ?? ''}`.trimEnd(),
  );
  return [
    'Demo sign-in files. The people are invented, the certificates are worth nothing outside this demo.',
    `Password of every file: ${password}`,
    '',
    ...lines,
    '',
  ].join('\n');
}
