import type { AuthorityName } from '@kualik/domain/rules/authorities.ts';
import { describe, expect, it } from '@jest/globals';
import {
  type ApplicantName,
  certificateRequestFor,
  findProfile,
  keyAlgorithmOf,
  newestProfile,
  orderedProfiles,
  PROFILES,
} from '@kualik/domain/rules/profiles/index.ts';
import type {
  ExtensionSpec as DomainExtension,
  NameAttribute as DomainName,
} from '@kualik/domain/rules/profiles/extension-spec.ts';
import type { ExtensionSpec, NameAttribute, ProfileLike } from '@kualik/pki/index.ts';
import type { CertificateProfile } from '@kualik/domain/rules/profiles/profile.ts';

const CONTEXT = {
  pkiUrl: 'http://pki.example.kz',
  caName: 'nca_rsa' as AuthorityName,
  spki: new Uint8Array([1]),
  issuerKeyIdentifier: new Uint8Array(20),
};

const PERSON: ApplicantName = {
  kind: 'individual',
  iin: '900101300017',
  surname: ' құнанбай ',
  givenName: 'әлихан  абай',
  patronymic: 'и\u0306ұлы',
  emails: [],
};

function requestFor(id: string, applicant: ApplicantName = PERSON, caName = CONTEXT.caName) {
  const profile = findProfile(id, 1);
  if (profile === undefined) throw new Error(id);
  return certificateRequestFor(profile, applicant, { ...CONTEXT, caName });
}

// The compiler compares the two packages' shapes here: what a profile orders, the encoder and the lints take.
const orderedBy: (
  extensions: DomainExtension[],
  names: DomainName[],
  profile: CertificateProfile,
) => [ExtensionSpec[], NameAttribute[], ProfileLike] = (extensions, names, profile) => [extensions, names, profile];

describe('the subject', () => {
  it('stands in capitals, in NFC, with single spaces, the patronymic in G', () => {
    expect(requestFor('individual-sign').subject).toEqual([
      { type: 'CN', value: 'ҚҰНАНБАЙ ӘЛИХАН АБАЙ' },
      { type: 'SURNAME', value: 'ҚҰНАНБАЙ' },
      { type: 'SERIALNUMBER', value: 'IIN900101300017' },
      { type: 'C', value: 'KZ' },
      { type: 'G', value: 'ЙҰЛЫ' },
    ]);
  });

  it('cuts a common name of more than 64 letters, never the surname', () => {
    const surname = 'ҚҰНАНБАЙ-'.repeat(4) + 'ӨТЕГЕН';
    const { subject } = requestFor('individual-sign', { ...PERSON, surname, givenName: 'ӘЛИХАН-'.repeat(6) });
    expect([...(subject[0]?.value ?? '')]).toHaveLength(64);
    expect(subject[0]?.value.startsWith(`${surname} ӘЛИХАН`)).toBe(true);
    expect(subject[1]?.value).toBe(surname);
  });

  it('has no G when there is no patronymic', () => {
    const { subject } = requestFor('individual-auth', { ...PERSON, patronymic: null });
    expect(subject.map(({ type }) => type)).toEqual(['CN', 'SURNAME', 'SERIALNUMBER', 'C']);
  });

  it('of an authority keeps its letters', () => {
    const { subject } = requestFor('seal', { kind: 'authority', commonName: 'Мөр TEST', organization: 'ҰКО' });
    expect(subject).toEqual([
      { type: 'C', value: 'KZ' },
      { type: 'O', value: 'ҰКО' },
      { type: 'CN', value: 'Мөр TEST' },
    ]);
  });
});

