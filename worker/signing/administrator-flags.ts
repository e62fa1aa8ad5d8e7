import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parseIin } from '@kualik/domain/rules/iin.ts';
import { ConfigError } from '../environment.ts';
import type { CeremonyPerson, EquippedPerson } from './ceremony-people.ts';

/** The first administrator of a production installation, as the flags name him. */
export interface AdministratorFlags {
  person: CeremonyPerson;
  password: string;
  hand: (people: readonly EquippedPerson[]) => Promise<void>;
}

/** The rule of the official client for passwords of key files (kz-pki-profile 4.5). */
const PASSWORD_RULE = /^(?=.*[A-Z])(?=.*[a-z])(?=.*[0-9]).{6,32}$/;

/** Where the keys of the hierarchy are made, in place of KUALIK_KEY_STORE. */
const KEY_STORE = { 'key-store': { type: 'string' } } as const;

export function keyStoreFlag(args: string[]): string | null {
  const { values } = parseArgs({ args, options: KEY_STORE, strict: false });
  return typeof values['key-store'] === 'string' ? values['key-store'] : null;
}

/** `--administrator "SURNAME NAME PATRONYMIC" --iin … --phone … --out FILE --p12-password-file FILE` */
export async function readAdministrator(args: string[]): Promise<AdministratorFlags> {
  const text = { type: 'string' } as const;
  const options = { administrator: text, iin: text, phone: text, out: text, 'p12-password-file': text, ...KEY_STORE };
  const { values } = parseArgs({ args, options });
  const [surname, givenName, ...rest] = flag('--administrator', values.administrator).trim().split(/\s+/);
  if (surname === undefined || givenName === undefined)
    throw new ConfigError('--administrator', 'needs a surname and a name');
  const iin = parseIin(flag('--iin', values.iin));
  if (!iin.ok) throw new ConfigError('--iin', iin.code);
  const out = flag('--out', values.out);
  const password = (await readFile(flag('--p12-password-file', values['p12-password-file']), 'utf8')).trimEnd();
  if (!PASSWORD_RULE.test(password)) {
    throw new ConfigError('--p12-password-file', 'needs 6 to 32 characters with a capital, a small letter and a digit');
  }
  return {
    password,
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
      for (const { p12 } of people) await writeFile(out, p12, { mode: 0o600, flag: 'wx' });
    },
  };
}

function flag(name: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new ConfigError(name, 'is missing');
  return value;
}
