import { access, readFile, writeFile } from 'node:fs/promises';
import { newestOf } from '@kualik/domain/rules/authorities.ts';
import { verifyCsr } from '@kualik/pki/csr.ts';
import { fromPem, toPem } from '@kualik/pki/pem.ts';
import { ConfigError } from '../environment.ts';
import { type CeremonyYield, noYield } from './ceremony-adoption.ts';
import type { CeremonyFlags } from './ceremony-flags.ts';
import { certifyStation } from './ceremony-services.ts';
import { type LaterTools, openAuthority } from './ceremony-upkeep.ts';

/** A certificate for a station of an office, over a key that was made there. */
export interface StationAct {
  kind: 'station';
  name: string;
  spki: Uint8Array;
  /** Where certificate and issuer are written when all is stored. */
  out: string;
}

/** A demonstration adds TEST, and a common name ends at 64 characters (RFC 5280 appendix A.1). */
const LONGEST_NAME = 58;

/** `station NAME --csr FILE --out FILE`: the PKCS#10 shows that the key is there; its subject counts for nothing. */
export async function readStation(words: readonly string[], { csr, out }: CeremonyFlags): Promise<StationAct> {
  const name = words.join(' ').normalize('NFC').trim();
  if (name === '' || [...name].length > LONGEST_NAME)
    throw new ConfigError('station', `needs a name of ${LONGEST_NAME} characters at the most`);
  if (csr === undefined || out === undefined) throw new ConfigError('station', 'needs --csr FILE and --out FILE');
  if (await isThere(out)) throw new ConfigError('--out', 'is there already');
  const bytes = await readFile(csr).catch(() => {
    throw new ConfigError('--csr', 'the file cannot be read');
  });
  const result = await verifyCsr(derOf(bytes));
  if (!result.ok) throw new ConfigError('--csr', `is refused: ${result.code}`);
  return { kind: 'station', name, spki: result.csr.spki, out };
}

function derOf(bytes: Buffer): Uint8Array {
  const text = bytes.toString('latin1');
  if (!text.includes('-----BEGIN')) return new Uint8Array(bytes);
  return fromPem(text)[0]?.der ?? new Uint8Array();
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The newest issuing authority vouches for stations, as for the other services. */
export async function makeStation(tools: LaterTools, { name, spki }: StationAct): Promise<CeremonyYield> {
  const ca = newestOf(tools.known, 'nca_rsa');
  if (ca === undefined) throw new ConfigError('station', 'there is no authority nca_rsa');
  const made = noYield();
  made.certificates.push(await certifyStation(tools, name, { spki, issuer: await openAuthority(tools, ca) }));
  return made;
}

/** Hands the certificate over; also the search of the staff gives it. */
export async function handStation({ out }: StationAct, made: CeremonyYield, known: LaterTools['known']): Promise<void> {
  const [own] = made.certificates;
  const issuer = known.find(({ id }) => id === own?.caId);
  if (own === undefined || issuer === undefined) return;
  const chain = [own.der, issuer.certificate].map((der) => toPem('CERTIFICATE', der)).join('');
  await writeFile(out, chain, { flag: 'wx', mode: 0o644 });
}
