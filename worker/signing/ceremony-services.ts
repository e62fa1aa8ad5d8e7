import { AUTHORITIES, type AuthorityName } from '@kualik/domain/rules/authorities.ts';
import type { FirstKeyName } from '../keys/key-store.ts';
import type { KeyMaker } from '../keys/make-key.ts';
import type { CeremonyDiary } from './ceremony-diary.ts';
import { type CeremonyOrder, type MadeCertificate, makeCertificate } from './make-certificate.ts';

/** RSA 4096 for the authorities, 2048 for the services (kz-pki-profile 4.5). */
export const AUTHORITY_BITS = 4096;
export const SERVICE_BITS = 2048;

interface Service {
  profileId: string;
  commonName: string;
  issuer: AuthorityName;
  /** Names in O the authority for which it answers (kz-pki-profile 4.6). */
  namesIssuer: boolean;
}

export type ServiceKey = Exclude<FirstKeyName, AuthorityName>;

/** Services of the authorities, with names as recorded (kz-pki-profile 4.2). Their keys are RSA. */
const SERVICES: Readonly<Record<ServiceKey, Service>> = {
  seal: { profileId: 'seal', commonName: 'ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ МӨРІ', issuer: 'nca_rsa', namesIssuer: false },
  ocsp: { profileId: 'ocsp', commonName: 'OCSP RESPONDER', issuer: 'nca_rsa', namesIssuer: true },
  ocsp_root: { profileId: 'ocsp', commonName: 'OCSP RESPONDER', issuer: 'root', namesIssuer: true },
  ocsp_gost: { profileId: 'ocsp-gost', commonName: 'OCSP RESPONDER', issuer: 'nca_gost', namesIssuer: true },
  ocsp_root_gost: { profileId: 'ocsp-gost', commonName: 'OCSP RESPONDER', issuer: 'root_gost', namesIssuer: true },
  tsa: { profileId: 'tsa', commonName: 'УАҚЫТ БЕЛГІСІ ҚЫЗМЕТІ', issuer: 'nca_rsa', namesIssuer: true },
};
export const SERVICE_KEYS = Object.keys(SERVICES) as ServiceKey[];

/** The authority of whose certificates a service speaks, or that vouches for it. */
export function issuerOfService(name: ServiceKey): AuthorityName {
  return SERVICES[name].issuer;
}

/** Who answers OCSP for an authority. */
export function responderOf(line: AuthorityName): ServiceKey {
  const found = SERVICE_KEYS.find((name) => name.startsWith('ocsp') && SERVICES[name].issuer === line);
  if (found === undefined) throw new Error(`nobody answers for ${line}`);
  return found;
}

/** What every certificate of a ceremony is made with. */
export interface CeremonyTools {
  /** Names end in TEST. */
  isTest: boolean;
  pkiUrl: string;
  now: Date;
  authorityKeyBits?: number | undefined;
  diary: CeremonyDiary;
  makeKey: KeyMaker;
}

type Issuer = CeremonyOrder['issuer'];

/** The certificate of an authority; a root's issuer is its own key, a link's the key before or after it. */
export function certifyAuthority(
  tools: CeremonyTools,
  line: AuthorityName,
  { spki, issuer }: { spki: Uint8Array; issuer: Issuer },
): Promise<MadeCertificate> {
  const { profileId, commonName } = AUTHORITIES[line];
  return certify(tools, { profileId, commonName, organization: null }, { spki, issuer });
}

export function certifyService(
  tools: CeremonyTools,
  name: ServiceKey,
  { spki, issuer }: { spki: Uint8Array; issuer: Issuer },
): Promise<MadeCertificate> {
  const { profileId, commonName, issuer: line, namesIssuer } = SERVICES[name];
  const organization = namesIssuer ? AUTHORITIES[line].commonName : null;
  return certify(tools, { profileId, commonName, organization }, { spki, issuer });
}

/** A station of an office: its name says where it stands. */
export function certifyStation(
  tools: CeremonyTools,
  commonName: string,
  { spki, issuer }: { spki: Uint8Array; issuer: Issuer },
): Promise<MadeCertificate> {
  const organization = AUTHORITIES.nca_rsa.commonName;
  return certify(tools, { profileId: 'station', commonName, organization }, { spki, issuer });
}

async function certify(
  { isTest, pkiUrl, now, authorityKeyBits: minKeyBits, diary }: CeremonyTools,
  { profileId, commonName, organization }: { profileId: string; commonName: string; organization: string | null },
  { spki, issuer }: { spki: Uint8Array; issuer: Issuer },
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
