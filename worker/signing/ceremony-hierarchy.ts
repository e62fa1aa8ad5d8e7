import { newId } from '@kualik/db';
import { AUTHORITIES, AUTHORITY_NAMES, type KeyAlgorithm } from '@kualik/domain/rules/authorities.ts';
import type { FirstKeyName } from '../keys/key-store.ts';
import type { MadeKey } from '../keys/make-key.ts';
import { type Authority, authorityIn, authorityOf } from './authority.ts';
import {
  AUTHORITY_BITS,
  type CeremonyTools,
  certifyAuthority,
  certifyService,
  issuerOfService,
  SERVICE_BITS,
  SERVICE_KEYS,
} from './ceremony-services.ts';
import type { MadeCertificate } from './make-certificate.ts';

export interface Hierarchy {
  keys: Record<FirstKeyName, MadeKey>;
  /** Each chain from its root on. */
  authorities: readonly Authority[];
  certificates: Record<FirstKeyName, MadeCertificate>;
}

/** Roots, issuing authorities, seal, time stamps and an OCSP signer of each authority: keys and certificates, nothing stored yet. */
export async function makeHierarchy(tools: CeremonyTools): Promise<Hierarchy> {
  const keys = await generateAll(tools);
  for (const [name, { signing }] of Object.entries(keys)) tools.diary.noteKey(name, signing.spki);
  const authorities: Authority[] = [];
  const certificates: Partial<Record<FirstKeyName, MadeCertificate>> = {};
  for (const name of AUTHORITY_NAMES) {
    const { issuer: above } = AUTHORITIES[name];
    const id = newId();
    const key = keys[name].signing;
    const issuer = above === null ? { id, name, key } : authorityIn(authorities, above);
    const made = await certifyAuthority(tools, name, { spki: key.spki, issuer });
    certificates[name] = made;
    authorities.push(authorityOf({ id, name, certificate: made.der }, key));
  }
  for (const name of SERVICE_KEYS) {
    const { spki } = keys[name].signing;
    const issuer = authorityIn(authorities, issuerOfService(name));
    certificates[name] = await certifyService(tools, name, { spki, issuer });
  }
  return { keys, authorities, certificates: certificates as Record<FirstKeyName, MadeCertificate> };
}

/** All keys at once: the long ones fill a core for seconds. */
async function generateAll({ makeKey, authorityKeyBits }: CeremonyTools): Promise<Record<FirstKeyName, MadeKey>> {
  const wanted: [FirstKeyName, KeyAlgorithm, number][] = [
    ...AUTHORITY_NAMES.map(
      (name) => [name, AUTHORITIES[name].keyAlgorithm, AUTHORITY_BITS] as [FirstKeyName, KeyAlgorithm, number],
    ),
    ...SERVICE_KEYS.map((name) => [name, 'RSA', SERVICE_BITS] as [FirstKeyName, KeyAlgorithm, number]),
  ];
  const made = await Promise.all(
    wanted.map(async ([name, algorithm, bits]) => {
      return [name, await makeKey(name, algorithm, Math.min(bits, authorityKeyBits ?? bits))] as const;
    }),
  );
  return Object.fromEntries(made) as Record<FirstKeyName, MadeKey>;
}
