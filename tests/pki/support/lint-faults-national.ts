import { element, ia5Octets, oid, sequence, utf8String } from '@kualik/pki/der/write.ts';
import { EXTENSION_OIDS } from '@kualik/pki/extensions/write.ts';
import type { ExtensionSpec } from '@kualik/pki/extensions/spec.ts';
import { OID } from '@kualik/pki/oids.ts';
import { type Change, extensionsWith, subjectWith } from './lint-faults.ts';

const PERSON = 'individual-sign';
const HEAD = 'legal-entity-first-head-sign';
const SERVER = 'domain-legal-ssl';

function purposes(...oids: string[]): Change {
  return extensionsWith('extKeyUsage', () => ({ id: 'extKeyUsage', critical: false, oids }));
}

function policies(...oids: string[]): Change {
  const all = oids.map((policy) => ({ oid: policy, cps: null, notice: null }));
  return extensionsWith('certificatePolicies', () => ({ id: 'certificatePolicies', critical: false, policies: all }));
}

function usages(...more: Extract<ExtensionSpec, { id: 'keyUsage' }>['usages'][number][]): Change {
  return extensionsWith('keyUsage', (one) =>
    one.id === 'keyUsage' ? { ...one, usages: [...one.usages, ...more] } : one,
  );
}

function added(extension: ExtensionSpec): Change {
  return ({ extensions }) => ({ extensions: [...extensions, extension] });
}

function deltaAt(url: string): Change {
  return extensionsWith('freshestCrl', () => ({ id: 'freshestCrl', critical: false, urls: [url] }));
}

function hosts(...dns: string[]): Change {
  return extensionsWith('subjectAltName', () => ({ id: 'subjectAltName', critical: false, emails: [], dns }));
}

const HEAD_ROLE = `${OID.roleLegalEntity}.1`;

/** For each check of the nation, of usages and of servers: the profile, and the change of a good certificate that it must find. */
export const NATIONAL_FAULTS: readonly [string, string, Change][] = [
  ['subject.iin-assignable', PERSON, subjectWith('SERIALNUMBER', 'IIN900101300018')],
  ['subject.iin-assignable', PERSON, subjectWith('SERIALNUMBER', 'IIN901301300017')],
  ['subject.bin-assignable', HEAD, subjectWith('OU', 'BIN050740000012')],
  ['subject.organisation-pair', HEAD, subjectWith('O', null)],
  ['subject.capitals', PERSON, subjectWith('G', 'Өтегенұлы')],
  ['role.of-subject', HEAD, purposes(OID.emailProtection)],
  ['role.one-in-organisation', HEAD, purposes(OID.emailProtection, OID.roleLegalEntity)],
  [
    'role.one-in-organisation',
    HEAD,
    purposes(OID.emailProtection, OID.roleLegalEntity, HEAD_ROLE, `${OID.roleLegalEntity}.4`),
  ],
  ['role.not-both-kinds', HEAD, purposes(OID.emailProtection, OID.roleLegalEntity, HEAD_ROLE, OID.roleIndividual)],
  ['key-store.arc', PERSON, added({ id: 'keyStore', critical: false, oid: '1.2.398.3.3.6.1' })],
  ['policies.national-arc', PERSON, policies('1.2.643.1')],
  ['policies.once', PERSON, policies(OID.policyIndividualSignature, OID.policyIndividualSignature)],
  ['key-usage.ca-only', PERSON, usages('keyCertSign')],
  ['key-usage.of-rsa', PERSON, usages('keyAgreement')],
  ['ext-key-usage.no-any', PERSON, purposes(OID.emailProtection, OID.roleIndividual, OID.anyExtendedKeyUsage)],
  ['ext-key-usage.once', PERSON, purposes(OID.emailProtection, OID.roleIndividual, OID.emailProtection)],
  ['ext-key-usage.lonely', PERSON, purposes(OID.emailProtection, OID.roleIndividual, OID.ocspSigning)],
  ['delta-address.http', PERSON, deltaAt('https://x/d.crl')],
  ['delta-address.http', PERSON, deltaAt('http://pki.example.kz/crl/nca_rsa.crl')],
  ['ssl.server-auth', PERSON, purposes(OID.emailProtection, OID.roleIndividual, OID.serverAuth)],
  ['ssl.server-auth', SERVER, purposes(OID.clientAuth)],
  ['ssl.validity', SERVER, () => ({ notAfter: new Date('2028-01-01T00:00:00Z') })],
  ['ssl.names-once', SERVER, hosts('kokzhiek.kz', 'kokzhiek.kz')],
  ['ssl.public-name', SERVER, hosts('srv.local')],
  ['ssl.wildcard', SERVER, hosts('*.gov.kz')],
];

const point = (url: string): Uint8Array => sequence(element(0xa0, element(0xa0, element(0x86, ia5Octets(url)))));
const access = (method: string, url: string): Uint8Array => sequence(oid(method), element(0x86, ia5Octets(url)));
const notice = sequence(oid(OID.qualifierUserNotice), sequence(utf8String('ж'.repeat(201))));

/** Extensions that our encoder refuses to write: check, profile, identifier, value. */
export const RAW_FAULTS: readonly [string, string, string, Uint8Array][] = [
  ['key-store.alone', PERSON, EXTENSION_OIDS.keyStore, sequence(oid(OID.keyStorePkcs12), utf8String('/home/alikhan'))],
  [
    'policies.notice-length',
    PERSON,
    EXTENSION_OIDS.certificatePolicies,
    sequence(sequence(oid(OID.policyIndividualSignature), sequence(notice))),
  ],
  [
    'crl-address.one-point',
    PERSON,
    EXTENSION_OIDS.crlDistributionPoints,
    sequence(point('http://a.kz/1.crl'), point('http://b.kz/1.crl')),
  ],
  [
    'access.methods',
    PERSON,
    EXTENSION_OIDS.authorityInfoAccess,
    sequence(
      access(OID.accessOcsp, 'http://a.kz/ocsp'),
      access(OID.accessCaIssuers, 'http://a.kz/ca.cer'),
      access('1.3.6.1.5.5.7.48.3', 'http://a.kz/tsp'),
    ),
  ],
];
