import { beforeAll, describe, expect, it } from '@jest/globals';
import { type ApplicantName, PROFILES } from '@kualik/domain/rules/profiles/index.ts';
import { buildTbsCertificate } from '@kualik/pki/certificate.ts';
import { element, integer, octetString, oid, sequence, utf8String } from '@kualik/pki/der/write.ts';
import { time } from '@kualik/pki/der/time.ts';
import { lintCertificate, LINTS, lintTbsCertificate } from '@kualik/pki/lint.ts';
import { LINT_TEXTS } from '@kualik/pki/lint/texts.ts';
import {
  type Hierarchy,
  hierarchy,
  holderOrder,
  issuingOrder,
  PERSON,
  profileOf,
  ROOT_ORDER,
  sign,
  tbsInput,
} from './support/authority.ts';
import { byHand, GOOD_NAME, nameByHand, withExtensions, withRawExtension } from './support/hand-made.ts';
import { fixtureDer, testKey } from './support/keys.ts';
import { FAULTS, type TbsInput } from './support/lint-faults.ts';
import { NATIONAL_FAULTS, RAW_FAULTS } from './support/lint-faults-national.ts';

let ca: Hierarchy;

beforeAll(async () => {
  ca = await hierarchy();
});

/** Ids of the findings on a holder's certificate whose encoder input was changed. */
async function findings(
  change: (input: TbsInput) => Partial<TbsInput>,
  profileId = 'individual-sign',
): Promise<string[]> {
  const input = await tbsInput({ ...holderOrder(ca.issuing, profileId), applicant: holderOf(profileId) });
  return idsOf(await sign({ ...input, ...change(input) }, ca.issuing.key), profileId);
}

function idsOfBody(tbs: Uint8Array): string[] {
  const context = { profile: profileOf('individual-sign'), issuer: ca.issuing.der };
  return lintTbsCertificate(tbs, context).map(({ id }) => id);
}

function idsOf(der: Uint8Array, profileId = 'individual-sign', issuer = ca.issuing.der): string[] {
  return lintCertificate(der, { profile: profileOf(profileId), issuer }).map(({ id }) => id);
}

