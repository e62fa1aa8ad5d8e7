import { beforeAll, describe, expect, it } from '@jest/globals';
import { PROFILES } from '@kualik/domain/rules/profiles/index.ts';
import { assembleCertificate, buildTbsCertificate } from '@kualik/pki/certificate.ts';
import { element, integer, octetString, oid, sequence, setOf, utf8String } from '@kualik/pki/der/write.ts';
import { time } from '@kualik/pki/der/time.ts';
import { readDer } from '@kualik/pki/der/read.ts';
import { lintCertificate, LINTS, lintTbsCertificate } from '@kualik/pki/lint.ts';
import {
  type Hierarchy,
  hierarchy,
  holderOrder,
  issuingOrder,
  PERSON,
  profileOf,
  ROOT_ORDER,
  serialOf,
  sign,
  tbsInput,
} from './support/authority.ts';
import { fixtureDer, testKey } from './support/keys.ts';

type TbsInput = Awaited<ReturnType<typeof tbsInput>>;
type Extension = TbsInput['extensions'][number];

let ca: Hierarchy;

beforeAll(async () => {
  ca = await hierarchy();
});

/** Ids of the findings on a holder's certificate whose encoder input was changed. */
async function findings(
  change: (input: TbsInput) => Partial<TbsInput>,
  profileId = 'individual-sign',
): Promise<string[]> {
  const input = await tbsInput(holderOrder(ca.issuing, profileId));
  return idsOf(await sign({ ...input, ...change(input) }, ca.issuing.key), profileId);
}

function idsOf(der: Uint8Array, profileId = 'individual-sign', issuer = ca.issuing.der): string[] {
  return lintCertificate(der, { profile: profileOf(profileId), issuer }).map(({ id }) => id);
}

function extensionsWith(id: Extension['id'], change: (one: Extension) => Extension | null) {
  return ({ extensions }: TbsInput): Partial<TbsInput> => ({
    extensions: extensions.flatMap((one) => (one.id === id ? [change(one)].filter((it) => it !== null) : [one])),
  });
}

function subjectWith(type: string, value: string | null) {
  return ({ subject }: TbsInput): Partial<TbsInput> => ({
    subject: subject.flatMap((one) => (one.type !== type ? [one] : value === null ? [] : [{ ...one, value }])),
  });
}

/** A certificate body written by hand, for what our own encoder refuses to write. */
async function byHand(
  change: Partial<Record<'version' | 'serial' | 'notBefore' | 'notAfter' | 'subject' | 'extra', Uint8Array>>,
) {
  const good = buildTbsCertificate(await tbsInput(holderOrder(ca.issuing)));
  const [version, serial, algorithm, issuer, validity, subject, spki, extensions] = readDer(good).children;
  const [from, to] = validity?.children ?? [];
  const raw = (node: { raw: Uint8Array } | undefined): Uint8Array => node?.raw ?? new Uint8Array();
  const tbs = sequence(
    change.version ?? raw(version),
    change.serial ?? raw(serial),
    raw(algorithm),
    raw(issuer),
    sequence(change.notBefore ?? raw(from), change.notAfter ?? raw(to)),
    change.subject ?? raw(subject),
    raw(spki),
    change.extra ?? new Uint8Array(),
    raw(extensions),
  );
  return assembleCertificate(tbs, 'sha256WithRSAEncryption', await ca.issuing.key.sign(tbs));
}

function nameByHand(...rdns: readonly (readonly [string, Uint8Array])[][]): Uint8Array {
  return sequence(...rdns.map((rdn) => setOf(...rdn.map(([type, value]) => sequence(oid(type), value)))));
}

const CN = '2.5.4.3';
const printable = (text: string): Uint8Array => element(0x13, new TextEncoder().encode(text));
const GOOD_NAME: [string, Uint8Array][][] = [
  [[CN, utf8String('ҚҰНАНБАЙ ӘЛИХАН')]],
  [['2.5.4.4', utf8String('ҚҰНАНБАЙ')]],
  [['2.5.4.5', printable('IIN900101300017')]],
  [['2.5.4.6', printable('KZ')]],
];

describe('clean certificates', () => {
  it.each(PROFILES.filter(({ usage }) => usage !== 'ca').map(({ id }) => [id]))('%s has no finding', async (id) => {
    const applicant =
      profileOf(id).subjectKind === 'person'
        ? PERSON
        : { kind: 'authority' as const, commonName: 'МӨР TEST', organization: 'ҰКО' };
    const input = await tbsInput({ ...holderOrder(ca.issuing, id), applicant });
    expect(lintTbsCertificate(buildTbsCertificate(input), { profile: profileOf(id), issuer: ca.issuing.der })).toEqual(
      [],
    );
    expect(idsOf(await sign(input, ca.issuing.key), id)).toEqual([]);
  });

  it('root and issuing CA have none, the root before it exists too', async () => {
    const root = buildTbsCertificate(await tbsInput(ROOT_ORDER));
    expect(lintTbsCertificate(root, { profile: profileOf('root-ca') })).toEqual([]);
    expect(idsOf(ca.root.der, 'root-ca', ca.root.der)).toEqual([]);
    const issuing = buildTbsCertificate(await tbsInput(issuingOrder(ca.root)));
    expect(lintTbsCertificate(issuing, { profile: profileOf('issuing-ca-rsa'), issuer: ca.root.der })).toEqual([]);
  });

  it('a person without patronymic and e-mail has none', async () => {
    const applicant = { ...PERSON, patronymic: null, emails: [] };
    const input = await tbsInput({ ...holderOrder(ca.issuing), applicant });
    expect(idsOf(await sign(input, ca.issuing.key))).toEqual([]);
  });
});

