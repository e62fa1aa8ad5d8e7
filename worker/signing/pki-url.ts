import type { MikroORM } from '@kualik/db';
import { getSetting } from '@kualik/db/repositories/setting.repository.ts';
import type { Mode } from '../config.ts';
import { ConfigError } from '../environment.ts';

/** Where the address lies that stands in every certificate. */
export const PKI_URL_SETTING = 'pki.url';

/** Certificates point to the address of the ceremony for years: another one now would make dead links. */
export async function checkPkiUrl(orm: MikroORM, pkiUrl: string): Promise<void> {
  const fixed = await getSetting(orm.em.fork(), PKI_URL_SETTING);
  if (fixed === null) throw new ConfigError('PKI_URL', 'there was no key ceremony yet');
  if (fixed !== pkiUrl)
    throw new ConfigError('PKI_URL', 'differs from the address that the key ceremony wrote into the certificates');
}

/** Authorities of a demonstration never sign in production. */
export async function refuseDemoAuthority(orm: MikroORM, mode: Mode): Promise<void> {
  if (mode === 'production' && (await getSetting(orm.em.fork(), 'ceremony.mode')) !== 'production') {
    throw new ConfigError('KUALIK_MODE', 'the authorities of this database are those of a demonstration');
  }
}

/** Plain http, for a list must be readable by those who cannot verify TLS yet; without a slash at the end. */
export function parsePkiUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'http:' || url.search !== '' || url.hash !== '') {
    throw new ConfigError('PKI_URL', 'must be a plain http address');
  }
  return text.replace(/\/+$/, '');
}
