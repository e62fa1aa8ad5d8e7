import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyBytes, fromHex } from '@kualik/pki/bytes.ts';
import { GOST_DIGESTS } from '@kualik/pki/gost/digests.ts';
import { octetsOf } from '@kualik/pki/gost/little-endian.ts';
import { GOST_SETS, type GostSetName } from '@kualik/pki/gost/parameter-sets.ts';
import { readGostSpki } from '@kualik/pki/gost/public-key.ts';
import { verifyGostDigest } from '@kualik/pki/gost/signature.ts';
import { CONTENT, type GostKey, gostKey, type GostObjects, gostObjects } from '../support/gost-authority.ts';
import { askBouncyCastle, hex, nodeGostSign } from '../support/gost-judges.ts';
import { type Cut, cutCms, cutSigned } from '../support/openssl-cut.ts';
import { scratch } from '../support/programs.ts';

const NAMES = Object.keys(GOST_SETS) as GostSetName[];
const KINDS = ['certificate', 'list', 'request', 'cms'] as const;
/** openssl cuts no OCSP answer into its parts. */
const WHOLE_KINDS = [...KINDS, 'ocsp'] as const;
type Kind = (typeof WHOLE_KINDS)[number];
const TABLE = NAMES.flatMap((name) => KINDS.map((kind) => [name, kind] as const));
const WHOLE_TABLE = NAMES.flatMap((name) => WHOLE_KINDS.map((kind) => [name, kind] as const));
const BY_AUTHORITY: readonly Kind[] = ['certificate', 'list', 'ocsp'];

const files = scratch();
const objects = new Map<GostSetName, GostObjects>();
const objectsOf = (name: GostSetName): GostObjects => {
  const made = objects.get(name);
  if (made === undefined) throw new Error('not made yet');
  return made;
};

/** The object, and the key under which it has to verify. */
function objectOf(name: GostSetName, kind: Kind): { der: Uint8Array; key: GostKey } {
  const { holder, list, request, cms, ocsp, caKey, holderKey } = objectsOf(name);
  const der = { certificate: holder, list, request, cms, ocsp }[kind];
  return { der, key: BY_AUTHORITY.includes(kind) ? caKey : holderKey };
}

function spoilt(der: Uint8Array): Uint8Array {
  const copy = copyBytes(der);
  copy[copy.length - 1] = (copy[copy.length - 1] ?? 0) ^ 1;
  return copy;
}

beforeAll(async () => {
  for (const name of NAMES) objects.set(name, await gostObjects(name));
});
afterAll(() => files.remove());

describe('Bouncy Castle, which takes the objects apart by itself', () => {
  const question = (name: GostSetName, kind: Kind, der: Uint8Array): string[] =>
    BY_AUTHORITY.includes(kind) ? [kind, hex(objectsOf(name).ca), hex(der)] : [kind, hex(der)];
  let verdicts: Map<string, string>;
  let signatures: Map<GostSetName, string>;
  const signers = new Map(NAMES.map((name) => [name, gostKey(name)]));

  beforeAll(() => {
    const asked = WHOLE_TABLE.flatMap(([name, kind]) => {
      const { der } = objectOf(name, kind);
      return [question(name, kind, der), question(name, kind, spoilt(der))];
    });
    const signing = [...signers.values()].map(({ key: { set, secret } }) => [
      ...['sign', set.keyOid],
      ...[hex(octetsOf(secret, set.octets)), hex(CONTENT)],
    ]);
    const answers = askBouncyCastle([...asked, ...signing]);
    verdicts = new Map(
      WHOLE_TABLE.flatMap(([name, kind], index) => [
        [`${name} ${kind}`, answers[2 * index] ?? ''],
        [`${name} ${kind} spoilt`, answers[2 * index + 1] ?? ''],
      ]),
    );
    signatures = new Map(NAMES.map((name, index) => [name, answers[asked.length + index] ?? '']));
  });

  it.each(WHOLE_TABLE)('verifies what we signed, and not with a flipped bit: %s, %s', (name, kind) => {
    expect(verdicts.get(`${name} ${kind}`)).toBe('true');
    expect(verdicts.get(`${name} ${kind} spoilt`)).toBe('false');
  });

  it.each(NAMES)('signs with %s what we verify', (name) => {
    const signer = signers.get(name);
    const key = signer === undefined ? undefined : readGostSpki(signer.spki);
    if (key === undefined) throw new Error('no key');
    const signature = fromHex(signatures.get(name) ?? '') ?? new Uint8Array();
    expect(verifyGostDigest(key, GOST_DIGESTS[name](CONTENT), signature)).toBe(true);
  });
});

describe('node-gost-crypto, over the parts that openssl cuts out', () => {
  const cutOf = (kind: (typeof KINDS)[number], der: Uint8Array): Cut =>
    kind === 'cms' ? cutCms(files, der) : cutSigned(files, der);

  it.each(TABLE)('verifies what we signed, and not with a flipped bit: %s, %s', (name, kind) => {
    const { der, key } = objectOf(name, kind);
    const foreign = nodeGostSign(name);
    const point = key.spki.slice(-2 * GOST_SETS[name].octets);
    const { signed, signature } = cutOf(kind, der);
    expect(foreign.verify(point, signature, signed)).toBe(true);
    expect(foreign.verify(point, signature, spoilt(signed))).toBe(false);
  });

  it.each(NAMES)('signs with %s what we verify', (name) => {
    const { key, spki } = gostKey(name);
    const signature = nodeGostSign(name).sign(octetsOf(key.secret, key.set.octets), CONTENT);
    const own = readGostSpki(spki);
    if (own === undefined) throw new Error('no key');
    expect(verifyGostDigest(own, GOST_DIGESTS[name](CONTENT), new Uint8Array(signature))).toBe(true);
  });
});
