import { describe, expect, it } from '@jest/globals';
import { verifySignature } from '@kualik/pki/algorithms.ts';
import { toHex } from '@kualik/pki/bytes.ts';
import { pointsOf } from '@kualik/pki/gost/curves.ts';
import { GOST_DIGESTS } from '@kualik/pki/gost/digests.ts';
import { octetsOf } from '@kualik/pki/gost/little-endian.ts';
import { GOST_SETS, type GostSetName } from '@kualik/pki/gost/parameter-sets.ts';
import { generateGostKey, gostPublicHalf, gostSigner, type GostPrivateKey } from '@kualik/pki/gost/private-key.ts';
import { readGostSpki } from '@kualik/pki/gost/public-key.ts';
import { platformRandom, type RandomOctets } from '@kualik/pki/gost/random-scalar.ts';
import { signGostDigest, signWithNonce, verifyGostDigest } from '@kualik/pki/gost/signature.ts';

const NAMES = Object.keys(GOST_SETS) as GostSetName[];
const REPEATS = 12;
const MESSAGE = new TextEncoder().encode('Қолтаңба');
const digestOf = (name: GostSetName, message = MESSAGE): Uint8Array => GOST_DIGESTS[name](message);

function keyOf(name: GostSetName): GostPrivateKey {
  return generateGostKey(name, platformRandom);
}

function judged(key: GostPrivateKey, digest: Uint8Array, signature: Uint8Array): boolean {
  const point = readGostSpki(gostPublicHalf(key))?.point;
  if (point === undefined) throw new Error('the key cannot be read');
  return verifyGostDigest({ set: key.set, point }, digest, signature);
}

/** A generator that is broken in the worst way: the same octets for ever. */
const STUCK: RandomOctets = (length) => new Uint8Array(length).fill(0x5a);

describe.each(NAMES)('a signature of %s', (name) => {
  const key = keyOf(name);
  const { octets, curve } = key.set;
  const q = pointsOf(curve).Fn.ORDER;
  const digest = digestOf(name);
  const good = signGostDigest(key, digest, platformRandom);
  const [r, s] = [good.subarray(0, octets), good.subarray(octets)];
  const joined = (left: Uint8Array, right: Uint8Array): Uint8Array => new Uint8Array([...left, ...right]);

  it('is verified by its own key and by no other', () => {
    expect(judged(key, digest, good)).toBe(true);
    expect(judged(keyOf(name), digest, good)).toBe(false);
    expect(judged(key, digestOf(name, Uint8Array.of(1)), good)).toBe(false);
  });

  it.each([
    ['r is zero', joined(new Uint8Array(octets), s)],
    ['s is zero', joined(r, new Uint8Array(octets))],
    ['r is the order', joined(octetsOf(q, octets), s)],
    ['s is the order', joined(r, octetsOf(q, octets))],
    ['r is as high as can be', joined(new Uint8Array(octets).fill(0xff), s)],
    ['s is as high as can be', joined(r, new Uint8Array(octets).fill(0xff))],
    ['r and s have changed places', joined(s, r)],
    ['highest octets stand first', Uint8Array.from(good).reverse()],
    ['an octet is missing', good.subarray(1)],
    ['an octet is too many', joined(good, Uint8Array.of(0))],
    ['nothing is there', new Uint8Array()],
  ])('is refused when %s', (_, signature) => {
    expect(judged(key, digest, signature)).toBe(false);
  });

  it('takes a hash of zero as one, as the standard says', () => {
    const zero = new Uint8Array(octets);
    expect(judged(key, octetsOf(1n, octets), signGostDigest(key, zero, platformRandom))).toBe(true);
    expect(judged(key, octetsOf(q, octets), signGostDigest(key, zero, platformRandom))).toBe(true);
  });

  it('never repeats r over the same bytes while the generator works', () => {
    const seen = new Set(
      Array.from({ length: REPEATS }, () => toHex(signGostDigest(key, digest, platformRandom).subarray(0, octets))),
    );
    expect(seen.size).toBe(REPEATS);
  });

  it('never repeats r over other bytes, or under another key, even with a stuck generator', () => {
    const messages = Array.from({ length: REPEATS }, (_, index) => digestOf(name, Uint8Array.of(index)));
    const seen = messages.map((one) => toHex(signGostDigest(key, one, STUCK).subarray(0, octets)));
    seen.push(toHex(signGostDigest(keyOf(name), digestOf(name, Uint8Array.of(0)), STUCK).subarray(0, octets)));
    expect(new Set(seen).size).toBe(REPEATS + 1);
    expect(judged(key, messages[0] ?? digest, signGostDigest(key, messages[0] ?? digest, STUCK))).toBe(true);
  });

  it('tells nothing of the random factor: with the same nonce it is the same signature', () => {
    // The nonce takes the first draw, the factor the later ones.
    const withFactor = (factor: number): RandomOctets => {
      let draws = 0;
      return (length) => new Uint8Array(length).fill((draws += 1) === 1 ? 7 : factor);
    };
    expect(signGostDigest(key, digest, withFactor(1))).toEqual(signGostDigest(key, digest, withFactor(2)));
  });

  it('is tried again with another nonce when s would be nought', () => {
    const { BASE, Fn } = pointsOf(curve);
    const k = 77n;
    const r0 = BASE.multiply(k).toAffine().x % q;
    // s = rd + ke, so that this hash makes it nought.
    const e = Fn.neg(Fn.mul(Fn.mul(r0, key.secret), Fn.inv(k)));
    expect(signWithNonce(key, octetsOf(e, octets), { k, factor: 5n })).toBeUndefined();
    expect(signWithNonce(key, octetsOf(e, octets), { k: k + 1n, factor: 5n })).toBeDefined();
  });

  it('is judged alike when its key comes often and has got a table', async () => {
    const spki = gostPublicHalf(key);
    const thing = { algorithm: { oid: key.set.signatureOid, parameters: undefined }, spki, signed: MESSAGE };
    const verdicts = [];
    for (let use = 0; use < 6; use += 1) {
      verdicts.push(await verifySignature({ ...thing, signature: good }));
      verdicts.push(await verifySignature({ ...thing, signature: joined(s, r) }));
    }
    expect(verdicts).toEqual(Array.from({ length: 6 }, () => ['valid', 'wrong']).flat());
  });

  it('is checked through the common door, and a key with a bad point verifies nothing', async () => {
    const spki = gostPublicHalf(key);
    const signature = await gostSigner(key, platformRandom)(MESSAGE);
    const thing = { algorithm: { oid: key.set.signatureOid, parameters: undefined }, signed: MESSAGE, signature };
    expect(await verifySignature({ ...thing, spki })).toBe('valid');
    const off = Uint8Array.from(spki);
    off[off.length - 1] = (off[off.length - 1] ?? 0) ^ 1;
    expect(await verifySignature({ ...thing, spki: off })).toBe('wrong');
    const parameters = Uint8Array.of(0x30, 0);
    expect(await verifySignature({ ...thing, spki, algorithm: { oid: key.set.signatureOid, parameters } })).toBe(
      'unsupported',
    );
  });
});
