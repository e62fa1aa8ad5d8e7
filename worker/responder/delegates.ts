import type { CaName } from '@kualik/db';
import type { ServiceCertificate } from '@kualik/db/status/status-source.ts';
import { equalBytes } from '@kualik/pki/bytes.ts';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import { issuerKeys, responderByName } from '@kualik/pki/ocsp.ts';
import { ConfigError } from '../environment.ts';
import type { KeyName } from '../keys/key-names.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { SigningKey } from '../keys/signing-key.ts';

/** Which key answers for which authority. A further authority is a further row here and in the ceremony. */
export const DELEGATE_KEYS = [
  { ca: 'nca_rsa', key: 'ocsp' },
  { ca: 'root', key: 'ocsp_root' },
  { ca: 'nca_gost', key: 'ocsp_gost' },
  { ca: 'root_gost', key: 'ocsp_root_gost' },
] as const satisfies readonly { ca: CaName; key: KeyName }[];

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

/** The newest certificate of each authority that fits the key. Installations of before have no delegate of the root: `onMissing`. */
export async function openDelegates(
  rows: readonly ServiceCertificate[],
  keys: KeyRing,
  onMissing: (ca: string) => void,
): Promise<Delegates> {
  const delegates = new Map<string, Delegate>();
  for (const { ca, key: name } of DELEGATE_KEYS) {
    const own = rows.filter(({ usage, caName }) => usage === 'ocsp' && caName === ca);
    if (own.length === 0) {
      onMissing(ca);
      continue;
    }
    const key = await keys.load(name);
    const row = own.find(({ certificate }) => equalBytes(parseCertificate(certificate).spki, key.spki));
    if (row === undefined)
      throw new ConfigError('KUALIK_DATA', `keys/${name} fits no certificate that ${ca} issued for it`);
    const responder = responderByName(parseCertificate(row.certificate).subjectDer);
    const delegate: Delegate = { ...row, key, responder };
    for (const issuer of issuerKeys(parseCertificate(row.caCertificate))) delegates.set(issuer, delegate);
  }
  return delegates;
}
