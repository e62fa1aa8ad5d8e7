import type { Settings } from './settings.ts';

/** What the database says about its past; gathered before anything is started on it. */
export interface InstallationFacts {
  /** Mode in which the CA hierarchy was made; null = there is none yet. */
  ceremonyMode: 'demo' | 'production' | null;
  /** PKI_URL that was written into the certificates; null = there is no hierarchy yet. */
  ceremonyPkiUrl: string | null;
  demoAccounts: number;
  clockOffsetMs: number;
}

interface Refusal {
  name: string;
  applies(settings: Settings, facts: InstallationFacts): boolean;
  text: string;
}

/** Why a production start is refused, each by its name. An empty list = it may start. */
const PRODUCTION_REFUSALS: readonly Refusal[] = [
  {
    name: 'PUBLIC_URL_NOT_HTTPS',
    applies: (settings) => !settings.publicUrl.startsWith('https://'),
    text: 'PUBLIC_URL must be an https address: applicants type personal data there.',
  },
  {
    name: 'TLS_OR_PROXY_MISSING',
    applies: (settings) => settings.trustProxy === null && (settings.tlsCert === null || settings.tlsKey === null),
    text: 'Give TLS_CERT and TLS_KEY, or TRUST_PROXY when a proxy ends TLS.',
  },
  {
    name: 'PKI_URL_NOT_HTTP',
    applies: (settings) => settings.pkiUrl?.startsWith('http://') !== true,
    text: 'PKI_URL is written into certificates and must be plain http: a relying party cannot check https with it.',
  },
  {
    name: 'EMBEDDED_DATABASE',
    applies: (settings) => settings.databaseUrl === null,
    text: 'DATABASE_URL must name a PostgreSQL server: the embedded one is for demo.',
  },
  {
    name: 'PASSPHRASE_FILE_MISSING',
    applies: (settings) => settings.passphraseFile === null,
    text: 'KUALIK_PASSPHRASE_FILE must name the file with the passphrase of the CA keys.',
  },
  {
    name: 'REGISTER_SIMULATOR',
    applies: (settings) => settings.registerUrl === null,
    text: 'REGISTER_URL must name the gateway of the state registers: the simulator is for demo.',
  },
  {
    name: 'NO_CA_HIERARCHY',
    applies: (_settings, facts) => facts.ceremonyMode === null,
    text: 'There is no CA hierarchy. Production makes no keys on start: run npm run ceremony.',
  },
  {
    name: 'DEMO_CA',
    applies: (_settings, facts) => facts.ceremonyMode === 'demo',
    text: 'The CA hierarchy of this database was made in demo mode (CN … TEST).',
  },
  {
    name: 'DEMO_ACCOUNTS',
    applies: (_settings, facts) => facts.demoAccounts > 0,
    text: 'This database holds demo accounts.',
  },
  {
    name: 'MOVED_CLOCK',
    applies: (_settings, facts) => facts.clockOffsetMs !== 0,
    text: 'The clock of this installation was moved.',
  },
];

const ANY_MODE_REFUSALS: readonly Refusal[] = [
  {
    name: 'PKI_URL_CHANGED',
    applies: (settings, facts) =>
      settings.pkiUrl !== null && facts.ceremonyPkiUrl !== null && facts.ceremonyPkiUrl !== settings.pkiUrl,
    text: 'PKI_URL differs from the address that was written into the certificates at the ceremony.',
  },
  {
    name: 'TLS_PAIR_INCOMPLETE',
    applies: (settings) => (settings.tlsCert === null) !== (settings.tlsKey === null),
    text: 'TLS_CERT and TLS_KEY belong together: one of them is missing.',
  },
];

/** Every reason why this start is refused, as `NAME: text`. Knows no clock and asks nobody. */
export function refusalsOf(settings: Settings, facts: InstallationFacts): string[] {
  const rows = settings.mode === 'production' ? [...ANY_MODE_REFUSALS, ...PRODUCTION_REFUSALS] : ANY_MODE_REFUSALS;
  return rows.filter((row) => row.applies(settings, facts)).map((row) => `${row.name}: ${row.text}`);
}
