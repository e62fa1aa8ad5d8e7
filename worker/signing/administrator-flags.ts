import { readFile } from 'node:fs/promises';
import { parseIin } from '@kualik/domain/rules/iin.ts';
import { ConfigError } from '../environment.ts';
import { writeOnce } from './ceremony-files.ts';
import type { CeremonyFlags } from './ceremony-flags.ts';
import type { CeremonyPerson, EquippedPerson } from './ceremony-people.ts';

/** The first administrator of a production installation, as the flags name him. */
export interface AdministratorFlags {
  person: CeremonyPerson;
  password: string;
  /** His file. */
  out: string;
  hand: (people: readonly EquippedPerson[]) => Promise<void>;
}

/** The rule of the official client for passwords of key files (kz-pki-profile 4.5). */
const PASSWORD_RULE = /^(?=.*[A-Z])(?=.*[a-z])(?=.*[0-9]).{6,32}$/;

/** `--administrator "SURNAME NAME PATRONYMIC" --iin … --phone … --out FILE --p12-password-file FILE` */
export async function readAdministrator(values: CeremonyFlags): Promise<AdministratorFlags> {
  const [surname, givenName, ...rest] = flag('--administrator', values.administrator).trim().split(/\s+/);
  if (surname === undefined || givenName === undefined)
    throw new ConfigError('--administrator', 'needs a surname and a name');
  const iin = parseIin(flag('--iin', values.iin));
  if (!iin.ok) throw new ConfigError('--iin', iin.code);
  const out = flag('--out', values.out);
  const password = await readPassword(flag('--p12-password-file', values['p12-password-file']));
  if (!PASSWORD_RULE.test(password)) {
    throw new ConfigError('--p12-password-file', 'needs 6 to 32 characters with a capital, a small letter and a digit');
  }
  return {
    password,
    out,
    person: {
      login: 'administrator',
      iin: iin.value,
      surname,
      givenName,
      patronymic: rest.length > 0 ? rest.join(' ') : null,
      phone: values.phone ?? '',
      role: 'administrator',
    },
    hand: async (people) => {
      for (const { p12 } of people) await writeOnce(out, p12);
    },
  };
}

async function readPassword(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ConfigError('--p12-password-file', 'the file cannot be read');
  });
  return text.trimEnd();
}

function flag(name: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new ConfigError(name, 'is missing');
  return value;
}
