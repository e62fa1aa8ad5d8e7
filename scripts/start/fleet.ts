import { join } from 'node:path';
import type { ProcessSpec } from './managed-process.ts';
import type { Settings } from './settings.ts';

/** Addresses that are known only after the database and the simulator are up. */
export interface Wiring {
  databaseUrl: string;
  registerUrl: string;
  pkiUrl: string;
  passphraseFile: string;
  journal: string;
}

/** Load hook of the api: type-graphql needs compiled decorators. */
const DECORATORS = ['--import', './scripts/register-decorators.mjs'];

/** The signer makes and drops a great deal in a round: a nursery that holds a whole one is emptied seldom (megabytes). */
export const SIGNER_NODE_ARGUMENTS = ['--max-semi-space-size=64'];

/** Variables of the caller that every process may see; nothing else of the environment leaks into them. */
const INHERITED = [
  'PATH',
  'HOME',
  'LANG',
  'TZ',
  'TMPDIR',
  'NODE_OPTIONS',
  'NODE_COMPILE_CACHE',
  'NODE_EXTRA_CA_CERTS',
  'KUALIK_LOG',
  'KUALIK_JOURNAL_2',
  'KUALIK_OCSP_NON_ISSUED',
];

/** What those processes see besides that sign; the file with the PIN is named, never its content. */
const KEY_HOLDERS = ['KUALIK_PKCS11_MODULE', 'KUALIK_PKCS11_TOKEN', 'KUALIK_PKCS11_PIN_FILE', 'KUALIK_KEY_STORE'];

/** The settings of keys, and the variables that the module of the token wants for itself. */
function keyHolderEnvironment(passphraseFile: string): Record<string, string> {
  const wanted = (process.env['KUALIK_PKCS11_ENV'] ?? '').split(',').map((name) => name.trim());
  const entries = [...KEY_HOLDERS, ...wanted].map((name): [string, string] => [name, process.env[name] ?? '']);
  const set = Object.fromEntries(entries.filter(([, text]) => text !== ''));
  return { ...set, KUALIK_PASSPHRASE_FILE: passphraseFile };
}

/** The environment of a process of the installation; secrets only where they are needed. */
export function childEnvironment(settings: Settings, wiring: Partial<Wiring>): Record<string, string> {
  const entries: [string, string | null | undefined][] = [
    ...INHERITED.map((name): [string, string | undefined] => [name, process.env[name]]),
    ['KUALIK_MODE', settings.mode],
    ['KUALIK_DATA', settings.dataDir],
    ['PORT', String(settings.port)],
    ['PUBLIC_URL', settings.publicUrl],
    ['PKI_URL', wiring.pkiUrl],
    ['DATABASE_URL', wiring.databaseUrl],
    ['REDIS_URL', settings.redisUrl],
    ['REGISTER_URL', wiring.registerUrl],
    ['SMTP_URL', settings.smtpUrl],
    ['TLS_CERT', settings.tlsCert],
    ['TLS_KEY', settings.tlsKey],
    ['TRUST_PROXY', settings.trustProxy],
    ['KUALIK_JOURNAL', wiring.journal],
  ];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** The register simulator of the demo. */
export function simulatorSpec(settings: Settings): ProcessSpec {
  return specOf(settings, 'registers', 'worker/registers/simulator/main.ts', childEnvironment(settings, {}));
}

/** The processes of an installation in the order of their start; they are stopped in reverse. */
export function fleetSpecs(settings: Settings, wiring: Wiring): ProcessSpec[] {
  const env = childEnvironment(settings, wiring);
  const keyHolder = { ...env, ...keyHolderEnvironment(wiring.passphraseFile) };
  return [
    { ...specOf(settings, 'signer', 'worker/signing/main.ts', keyHolder), nodeArguments: SIGNER_NODE_ARGUMENTS },
    specOf(settings, 'responder', 'worker/responder/main.ts', keyHolder),
    specOf(settings, 'worker', 'worker/main.ts', env),
    { ...specOf(settings, 'api', 'api/main.ts', env), nodeArguments: DECORATORS },
  ];
}

/** The ceremony runs as a process of its own: the supervisor never holds a key. */
export function ceremonySpec(settings: Settings, wiring: Wiring): ProcessSpec {
  const env = { ...childEnvironment(settings, wiring), ...keyHolderEnvironment(wiring.passphraseFile) };
  return { ...specOf(settings, 'ceremony', 'worker/signing/ceremony.main.ts', env), arguments: ['--demo'] };
}

function specOf(settings: Settings, name: string, entry: string, env: Record<string, string>): ProcessSpec {
  return { name, entry, env, logFile: join(settings.dataDir, 'log', `${name}.log`) };
}
