import { AUTHORITIES, lineOf } from '@kualik/domain/rules/authorities.ts';
import { ConfigError, type Environment, optional } from '../environment.ts';
import { isAuthorityKey, KEY_NAMES, type KeyName } from './key-names.ts';

/** How a PKCS#11 token is reached. The PIN stands in a file alone. */
export interface Pkcs11Config {
  /** Shared library of the maker of the token. */
  readonly module: string;
  /** CKA_LABEL of the token. */
  readonly token: string;
  readonly pinFile: string;
}

const SETTINGS = ['KUALIK_PKCS11_MODULE', 'KUALIK_PKCS11_TOKEN', 'KUALIK_PKCS11_PIN_FILE'] as const;

/** All three settings or none: null = every key lies in a file. */
export function readPkcs11Config(env: Environment): Pkcs11Config | null {
  if ((env['KUALIK_PKCS11_PIN'] ?? '') !== '')
    throw new ConfigError('KUALIK_PKCS11_PIN', 'a PIN is no setting: name its file in KUALIK_PKCS11_PIN_FILE');
  const [module, token, pinFile] = SETTINGS.map((name) => optional(env, name));
  if (module !== undefined && token !== undefined && pinFile !== undefined)
    return Object.freeze({ module, token, pinFile });
  if (module === undefined && token === undefined && pinFile === undefined) return null;
  const missing = SETTINGS.find((name) => optional(env, name) === undefined) ?? SETTINGS[0];
  throw new ConfigError(missing, 'is not set, while other settings of the token are');
}

/** What `pkcs11` alone means: the keys whose theft nothing repairs. The responder's stay in files, where they sign in parallel. */
const USUAL_TOKEN_KEYS = ['root', 'nca_rsa', 'seal'] as const satisfies readonly KeyName[];

/** Which keys a ceremony makes in the token: `file`, `pkcs11`, or `pkcs11:` and names with commas between them. */
export function tokenKeysOf(text: string): readonly KeyName[] {
  if (text === 'file') return [];
  if (text === 'pkcs11') return USUAL_TOKEN_KEYS;
  if (!text.startsWith('pkcs11:'))
    throw new ConfigError('KUALIK_KEY_STORE', 'must be file, pkcs11 or pkcs11:NAME,NAME');
  return text
    .slice('pkcs11:'.length)
    .split(',')
    .map((name) => tokenKeyOf(name.trim()));
}

function tokenKeyOf(text: string): KeyName {
  const name = KEY_NAMES.find((one) => one === text);
  if (name === undefined)
    throw new ConfigError('KUALIK_KEY_STORE', `there is no key of that name; ${KEY_NAMES.join(', ')}`);
  if (isAuthorityKey(name) && AUTHORITIES[lineOf(name)].keyAlgorithm !== 'RSA')
    throw new ConfigError('KUALIK_KEY_STORE', `the GOST key of ${name} lies in a file: tokens lack GOST 34.310`);
  return name;
}
