import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { InstallationFacts } from './refusals.ts';
import type { Settings } from './settings.ts';

const FOLDERS = ['keys', 'journal', 'outbox', 'heads', 'people', 'run', 'log'];

/** Makes the folders of KUALIK_DATA, closed to other users; the database's own user may pass through the outer one. */
export function makeFolders(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  for (const folder of FOLDERS) mkdirSync(join(dataDir, folder), { recursive: true, mode: 0o700 });
}

/** The file with the passphrase of the CA keys; demo makes one on the first run, production must bring its own. */
export function passphraseFileOf(settings: Settings): string {
  if (settings.passphraseFile !== null) return settings.passphraseFile;
  const file = join(settings.dataDir, 'passphrase');
  if (settings.mode === 'demo' && !existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
    chmodSync(file, 0o600);
  }
  return file;
}

/** What the settings table remembers of earlier starts. */
export function factsFrom(stored: ReadonlyMap<string, unknown>): InstallationFacts {
  const mode = stored.get('ceremony.mode');
  const pkiUrl = stored.get('pki.url');
  return {
    ceremonyMode: mode === 'demo' || mode === 'production' ? mode : null,
    ceremonyPkiUrl: typeof pkiUrl === 'string' ? pkiUrl : null,
    demoAccounts: Number(stored.get('ceremony.demo_accounts') ?? 0),
    clockOffsetMs: Number(stored.get('clock.offset_ms') ?? 0),
  };
}
