import type { buildTbsCertificate } from '@kualik/pki/certificate.ts';
import { serialOf } from './authority.ts';
import { CN, nameByHand } from './hand-made.ts';
import { utf8String } from '@kualik/pki/der/write.ts';

export type TbsInput = Parameters<typeof buildTbsCertificate>[0];
type Extension = TbsInput['extensions'][number];
export type Change = (input: TbsInput) => Partial<TbsInput>;

export function extensionsWith(id: Extension['id'], change: (one: Extension) => Extension | null): Change {
  return ({ extensions }: TbsInput): Partial<TbsInput> => ({
    extensions: extensions.flatMap((one) => (one.id === id ? [change(one)].filter((it) => it !== null) : [one])),
  });
}

export function subjectWith(type: string, value: string | null): Change {
  return ({ subject }: TbsInput): Partial<TbsInput> => ({
    subject: subject.flatMap((one) => (one.type !== type ? [one] : value === null ? [] : [{ ...one, value }])),
  });
}

/** For each lint the change of a good certificate that it must find. */
export const FAULTS: [string, (input: TbsInput) => Partial<TbsInput>][] = [
  ['serial.length', () => ({ serial: serialOf(1).slice(1) })],
  ['serial.first-octet', () => ({ serial: serialOf(1).fill(0x0f, 0, 1) })],
  ['issuer.name', () => ({ issuer: nameByHand([[CN, utf8String('БАСҚА')]]) })],
  ['validity.profile', () => ({ notAfter: new Date('2027-11-22T06:00:00Z') })],
  [
    'validity.within-ca',
    () => ({ notBefore: new Date('2025-12-01T00:00:00Z'), notAfter: new Date('2026-11-01T00:00:00Z') }),
  ],
  ['subject.required', subjectWith('SURNAME', null)],
  ['subject.known', ({ subject }) => ({ subject: [...subject, { type: 'T', value: 'ДИРЕКТОР' }] })],
  ['subject.once', ({ subject }) => ({ subject: [...subject, ...subject.slice(-1)] })],
  ['subject.order', ({ subject }) => ({ subject: [...subject].reverse() })],
  ['subject.tidy', subjectWith('G', 'ӨТЕГЕНҰЛЫ ')],
  ['subject.country', subjectWith('C', 'RU')],
  ['subject.iin', subjectWith('SERIALNUMBER', 'IIN90010130001')],
  ['subject.common-name', subjectWith('CN', 'ӘЛИХАН ҚҰНАНБАЙ')],
  ['subject.patronymic', subjectWith('G', 'ӘЛИХАН')],
  ['extensions.known', ({ extensions }) => ({ extensions: [...extensions, { id: 'ocspNoCheck', critical: false }] })],
  [
    'ocsp-no-check.profile',
    ({ extensions }) => ({ extensions: [...extensions, { id: 'ocspNoCheck', critical: false }] }),
  ],
  [
    'key-store.profile',
    ({ extensions }) => ({
      extensions: [...extensions, { id: 'keyStore', critical: false, oid: '1.2.398.3.3.5.1.1' }],
    }),
  ],
  ['extensions.criticality', extensionsWith('keyUsage', (one) => ({ ...one, critical: false }))],
  [
    'key-usage.profile',
    extensionsWith('keyUsage', () => ({
      id: 'keyUsage',
      critical: true,
      usages: ['digitalSignature', 'keyEncipherment'],
    })),
  ],
  [
    'ext-key-usage.profile',
    extensionsWith('extKeyUsage', () => ({
      id: 'extKeyUsage',
      critical: false,
      oids: ['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.2.3'],
    })),
  ],
  [
    'basic-constraints.profile',
    ({ extensions }) => ({
      extensions: [...extensions, { id: 'basicConstraints', critical: true, ca: true, pathLength: null }],
    }),
  ],
  [
    'policies.profile',
    extensionsWith('certificatePolicies', () => ({
      id: 'certificatePolicies',
      critical: false,
      policies: [{ oid: '1.2.398.3.3.2.4', cps: null, notice: null }],
    })),
  ],
  ['ski.of-key', extensionsWith('subjectKeyIdentifier', () => null)],
  [
    'aki.of-issuer',
    extensionsWith('authorityKeyIdentifier', () => ({
      id: 'authorityKeyIdentifier',
      critical: false,
      keyIdentifier: new Uint8Array(20),
    })),
  ],
  [
    'crl-address.http',
    extensionsWith('crlDistributionPoints', () => ({
      id: 'crlDistributionPoints',
      critical: false,
      urls: ['ldap://x/y'],
    })),
  ],
  [
    'issuer-address.http',
    extensionsWith('authorityInfoAccess', () => ({
      id: 'authorityInfoAccess',
      critical: false,
      caIssuers: [],
      ocsp: ['http://x/ocsp'],
    })),
  ],
  [
    'ocsp-address.http',
    extensionsWith('authorityInfoAccess', () => ({
      id: 'authorityInfoAccess',
      critical: false,
      caIssuers: ['http://x/ca'],
      ocsp: ['https://x/ocsp'],
    })),
  ],
  [
    'alternative-name.email',
    extensionsWith('subjectAltName', () => ({
      id: 'subjectAltName',
      critical: false,
      emails: [],
      dns: ['example.kz'],
    })),
  ],
];