const seen = new Set<string>();

function expectFinding(id: string, found: readonly string[]): void {
  seen.add(id);
  expect(found).toContain(id);
}

describe('each lint', () => {
  const changed: [string, (input: TbsInput) => Partial<TbsInput>][] = [
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

  it.each(changed)('%s finds its fault', async (id, change) => {
    expectFinding(id, await findings(change));
  });

  it('key.strength and key.length find weak, short and long keys', async () => {
    const published = fixtureDer('published-openssl-2048.pub.pem');
    expectFinding('key.strength', await findings(() => ({ spki: published })));
    const { spki } = await testKey('short');
    expectFinding('key.length', await findings(() => ({ spki })));
    const input = await tbsInput({ ...issuingOrder(ca.root), key: 'holder' });
    expectFinding('key.length', idsOf(await sign(input, ca.root.key), 'issuing-ca-rsa', ca.root.der));
  });

  it('version.3, unique-ids.absent and the time lints find what only others would write', async () => {
    expectFinding('version.3', idsOf(await byHand({ version: element(0xa0, integer(1)) })));
    expectFinding('unique-ids.absent', idsOf(await byHand({ extra: element(0x81, Uint8Array.of(0, 1)) })));
    const early = element(0x18, new TextEncoder().encode('20261122060000Z'));
    expectFinding('validity.time-type', idsOf(await byHand({ notBefore: early })));
    const fraction = element(0x18, new TextEncoder().encode('20261122060000.5Z'));
    expectFinding('validity.whole-seconds', idsOf(await byHand({ notBefore: fraction })));
    expectFinding('validity.order', idsOf(await byHand({ notAfter: time(new Date('2026-11-22T05:00:00Z')) })));
  });

  it('subject.encoding and subject.single-rdn find foreign encodings', async () => {
    const utf8Number = GOOD_NAME.map((rdn, index) =>
      index === 2 ? [['2.5.4.5', utf8String('IIN900101300017')] as const] : rdn,
    );
    expectFinding('subject.encoding', idsOf(await byHand({ subject: nameByHand(...utf8Number) })));
    const joined = [[...(GOOD_NAME[0] ?? []), ...(GOOD_NAME[1] ?? [])], ...GOOD_NAME.slice(2)];
    expectFinding('subject.single-rdn', idsOf(await byHand({ subject: nameByHand(...joined) })));
  });

  it('signature lints find another algorithm inside, outside and everywhere', async () => {
    const tbs = buildTbsCertificate(await tbsInput(holderOrder(ca.issuing)));
    const sha384 = sequence(oid('1.2.840.113549.1.1.12'), Uint8Array.of(5, 0));
    const der = sequence(tbs, sha384, element(0x03, Uint8Array.of(0, 1)));
    expectFinding('signature.same-algorithm', idsOf(der));
    expectFinding('signature.profile-algorithm', idsOf(der));
  });

  it('issuer lints find an issuer that is no CA, a forbidden level and a false root', async () => {
    expectFinding('issuer.is-ca', idsOf(ca.holder.der, 'individual-sign', ca.holder.der));
    expectFinding('issuer.path-length', idsOf(ca.issuing.der, 'issuing-ca-rsa', ca.issuing.der));
    expectFinding('subject.self-issued', idsOf(ca.issuing.der, 'root-ca', ca.root.der));
  });

  it('was provoked by at least one test above', () => {
    expect(LINTS.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });

  it('has an id of its own and a source', () => {
    expect(new Set(LINTS.map(({ id }) => id)).size).toBe(LINTS.length);
    expect(LINTS.filter(({ source }) => source.length === 0)).toEqual([]);
  });
});

describe('bytes that the strict reader refuses', () => {
  it('are a finding and no exception', () => {
    expect(idsOf(new Uint8Array([0x30, 0x80]))).toEqual(['der.canonical']);
    expect(
      lintTbsCertificate(octetString(new Uint8Array(3)), { profile: profileOf('root-ca') }).map(({ id }) => id),
    ).toEqual(['der.canonical']);
  });

  it('include an extension that stands twice and a default that is written out', async () => {
    const twice = element(
      0xa3,
      sequence(...[1, 2].map(() => sequence(oid('2.5.29.14'), octetString(octetString(new Uint8Array(20)))))),
    );
    expect(await withExtensions(twice)).toEqual(['der.canonical']);
    const notCritical = element(
      0xa3,
      sequence(
        sequence(oid('2.5.29.14'), element(0x01, Uint8Array.of(0)), octetString(octetString(new Uint8Array(20)))),
      ),
    );
    expect(await withExtensions(notCritical)).toEqual(['der.canonical']);
  });
});

async function withExtensions(extensions: Uint8Array): Promise<string[]> {
  const good = buildTbsCertificate(await tbsInput(holderOrder(ca.issuing)));
  const fields = readDer(good)
    .children.slice(0, 7)
    .map(({ raw }) => raw);
  return lintTbsCertificate(sequence(...fields, extensions), {
    profile: profileOf('individual-sign'),
    issuer: ca.issuing.der,
  }).map(({ id }) => id);
}
