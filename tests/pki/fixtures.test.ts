import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { verifyCertificateSignature, verifyChain } from '@kualik/pki/chain.ts';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import { parseCrl, verifyCrl } from '@kualik/pki/crl.ts';
import { recorded } from './support/recorded.ts';

const RSA_CA = 'ca-nca_rsa_test.crt';
const RSA_SIGN = 'certs-individual_valid_sign_2004_rsa.cer';
const RSA_AUTH = 'certs-individual_valid_sign_2004_rsa_auth.cer';
const CERTIFICATES = [
  RSA_CA,
  RSA_SIGN,
  RSA_AUTH,
  'ca-nca_gost2015_test.cer',
  'ca-nca_gost_test.crt',
  'certs-ceo_valid_sign_2004_gost.cer',
];

describe('recorded certificates', () => {
  it.each(CERTIFICATES)('%s is strict DER and agrees with node:crypto', (name) => {
    const der = recorded(name);
    const own = parseCertificate(der);
    const other = new X509Certificate(der);
    expect(own.serialHex.replace(/^00/, '')).toBe(other.serialNumber.toLowerCase());
    expect(own.sha256).toBe(other.fingerprint256.replaceAll(':', '').toLowerCase());
    expect([own.notBefore, own.notAfter]).toEqual([new Date(other.validFrom), new Date(other.validTo)]);
  });

  it('show the subject of the national profile, the patronymic in G', () => {
    const { subject } = parseCertificate(recorded(RSA_SIGN));
    expect(subject.map(({ type, value, encoding }) => [type, value, encoding])).toEqual([
      ['CN', 'ТЕСТОВ ТЕСТ', 0x0c],
      ['SURNAME', 'ТЕСТОВ', 0x0c],
      ['SERIALNUMBER', 'IIN123456789011', 0x13],
      ['C', 'KZ', 0x13],
      ['G', 'ТЕСТОВИЧ', 0x0c],
    ]);
  });

  it('differ in usages and policy between signature and authentication', () => {
    expect(parseCertificate(recorded(RSA_SIGN))).toMatchObject({
      keyUsage: ['digitalSignature', 'nonRepudiation'],
      extKeyUsage: ['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.1.1'],
      policies: [{ oid: '1.2.398.3.3.2.3', cps: 'http://pki.gov.kz/cps', notice: 'http://pki.gov.kz/cps' }],
      crlDistributionPoints: ['http://test.pki.gov.kz/crl/nca_rsa_test.crl'],
      freshestCrl: ['http://test.pki.gov.kz/crl/nca_d_rsa_test.crl'],
      authorityInfoAccess: {
        caIssuers: ['http://test.pki.gov.kz/cert/nca_rsa_test.cer'],
        ocsp: ['http://test.pki.gov.kz/ocsp/'],
      },
    });
    expect(parseCertificate(recorded(RSA_AUTH))).toMatchObject({
      keyUsage: ['digitalSignature', 'keyEncipherment'],
      extKeyUsage: ['1.3.6.1.5.5.7.3.2', '1.2.398.3.3.4.1.1'],
      policies: [{ oid: '1.2.398.3.3.2.4' }],
    });
  });

  it('of RSA form a path that verifies with the recorded list', async () => {
    for (const name of [RSA_SIGN, RSA_AUTH]) {
      const result = await verifyChain({
        certificate: recorded(name),
        intermediates: [],
        anchors: [recorded(RSA_CA)],
        crls: [recorded('crl-nca_rsa_test.crl')],
        at: new Date('2022-06-01T00:00:00Z'),
      });
      expect(result.ok).toBe(true);
    }
  });

  it('of GOST are read and verify under their authority', async () => {
    const issuer = parseCertificate(recorded('ca-nca_gost_test.crt'));
    const holder = parseCertificate(recorded('certs-ceo_valid_sign_2004_gost.cer'));
    expect(holder.keyAlgorithm).toBe('1.2.398.3.10.1.1.1.1');
    expect(await verifyCertificateSignature(holder, issuer)).toBe('valid');
  });
});

describe('recorded revocation lists', () => {
  it('of RSA verifies and holds the recorded reasons', async () => {
    const result = await verifyCrl(recorded('crl-nca_rsa_test.crl'), recorded(RSA_CA));
    if (!result.ok) throw new Error(result.code);
    expect(result.crl.entries).toHaveLength(126);
    expect(new Set(result.crl.entries.map(({ reason }) => reason))).toContain('certificateHold');
    expect(result.crl).toMatchObject({ number: 9n, deltaBase: null, unknownCritical: [] });
  });

  it.each([
    ['crl-nca_gost_test.crl', 'ca-nca_gost_test.crt'],
    ['crl-nca_gost2022_test.crl', 'ca-nca_gost2015_test.cer'],
  ])('%s is read and verifies under its authority', async (list, issuer) => {
    expect(parseCrl(recorded(list)).entries.length).toBeGreaterThan(0);
    expect(await verifyCrl(recorded(list), recorded(issuer))).toMatchObject({ ok: true });
  });
});
