import { newId } from '@kualik/db';
import {
  AUTHORITIES,
  AUTHORITY_NAMES,
  type AuthorityName,
  type KeyAlgorithm,
} from '@kualik/domain/rules/authorities.ts';
import type { KeyName } from '../keys/key-store.ts';
import { type MadeKey, makeKey } from '../keys/make-key.ts';
import { type Authority, authorityIn, authorityOf } from './authority.ts';
import type { CeremonyDiary } from './ceremony-diary.ts';
import { type MadeCertificate, makeCertificate } from './make-certificate.ts';

/** RSA 4096 for the authorities, 2048 for the services (kz-pki-profile 4.5). */
const AUTHORITY_BITS = 4096;
const SERVICE_BITS = 2048;

interface Service {
  profileId: string;
  commonName: string;
  issuer: AuthorityName;
  /** Names in O the authority for which it answers (kz-pki-profile 4.6). */
  namesIssuer: boolean;
}

/** Services of the authorities, with names as recorded (kz-pki-profile 4.2). Their keys are RSA. */
const SERVICES: Readonly<Record<Exclude<KeyName, AuthorityName>, Service>> = {
  seal: { profileId: 'seal', commonName: 'ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ МӨРІ', issuer: 'nca_rsa', namesIssuer: false },
  ocsp: { profileId: 'ocsp', commonName: 'OCSP RESPONDER', issuer: 'nca_rsa', namesIssuer: true },
  ocsp_root: { profileId: 'ocsp', commonName: 'OCSP RESPONDER', issuer: 'root', namesIssuer: true },
  ocsp_gost: { profileId: 'ocsp-gost', commonName: 'OCSP RESPONDER', issuer: 'nca_gost', namesIssuer: true },
  ocsp_root_gost: { profileId: 'ocsp-gost', commonName: 'OCSP RESPONDER', issuer: 'root_gost', namesIssuer: true },
  tsa: { profileId: 'tsa', commonName: 'УАҚЫТ БЕЛГІСІ ҚЫЗМЕТІ', issuer: 'nca_rsa', namesIssuer: true },
};
export const SERVICE_KEYS = Object.keys(SERVICES) as (keyof typeof SERVICES)[];

export interface Hierarchy {
  keys: Record<KeyName, MadeKey>;
  /** Each chain from its root on. */
  authorities: readonly Authority[];
  certificates: Record<KeyName, MadeCertificate>;
}

export interface HierarchyOptions {
  isTest: boolean;
  pkiUrl: string;
  now: Date;
  authorityKeyBits?: number | undefined;
  diary: CeremonyDiary;
}

/** Roots, issuing authorities, seal, time stamps and an OCSP signer of each authority: keys and certificates, nothing stored yet. */
export async function makeHierarchy(options: HierarchyOptions): Promise<Hierarchy> {
  const keys = await generateAll(options.authorityKeyBits);
  for (const [name, { signing }] of Object.entries(keys)) options.diary.noteKey(name, signing.spki);
  const authorities: Authority[] = [];
  const certificates: Partial<Record<KeyName, MadeCertificate>> = {};
  for (const name of AUTHORITY_NAMES) {
    const { issuer, profileId, commonName } = AUTHORITIES[name];
    const id = newId();
    const key = keys[name].signing;
    const above = issuer === null ? { id, name, key } : authorityIn(authorities, issuer);
    const made = await certify(options, { profileId, commonName, organization: null, spki: key.spki, issuer: above });
    certificates[name] = made;
    authorities.push(authorityOf({ id, name, certificate: made.der }, key));
  }
  for (const name of SERVICE_KEYS) {
    const { profileId, commonName, issuer, namesIssuer } = SERVICES[name];
    const organization = namesIssuer ? AUTHORITIES[issuer].commonName : null;
    const { spki } = keys[name].signing;
    const order = { profileId, commonName, organization, spki, issuer: authorityIn(authorities, issuer) };
    certificates[name] = await certify(options, order);
  }
  return { keys, authorities, certificates: certificates as Record<KeyName, MadeCertificate> };
}

interface Certified {
  profileId: string;
  commonName: string;
  organization: string | null;
  spki: Uint8Array;
  issuer: Parameters<typeof makeCertificate>[0]['issuer'];
}

async function certify(
  { isTest, pkiUrl, now, authorityKeyBits: minKeyBits, diary }: HierarchyOptions,
  { profileId, commonName, organization, spki, issuer }: Certified,
): Promise<MadeCertificate> {
  const named = (name: string): string => (isTest ? `${name} TEST` : name);
  const holder = {
    kind: 'authority',
    commonName: named(commonName),
    organization: organization === null ? null : named(organization),
  } as const;
  const made = await makeCertificate({ pkiUrl, now, minKeyBits, profileId, holder, spki, issuer });
  diary.note('certificate-made', { subject: made.serialHex, sha256: made.sha256 });
  return made;
}

/** All keys at once: the long ones fill a core for seconds. */
async function generateAll(authorityKeyBits?: number): Promise<Record<KeyName, MadeKey>> {
  const wanted: [KeyName, KeyAlgorithm, number][] = [
    ...AUTHORITY_NAMES.map(
      (name) => [name, AUTHORITIES[name].keyAlgorithm, AUTHORITY_BITS] as [KeyName, KeyAlgorithm, number],
    ),
    ...SERVICE_KEYS.map((name) => [name, 'RSA', SERVICE_BITS] as [KeyName, KeyAlgorithm, number]),
  ];
  const made = await Promise.all(
    wanted.map(async ([name, algorithm, bits]) => {
      return [name, await makeKey(algorithm, Math.min(bits, authorityKeyBits ?? bits))] as const;
    }),
  );
  return Object.fromEntries(made) as Record<KeyName, MadeKey>;
}
