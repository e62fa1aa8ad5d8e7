import { describe, expect, it } from '@jest/globals';
import { parseCertificate } from '@kualik/pki/certificate-parse.ts';
import { DerError } from '@kualik/pki/der/node.ts';
import { readDer } from '@kualik/pki/der/read.ts';
import { bitString, octetString, oid, sequence } from '@kualik/pki/der/write.ts';
import { CURVES, pointsOf } from '@kualik/pki/gost/curves.ts';
import { gostKeyAlgorithm } from '@kualik/pki/gost/key-algorithm.ts';
import { octetsOf } from '@kualik/pki/gost/little-endian.ts';
import { GOST_SETS, type GostSetName } from '@kualik/pki/gost/parameter-sets.ts';
import {
  decryptGostKey,
  encryptGostKey,
  generateGostKey,
  gostPublicHalf,
  readGostPkcs8,
  writeGostPkcs8,
} from '@kualik/pki/gost/private-key.ts';
import { readGostSpki, writeGostSpki } from '@kualik/pki/gost/public-key.ts';
import { platformRandom } from '@kualik/pki/gost/random-scalar.ts';
import { judgePublicKey } from '@kualik/pki/keys/judge.ts';
import { publicKeyOf } from '@kualik/pki/keys/public-key.ts';
import { recorded } from '../support/recorded.ts';

const NAMES = Object.keys(GOST_SETS) as GostSetName[];

function spkiOf(name: GostSetName, x: bigint, y: bigint): Uint8Array {
  const set = GOST_SETS[name];
  const octets = new Uint8Array([...octetsOf(x, set.octets), ...octetsOf(y, set.octets)]);
  return sequence(gostKeyAlgorithm(set), bitString(octetString(octets)));
}

describe('a public key in the national layout', () => {
  it.each(['ca-nca_gost_test.crt', 'ca-nca_gost2015_test.cer'])('is written again octet for octet: %s', (name) => {
    const { spki } = parseCertificate(recorded(name));
    const key = readGostSpki(spki);
    expect(key === undefined ? undefined : writeGostSpki(key)).toEqual(spki);
  });

  describe.each(NAMES)('of %s', (name) => {
    const set = GOST_SETS[name];
    const { p, Gx, Gy } = CURVES[set.curve];
    const verdict = (spki: Uint8Array): string | undefined => judgePublicKey(publicKeyOf(readDer(spki)), [name]);

    it('is accepted with a point of the curve', () => {
      expect(verdict(gostPublicHalf(generateGostKey(name, platformRandom)))).toBeUndefined();
    });

    it.each([
      ['is not on the curve', Gx, Gy ^ 1n],
      ['is nought', 0n, 0n],
      ['has a coordinate that is not below p', p, 1n],
    ])('is refused when the point %s', (_, x, y) => {
      expect(() => readGostSpki(spkiOf(name, x, y))).toThrow(/GOST key/);
      expect(verdict(spkiOf(name, x, y))).toBe('KEY_KNOWN_WEAK');
    });

    it('is refused when its length is wrong', () => {
      const short = sequence(gostKeyAlgorithm(set), bitString(octetString(new Uint8Array(2 * set.octets - 1).fill(1))));
      expect(() => readGostSpki(short)).toThrow(/length/);
      expect(verdict(short)).toBe('KEY_KNOWN_WEAK');
    });

    it('is refused where another family is asked for', () => {
      const key = publicKeyOf(readDer(gostPublicHalf(generateGostKey(name, platformRandom))));
      const others = NAMES.filter((one) => one !== name);
      expect(judgePublicKey(key, ['RSA', ...others])).toBe('KEY_ALGORITHM');
    });

    it('is of no known set when its curve is named otherwise', () => {
      const [, bits] = readDer(gostPublicHalf(generateGostKey(name, platformRandom))).children;
      const other = sequence(oid(set.keyOid), sequence(oid('1.2.643.2.2.35.2'), oid(set.keyDigestOid)));
      const spki = sequence(other, bits?.raw ?? new Uint8Array());
      expect(readGostSpki(spki)).toBeUndefined();
      expect(publicKeyOf(readDer(spki)).gost).toBeUndefined();
    });
  });

  it('is refused outside the subgroup, on the curve whose points are four times as many', () => {
    const verdicts = pointsOfWholeCurve().map(({ x, y }) => {
      try {
        return readGostSpki(spkiOf('gost2015-256', x, y)) === undefined ? 'unknown' : 'read';
      } catch (cause) {
        return cause instanceof DerError ? 'refused' : String(cause);
      }
    });
    expect(new Set(verdicts)).toEqual(new Set(['read', 'refused']));
    const share = verdicts.filter((verdict) => verdict === 'read').length / verdicts.length;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.4);
  });
});

/** Points of the whole curve with a small x; one in four is a multiple of the base point. */
function pointsOfWholeCurve(): { x: bigint; y: bigint }[] {
  const { Fp } = pointsOf('tc26-256-A');
  const { a, b } = CURVES['tc26-256-A'];
  return Array.from({ length: 120 }, (_, index) => BigInt(index + 1)).flatMap((x) => {
    const square = Fp.add(Fp.mul(Fp.add(Fp.mul(x, x), a), x), b);
    return Fp.pow(square, (Fp.ORDER - 1n) / 2n) === 1n ? [{ x, y: Fp.sqrt(square) }] : [];
  });
}

describe('a private key', () => {
  it.each(NAMES)('of %s comes back from PKCS#8, plain and encrypted', async (name) => {
    const key = generateGostKey(name, platformRandom);
    expect(readGostPkcs8(writeGostPkcs8(key))).toEqual(key);
    const file = await encryptGostKey(key, { password: 'Құпия сөз', iterations: 1000 });
    expect(await decryptGostKey(file, 'Құпия сөз')).toEqual(key);
    await expect(decryptGostKey(file, 'басқа')).rejects.toThrow();
  });

  it.each(NAMES)('of %s carries the AlgorithmIdentifier of its public key', (name) => {
    const key = generateGostKey(name, platformRandom);
    expect(readDer(writeGostPkcs8(key)).children[1]?.raw).toEqual(readDer(gostPublicHalf(key)).children[0]?.raw);
  });

  it.each([
    ['nought', 0n],
    ['the order', CURVES['CryptoPro-A'].n],
  ])('is refused when it is %s', (_, secret) => {
    expect(() => readGostPkcs8(writeGostPkcs8({ set: GOST_SETS.gost2004, secret }))).toThrow(/range/);
  });
});
