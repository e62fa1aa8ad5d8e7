import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { toHex } from '@kualik/pki/bytes.ts';
import type { SubstitutionBox } from '@kualik/pki/gost/block-cipher.ts';
import type { GostHash } from '@kualik/pki/gost/block-hash.ts';
import { gost34311, startGost34311, TEST_BOX } from '@kualik/pki/gost/gost34311.ts';
import { startStreebog, streebog } from '@kualik/pki/gost/streebog.ts';
import { seeded } from '../support/mutants.ts';

const text = (ascii: string): Uint8Array => new TextEncoder().encode(ascii);

/** Message M2 of RFC 6986 10.2 in its own octets (windows-1251). */
const VERSE = new Uint8Array(
  Buffer.from(
    'd1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20f120eceef0ff20f1f2f0e5ebe0ece820ede020f5f0e0e1f0fbff20efebfaeafb20c8e3eef0e5e2fb',
    'hex',
  ),
);
const DIGITS = text('012345678901234567890123456789012345678901234567890123456789012');
const EMPTY = new Uint8Array();

describe('Streebog', () => {
  it.each([
    [
      'RFC 6986 10.1.1',
      512,
      DIGITS,
      '1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48',
    ],
    ['RFC 6986 10.1.2', 256, DIGITS, '9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500'],
    [
      'RFC 6986 10.2.1',
      512,
      VERSE,
      '1e88e62226bfca6f9994f1f2d51569e0daf8475a3b0fe61a5300eee46d961376035fe83549ada2b8620fcd7c496ce5b33f0cb9dddc2b6460143b03dabac9fb28',
    ],
    ['RFC 6986 10.2.2', 256, VERSE, '9dd2fe4e90409e5da87f53976d7405b0c0cac628fc669a741d50063c557e8f50'],
    [
      'empty message, 512',
      512,
      EMPTY,
      '8e945da209aa869f0455928529bcae4679e9873ab707b55315f56ceb98bef0a7362f715528356ee83cda5f2aac4c6ad2ba3a715c1bcd81cb8e9f90bf4c1c1a8a',
    ],
    ['empty message, 256', 256, EMPTY, '3f539a213e97c802cc229d474c6aa32a825a360b2a933a949fd925208d9ce1bb'],
  ] as const)('gives the published value: %s', (_, bits, message, expected) => {
    expect(toHex(streebog(bits, message))).toBe(expected);
  });
});

describe('GOST 34.311-95 with the test box', () => {
  it.each([
    [
      'RFC 5831 7.3.1',
      'This is message, length=32 bytes',
      'b1c466d37519b82e8319819ff32595e047a28cb6f83eff1c6916a815a637fffa',
    ],
    [
      'RFC 5831 7.3.2',
      'Suppose the original message has length = 50 bytes',
      '471aba57a60a770d3a76130635c1fbea4ef14de51f78b4ae57dd893b62f55208',
    ],
    ['empty message', '', 'ce85b99cc46752fffee35cab9a7b0278abb4c2d2055cff685af4912c49490f8d'],
  ])('gives the published value: %s', (_, message, expected) => {
    expect(toHex(gost34311(TEST_BOX, text(message)))).toBe(expected);
  });
});

interface ForeignDigests {
  gostEngine: {
    getGostDigest(algorithm: Record<string, unknown>): { digest(message: Uint8Array): ArrayBuffer };
  };
}
const { gostEngine } = createRequire(import.meta.url)('node-gost-crypto') as ForeignDigests;

/** id-GostR3411-94-CryptoProParamSet (RFC 4357 11.2): the box is an argument, and this is another one. */
const CRYPTO_PRO_BOX: SubstitutionBox = [
  [10, 4, 5, 6, 8, 1, 3, 7, 13, 12, 14, 0, 9, 2, 11, 15],
  [5, 15, 4, 0, 2, 13, 11, 9, 1, 7, 6, 3, 12, 14, 10, 8],
  [7, 15, 12, 14, 9, 4, 1, 0, 3, 11, 5, 2, 6, 10, 8, 13],
  [4, 10, 7, 12, 0, 15, 2, 8, 14, 1, 6, 5, 13, 11, 9, 3],
  [7, 6, 4, 11, 9, 12, 2, 10, 1, 8, 0, 14, 15, 13, 3, 5],
  [7, 6, 2, 4, 13, 9, 15, 0, 10, 1, 5, 11, 8, 14, 12, 3],
  [13, 14, 4, 1, 7, 0, 5, 10, 3, 12, 8, 15, 6, 2, 9, 11],
  [1, 3, 10, 9, 5, 11, 4, 15, 8, 6, 7, 14, 13, 0, 2, 12],
];

const PAIRS: [string, (message: Uint8Array) => Uint8Array, Record<string, unknown>][] = [
  ['Streebog 512', (message) => streebog(512, message), { version: 2012, length: 512 }],
  ['Streebog 256', (message) => streebog(256, message), { version: 2012, length: 256 }],
  ['34.311, test box', (message) => gost34311(TEST_BOX, message), { version: 1994, length: 256, sBox: 'D-TEST' }],
  [
    '34.311, CryptoPro box',
    (message) => gost34311(CRYPTO_PRO_BOX, message),
    { version: 1994, length: 256, sBox: 'D-A' },
  ],
];

describe('a hash over bytes that come in pieces', () => {
  const starts: [string, () => GostHash, (message: Uint8Array) => Uint8Array][] = [
    ['Streebog 512', () => startStreebog(512), (message) => streebog(512, message)],
    ['Streebog 256', () => startStreebog(256), (message) => streebog(256, message)],
    ['34.311', () => startGost34311(TEST_BOX), (message) => gost34311(TEST_BOX, message)],
  ];

  it.each(starts)('is the same wherever it is cut: %s', (_name, start, whole) => {
    const message = Uint8Array.from({ length: 200 }, (_, index) => (index * 37) & 0xff);
    for (let cut = 0; cut <= message.length; cut += 1) {
      const hash = start();
      for (const piece of [message.subarray(0, cut), new Uint8Array(), message.subarray(cut)]) hash.update(piece);
      expect(toHex(hash.digest())).toBe(toHex(whole(message)));
    }
    const single = start();
    for (const octet of message) single.update(Uint8Array.of(octet));
    expect(toHex(single.digest())).toBe(toHex(whole(message)));
  });

  it.each(starts)('keeps no piece: its owner may use the buffer again: %s', (_name, start, whole) => {
    const hash = start();
    const buffer = new Uint8Array(100);
    const parts = [1, 2, 3, 4].map((value) => buffer.slice().fill(value));
    for (const part of parts) {
      buffer.set(part);
      hash.update(buffer);
    }
    expect(toHex(hash.digest())).toBe(toHex(whole(new Uint8Array(Buffer.concat(parts)))));
  });
});

describe('node-gost-crypto', () => {
  it.each(PAIRS)('computes the same for every length up to three blocks: %s', (_, own, algorithm) => {
    const foreign = gostEngine.getGostDigest({ name: 'GOST R 34.11', ...algorithm });
    const random = seeded(34);
    for (let length = 0; length <= 193; length += 1) {
      const message = Uint8Array.from({ length }, () => (random() < 0.2 ? 0xff : random() * 256));
      expect(toHex(own(message))).toBe(Buffer.from(foreign.digest(message)).toString('hex'));
    }
  });
});