describe('clean certificates', () => {
  it.each(PROFILES.filter(({ usage }) => usage !== 'ca').map(({ id }) => [id]))('%s has no finding', async (id) => {
    const applicant =
      profileOf(id).subjectKind === 'person'
        ? holderOf(id)
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

/** The person with what the profile's kind asks for: the organisation in the subject, the host names. */
function holderOf(id: string): ApplicantName {
  const { subject, alternativeName } = profileOf(id);
  if (PERSON.kind !== 'individual') throw new Error('the sample must be a person');
  const organisation = subject.required.includes('O') ? { name: '«Көкжиек» ЖШС', bin: '050740000013' } : null;
  return { ...PERSON, organisation, domains: alternativeName === 'dns' ? ['kokzhiek.kz', 'xn--80ao21a.kz'] : [] };
}

/** Faults that break a second rule by their nature. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  'subject.required': ['subject.common-name'],
  'subject.known': ['subject.order'],
  'subject.once': ['subject.order'],
};

const seen = new Set<string>();

function expectFinding(id: string, found: readonly string[]): void {
  seen.add(id);
  expect(found).toContain(id);
}

describe('each lint', () => {
  it.each(FAULTS)('%s finds its fault, and beside it only the profile does', async (id, change) => {
    const found = await findings(change);
    expectFinding(id, found);
    expect(found.filter((other) => other !== id && LINT_TEXTS[other]?.scope !== 'profile')).toEqual(ALSO[id] ?? []);
  });

  it.each(NATIONAL_FAULTS)(
    '%s in %s finds its fault, and beside it only the profile does',
    async (id, profileId, change) => {
      const found = await findings(change, profileId);
      expectFinding(id, found);
      expect(found.filter((other) => other !== id && LINT_TEXTS[other]?.scope !== 'profile')).toEqual([]);
    },
  );

  it.each(RAW_FAULTS)('%s in %s finds what only others would write', async (id, profileId, identifier, value) => {
    const good = buildTbsCertificate(await tbsInput(holderOrder(ca.issuing, profileId)));
    expectFinding(id, idsOfBody(withRawExtension(good, identifier, value)));
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
    expectFinding('version.3', idsOf(await byHand(ca.issuing, { version: element(0xa0, integer(1)) })));
    expectFinding('unique-ids.absent', idsOf(await byHand(ca.issuing, { extra: element(0x81, Uint8Array.of(0, 1)) })));
    const early = element(0x18, new TextEncoder().encode('20261122060000Z'));
    expectFinding('validity.time-type', idsOf(await byHand(ca.issuing, { notBefore: early })));
    const fraction = element(0x18, new TextEncoder().encode('20261122060000.5Z'));
    expectFinding('validity.whole-seconds', idsOf(await byHand(ca.issuing, { notBefore: fraction })));
    expectFinding(
      'validity.order',
      idsOf(await byHand(ca.issuing, { notAfter: time(new Date('2026-11-22T05:00:00Z')) })),
    );
  });

  it('subject.bin and alternative-name.dns find a BIN and a host name that are none', async () => {
    const input = await tbsInput({
      ...holderOrder(ca.issuing, 'domain-legal-ssl'),
      applicant: holderOf('domain-legal-ssl'),
    });
    const subject = input.subject.map((one) => (one.type === 'OU' ? { ...one, value: 'BIN05074000001' } : one));
    expectFinding('subject.bin', idsOf(await sign({ ...input, subject }, ca.issuing.key), 'domain-legal-ssl'));
    for (const dns of [['kz'], ['Kokzhiek.kz'], ['a_b.kz'], []]) {
      const names = { id: 'subjectAltName' as const, critical: false, emails: dns.length === 0 ? ['a@b.kz'] : [], dns };
      const extensions = input.extensions.map((one) => (one.id === 'subjectAltName' ? names : one));
      expectFinding(
        'alternative-name.dns',
        idsOf(await sign({ ...input, extensions }, ca.issuing.key), 'domain-legal-ssl'),
      );
    }
  });

  it('subject.encoding and subject.single-rdn find foreign encodings', async () => {
    const utf8Number = GOOD_NAME.map((rdn, index) =>
      index === 2 ? [['2.5.4.5', utf8String('IIN900101300017')] as const] : rdn,
    );
    expectFinding('subject.encoding', idsOf(await byHand(ca.issuing, { subject: nameByHand(...utf8Number) })));
    const joined = [[...(GOOD_NAME[0] ?? []), ...(GOOD_NAME[1] ?? [])], ...GOOD_NAME.slice(2)];
    expectFinding('subject.single-rdn', idsOf(await byHand(ca.issuing, { subject: nameByHand(...joined) })));
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

  it('has its text, and no text is left over', () => {
    expect(Object.keys(LINT_TEXTS).sort()).toEqual(LINTS.map(({ id }) => id).sort());
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

  it('inside an extension that only a check reads are its finding (found by the fuzzer)', async () => {
    const good = buildTbsCertificate(await tbsInput(holderOrder(ca.issuing)));
    const unknownChoice = sequence(sequence(element(0xa0, element(0xa2))));
    expect(idsOfBody(withRawExtension(good, '2.5.29.46', unknownChoice))).toEqual(['crl-address.one-point']);
  });

  it('include an extension that stands twice and a default that is written out', async () => {
    const twice = element(
      0xa3,
      sequence(...[1, 2].map(() => sequence(oid('2.5.29.14'), octetString(octetString(new Uint8Array(20)))))),
    );
    expect(idsOfBody(await withExtensions(ca.issuing, twice))).toEqual(['der.canonical']);
    const notCritical = element(
      0xa3,
      sequence(
        sequence(oid('2.5.29.14'), element(0x01, Uint8Array.of(0)), octetString(octetString(new Uint8Array(20)))),
      ),
    );
    expect(idsOfBody(await withExtensions(ca.issuing, notCritical))).toEqual(['der.canonical']);
  });
});