describe('the extensions', () => {
  it.each([
    // [profile, key usage, extended key usage, policies] as transcribed from the national profile 4.3 and 4.4
    [
      'individual-sign',
      ['digitalSignature', 'nonRepudiation'],
      ['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.1.1'],
      ['1.2.398.3.3.2.3'],
    ],
    [
      'individual-auth',
      ['digitalSignature', 'keyEncipherment'],
      ['1.3.6.1.5.5.7.3.2', '1.2.398.3.3.4.1.1'],
      ['1.2.398.3.3.2.4'],
    ],
    [
      'operator-sign',
      ['digitalSignature', 'nonRepudiation'],
      ['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.2.3'],
      ['1.2.398.3.3.2.3'],
    ],
    [
      'operator-auth',
      ['digitalSignature', 'keyEncipherment'],
      ['1.3.6.1.5.5.7.3.2', '1.2.398.3.3.4.2.3'],
      ['1.2.398.3.3.2.4'],
    ],
    [
      'supervisor-sign',
      ['digitalSignature', 'nonRepudiation'],
      ['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.2.2'],
      ['1.2.398.3.3.2.3'],
    ],
    [
      'administrator-sign',
      ['digitalSignature', 'nonRepudiation'],
      ['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.2.1'],
      ['1.2.398.3.3.2.3'],
    ],
    ['ocsp', ['digitalSignature'], ['1.3.6.1.5.5.7.3.9'], ['1.2.398.3.3.1.1']],
    ['tsa', ['digitalSignature', 'nonRepudiation'], ['1.3.6.1.5.5.7.3.8'], ['1.2.398.3.3.1.1']],
    ['seal', ['digitalSignature', 'nonRepudiation'], ['1.3.6.1.5.5.7.3.4'], ['1.2.398.3.3.1.1']],
    ['root-ca', ['keyCertSign', 'cRLSign'], [], []],
    ['issuing-ca-rsa', ['keyCertSign', 'cRLSign'], [], ['1.2.398.3.3.1.1', '2.5.29.32.0']],
    [
      'legal-entity-first-head-sign',
      ['digitalSignature', 'nonRepudiation'],
      ['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.1.2', '1.2.398.3.3.4.1.2.1'],
      ['1.2.398.3.3.2.1'],
    ],
    [
      'treasury-finance-auth',
      ['digitalSignature', 'keyEncipherment'],
      ['1.3.6.1.5.5.7.3.2', '1.2.398.3.3.4.1.2', '1.2.398.3.3.4.1.2.3', '1.2.398.5.19.1.2.2.1'],
      ['1.2.398.3.3.2.2'],
    ],
  ])('of %s are those of the national profile', (id, usages, purposes, policies) => {
    const profile = newestProfile(id);
    expect(profile?.keyUsage).toEqual(usages);
    expect(profile?.extKeyUsage).toEqual(purposes);
    expect(profile?.policies.map(({ oid }) => oid)).toEqual(policies);
  });

  it('of an individual carry the statement’s address and the same text as notice', () => {
    const policies = requestFor('individual-sign').extensions.find(({ id }) => id === 'certificatePolicies');
    expect(policies).toEqual({
      id: 'certificatePolicies',
      critical: false,
      policies: [{ oid: '1.2.398.3.3.2.3', cps: 'http://pki.gov.kz/cps', notice: 'http://pki.gov.kz/cps' }],
    });
  });

  it('name key identifiers and addresses, and alternative names only when there are some', () => {
    const ids = requestFor('individual-sign').extensions.map(({ id }) => id);
    expect(ids).toEqual([
      'keyUsage',
      'extKeyUsage',
      'authorityKeyIdentifier',
      'subjectKeyIdentifier',
      'certificatePolicies',
      'crlDistributionPoints',
      'freshestCrl',
      'authorityInfoAccess',
    ]);
    const { extensions } = requestFor('individual-sign', { ...PERSON, emails: ['a@example.kz'] });
    expect(extensions.at(-1)).toEqual({ id: 'subjectAltName', critical: false, emails: ['a@example.kz'], dns: [] });
  });

  it('name the delta lists of the issuing authority, and none of the root, which has none', () => {
    const authority: ApplicantName = { kind: 'authority', commonName: 'TEST', organization: null };
    expect(requestFor('individual-sign').extensions).toContainEqual({
      id: 'freshestCrl',
      critical: false,
      urls: ['http://pki.example.kz/crl/nca_rsa-delta.crl'],
    });
    const { extensions } = requestFor('issuing-ca-rsa', authority, 'root');
    expect(extensions.map(({ id }) => id)).not.toContain('freshestCrl');
  });

  it('of a root name no address, of the OCSP signer the no-check', () => {
    const authority: ApplicantName = { kind: 'authority', commonName: 'TEST', organization: null };
    expect(requestFor('root-ca', authority).extensions.map(({ id }) => id)).not.toContain('crlDistributionPoints');
    expect(requestFor('ocsp', authority).extensions.map(({ id }) => id)).toContain('ocspNoCheck');
  });
});

describe('the profiles', () => {
  it('have ids of their own and can be found by id and version only', () => {
    expect(new Set(PROFILES.map(({ id }) => id)).size).toBe(PROFILES.length);
    expect(findProfile('individual-sign', 2)).toBeUndefined();
    expect(findProfile('individual', 1)).toBeUndefined();
  });

  it('have the shapes that encoder and lints take', () => {
    const [profile] = PROFILES;
    if (profile === undefined) throw new Error('no profile');
    const { subject, extensions } = requestFor(profile.id);
    expect(orderedBy(extensions, subject, profile)).toEqual([extensions, subject, profile]);
  });

  it.each(['legal_entity', 'treasury', 'nonresident_legal'] as const)(
    'of %s: a GOST 34.310-2004 signature key under the GOST authority, RSA 2048 for authentication (std1 annexes 4, 8)',
    (kind) => {
      const ordered = orderedProfiles(kind, { organisationRole: 'hr' });
      const [sign, auth] = ordered.map(({ id, version }) => findProfile(id, version));
      expect(sign).toMatchObject({ keyAlgorithm: 'gost2004', minKeyBits: 512, authority: 'nca_gost' });
      expect(auth).toMatchObject({ keyAlgorithm: 'RSA', minKeyBits: 2048, authority: 'nca_rsa' });
      expect([sign, auth].map((profile) => profile?.keyStore)).toEqual(['1.2.398.3.3.5.1.1', '1.2.398.3.3.5.1.1']);
      expect([keyAlgorithmOf(kind, 'sign'), keyAlgorithmOf(kind, 'auth')]).toEqual(['gost2004', 'RSA']);
    },
  );

  it('order RSA for both keys of a person, and know the old RSA stand-in of organisations no more', () => {
    for (const kind of ['individual', 'enotary', 'nonresident_individual'] as const)
      expect([keyAlgorithmOf(kind, 'sign'), keyAlgorithmOf(kind, 'auth')]).toEqual(['RSA', 'RSA']);
    expect(findProfile('legal-entity-hr-sign', 1)).toBeUndefined();
  });

  it('let nobody but authorities sign certificates', () => {
    const signers = PROFILES.filter(({ keyUsage }) => keyUsage.includes('keyCertSign')).map(({ id }) => id);
    expect(signers).toEqual(['root-ca', 'issuing-ca-rsa', 'root-ca-gost', 'issuing-ca-gost']);
  });
});
