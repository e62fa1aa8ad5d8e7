import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bitString, octetString, oid, sequence } from '@kualik/pki/der/write.ts';
import { GOST_DIGESTS } from '@kualik/pki/gost/digests.ts';
import { GOST_SETS } from '@kualik/pki/gost/parameter-sets.ts';
import { toPem } from '@kualik/pki/pem.ts';
import { type Hierarchy, hierarchyOfToday } from '../support/authority.ts';
import { CONTENT, gostKey } from '../support/gost-authority.ts';
import { scratch } from '../support/programs.ts';

/**
 * How Botan knows our sets: identifiers of the key and of the curve (RFC 4491, RFC 9215), and the hash; its GOST R 34.11-94 has
 * another S-box than the national one, so it gets the hash of 2004 ready-made.
 */
const SETS = {
  gost2004: { key: '1.2.643.2.2.19', curve: '1.2.643.2.2.35.1', hash: null },
  'gost2015-512': { key: '1.2.643.7.1.1.1.2', curve: '1.2.643.7.1.2.1.2.1', hash: 'Streebog-512' },
} as const;

const NAMES = Object.keys(SETS) as (keyof typeof SETS)[];
const files = scratch();
let ca: Hierarchy;

beforeAll(async () => {
  ca = await hierarchyOfToday();
});
afterAll(() => files.remove());

function botan(...args: string[]): string {
  const { stdout, stderr, error } = spawnSync('botan', args, { encoding: 'utf8' });
  if (error) throw error;
  return `${stdout}${stderr}`;
}

/** The same point under Botan's identifiers; the bytes of the point are alike (RFC 9215 4.3). */
function publicKeyFor(name: keyof typeof SETS, spki: Uint8Array): string {
  const { key, curve } = SETS[name];
  const point = spki.slice(-2 * GOST_SETS[name].octets);
  const own = sequence(sequence(oid(key), sequence(oid(curve))), bitString(octetString(point)));
  return files.put(`${name}.pub`, toPem('PUBLIC KEY', own));
}

describe('Botan', () => {
  it.each(NAMES)('verifies what we signed with %s, and not with a flipped bit', async (name) => {
    const signer = gostKey(name);
    const signature = await signer.sign(CONTENT);
    const { hash } = SETS[name];
    const message = hash === null ? GOST_DIGESTS[name](CONTENT) : CONTENT;
    const judged = (bytes: Uint8Array): string =>
      botan(
        'verify',
        hash === null ? '--emsa=Raw' : `--hash=${hash}`,
        publicKeyFor(name, signer.spki),
        files.put('message', message),
        // s and r in big-endian order, as RFC 4490 3.2 writes them.
        files.put('signature', Buffer.from(bytes.toReversed()).toString('base64')),
      );
    expect(judged(signature)).toContain('Signature is valid');
    const spoilt = Uint8Array.from(signature);
    spoilt[0] = (spoilt[0] ?? 0) ^ 1;
    expect(judged(spoilt)).toContain('Signature is invalid');
  });

  it.each([
    ['gost2015-256', 'Streebog-256'],
    ['gost2015-512', 'Streebog-512'],
  ] as const)('computes the hash of %s as we do', (name, algo) => {
    const told = botan('hash', `--algo=${algo}`, files.put('content', CONTENT)).split(' ')[0];
    expect(told).toBe(Buffer.from(GOST_DIGESTS[name](CONTENT)).toString('hex').toUpperCase());
  });

  it('verifies the path of a holder up to the root, and none with a gap', () => {
    const [root, issuing, holder] = [ca.root, ca.issuing, ca.holder].map(({ der }, index) =>
      files.put(`${index}.pem`, toPem('CERTIFICATE', der)),
    );
    expect(botan('cert_verify', holder ?? '', issuing ?? '', root ?? '')).toContain(
      'Certificate passes validation checks',
    );
    expect(botan('cert_verify', holder ?? '', root ?? '')).toContain('Certificate issuer not found');
  });
});
