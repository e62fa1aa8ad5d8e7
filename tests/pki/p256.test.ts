import { generateKeyPairSync, sign as signWith } from 'node:crypto';
import { afterAll, expect, it } from '@jest/globals';
import { buildSignedCsr, verifyCsr } from '@kualik/pki/csr.ts';
import { lintCertificate } from '@kualik/pki/lint.ts';
import { hierarchy, profileOf } from './support/authority.ts';
import { cadesSigner } from './support/cades-signers.ts';
import { judge, scratch } from './support/programs.ts';

const files = scratch();
afterAll(() => files.remove());

it('a PKCS#10 over a P-256 key, as a PIV card makes them, is right for openssl; the authority takes none: the forms print RSA 2048 (std1 annexes 1, 3)', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const request = await buildSignedCsr({
    subject: [{ type: 'CN', value: 'KUALIK' }],
    spki: new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })),
    sign: async (info) => new Uint8Array(signWith('sha256', info, privateKey)),
  });
  const { out } = judge('openssl', [
    'req',
    '-inform',
    'DER',
    '-in',
    files.put('p256.csr', request),
    '-verify',
    '-text',
  ]);
  expect(out).toMatch(/verify OK/);
  expect(out).toContain('ASN1 OID: prime256v1');
  expect(out).toContain('Signature Algorithm: ecdsa-with-SHA256');
  expect(await verifyCsr(request)).toEqual({ ok: false, code: 'KEY_ALGORITHM' });
});

it.each(['individual-sign', 'individual-auth'])('the linter of %s stops a certificate over a P-256 key', async (id) => {
  const ca = await hierarchy();
  const { certificate } = await cadesSigner('P-256', ca);
  const found = lintCertificate(certificate, { profile: profileOf(id), issuer: ca.issuing.der });
  expect(found.filter(({ severity }) => severity === 'error').map((one) => one.id)).toEqual(
    expect.arrayContaining(['key.strength', 'key.length']),
  );
});
