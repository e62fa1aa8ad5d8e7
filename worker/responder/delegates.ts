import { type AuthorityName, generationOf, lineOf, nameOfGeneration } from '@kualik/domain/rules/authorities.ts';
import type { ServiceCertificate } from '@kualik/db/status/status-source.ts';
import { equalBytes } from '@kualik/pki/bytes.ts';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import { issuerKeys, responderByName } from '@kualik/pki/ocsp.ts';
import { ConfigError } from '../environment.ts';
import type { FirstKeyName, KeyName } from '../keys/key-names.ts';
import type { SigningKey } from '../keys/signing-key.ts';

/** Which key answers for which authority. A further authority is a further row here and in the ceremony. */
export const DELEGATE_KEYS = [
  { ca: 'nca_rsa', key: 'ocsp' },
  { ca: 'root', key: 'ocsp_root' },
  { ca: 'nca_gost', key: 'ocsp_gost' },
  { ca: 'root_gost', key: 'ocsp_root_gost' },
] as const satisfies readonly { ca: AuthorityName; key: FirstKeyName }[];

/** Who answers for one authority: a key with a certificate of that authority for nothing else (RFC 6960 4.2.2.2). */
export interface Delegate {
  readonly caId: string;
  readonly caName: string;
  readonly key: SigningKey;
  readonly certificate: Uint8Array;
  readonly notAfter: Date;
  /** ResponderID by name, ready for every answer. */
  readonly responder: Uint8Array;
}

/** Delegates by every hash under which a question may name their authority. */
export type Delegates = ReadonlyMap<string, Delegate>;

/**
 * The newest certificate of each generation of an authority that fits the key. Installations of before have no delegate of the
 * root: `onMissing`.
 */
export async function openDelegates(
  rows: readonly ServiceCertificate[],
  openKey: (name: KeyName) => Promise<SigningKey>,
  onMissing: (ca: string) => void,
): Promise<Delegates> {
  const delegates = new Map<string, Delegate>();
  const answering = rows.filter(({ usage }) => usage === 'ocsp');
  for (const { ca: line, key: first } of DELEGATE_KEYS) {
    const names = new Set(answering.map(({ caName }) => caName).filter((name) => lineOf(name) === line));
    if (names.size === 0) onMissing(line);
    for (const ca of names) {
      const name = nameOfGeneration(first, generationOf(ca));
      const key = await openKey(name);
      const own = answering.filter(({ caName }) => caName === ca);
      const row = own.find(({ certificate }) => equalBytes(parseCertificate(certificate).spki, key.spki));
      if (row === undefined)
        throw new ConfigError('KUALIK_DATA', `keys/${name} fits no certificate that ${ca} issued for it`);
      const responder = responderByName(parseCertificate(row.certificate).subjectDer);
      const delegate: Delegate = { ...row, key, responder };
      for (const issuer of issuerKeys(parseCertificate(row.caCertificate))) delegates.set(issuer, delegate);
    }
  }
  return delegates;
}
