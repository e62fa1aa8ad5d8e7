import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fromHex, toHex } from '@kualik/pki/bytes.ts';
import { berToDer } from '@kualik/pki/der/ber.ts';
import { smallInteger } from '@kualik/pki/der/fields.ts';
import type { DerNode } from '@kualik/pki/der/node.ts';
import { derNull, integer, octetString, oid, sequence } from '@kualik/pki/der/write.ts';
import { OID } from '@kualik/pki/oids.ts';
import { decryptLegacy, MAX_LEGACY_ITERATIONS } from '@kualik/pki/pkcs12/legacy.ts';
import { macOf } from '@kualik/pki/pkcs12/password.ts';
import { rc2DecryptBlock, rc2Key } from '@kualik/pki/pkcs12/rc2.ts';
import { tripleDesDecryptBlock, tripleDesKey } from '@kualik/pki/pkcs12/triple-des.ts';
import { openPkcs12 } from '@kualik/pki/pkcs12.ts';
import { type Hierarchy, hierarchy } from './support/authority.ts';
import { oldFile } from './support/old-pkcs12.ts';
import { scratch } from './support/programs.ts';
import { pkcs12InBer } from './support/to-ber.ts';

const PASSWORD = 'Password1';
const files = scratch();
let ca: Hierarchy;

beforeAll(async () => {
  ca = await hierarchy();
});
afterAll(() => files.remove());

const hex = (text: string): Uint8Array => fromHex(text) ?? new Uint8Array();

describe('RC2 keeps the vectors of RFC 2268 5', () => {
  it.each([
    ['0000000000000000', 63, '0000000000000000', 'ebb773f993278eff'],
    ['ffffffffffffffff', 64, 'ffffffffffffffff', '278b27e42e2f0d49'],
    ['3000000000000000', 64, '1000000000000001', '30649edf9be7d2c2'],
    ['88', 64, '0000000000000000', '61a8a244adacccf0'],
    ['88bca90e90875a', 64, '0000000000000000', '6ccf4308974c267f'],
    ['88bca90e90875a7f0f79c384627bafb2', 64, '0000000000000000', '1a807d272bbe5db1'],
    ['88bca90e90875a7f0f79c384627bafb2', 128, '0000000000000000', '2269552ab0f85ca6'],
    ['88bca90e90875a7f0f79c384627bafb216f80a6f85920584c42fceb0be255daf1e', 129, '0000000000000000', '5b78d3a43dfff1f1'],
  ])('key %s of %i bits', (key, bits, plain, encrypted) => {
    expect(toHex(rc2DecryptBlock(rc2Key(hex(key), bits), hex(encrypted)))).toBe(plain);
  });
});

describe('3DES keeps the vectors of NIST SP 800-67 B.1 and of FIPS 46', () => {
  it.each([
    ['0123456789abcdef23456789abcdef01456789abcdef0123', '5468652071756663', 'a826fd8ce53b855f'],
    ['0123456789abcdef23456789abcdef01456789abcdef0123', '6b2062726f776e20', 'cce21c8112256fe6'],
    ['0123456789abcdef23456789abcdef01456789abcdef0123', '666f78206a756d70', '68d5c05dd9b6b900'],
    ['133457799bbcdff1133457799bbcdff1133457799bbcdff1', '0123456789abcdef', '85e813540f0ab405'],
    ['133457799bbcdff1133457799bbcdff1', '0123456789abcdef', '85e813540f0ab405'],
  ])('key %s', (key, plain, encrypted) => {
    expect(toHex(tripleDesDecryptBlock(tripleDesKey(hex(key)), hex(encrypted)))).toBe(plain);
  });
});

/** What the authority issues (profile 4.5): MAC SHA-1 × 1024, keys in 3DES, certificates in 40-bit RC2. */
const AS_ISSUED = [
  '-legacy',
  '-certpbe',
  'PBE-SHA1-RC2-40',
  '-keypbe',
  'PBE-SHA1-3DES',
  '-macalg',
  'sha1',
  '-iter',
  '1024',
];

async function macAgain(safe: Uint8Array, macData: DerNode): Promise<Uint8Array> {
  const [, salt, count] = macData.children;
  if (!salt || !count) throw new Error('no MAC');
  const settings = { password: PASSWORD, salt: salt.value, iterations: smallInteger(count) };
  const mac = await macOf(safe, { hash: 'SHA-1', ...settings });
  return sequence(sequence(sequence(oid(OID.sha1), derNull()), octetString(mac)), salt.raw, count.raw);
}

describe('a file of the authority', () => {
  it('is opened in DER and in BER with strings in parts', async () => {
    const der = oldFile(files, ca.holder, PASSWORD, AS_ISSUED);
    const ber = await pkcs12InBer(der, macAgain);
    expect([...ber.subarray(0, 2)]).toEqual([0x30, 0x80]);
    for (const file of [der, ber]) {
      const result = await openPkcs12(file, PASSWORD);
      if (!result.ok) throw new Error(`${result.code} ${result.detail}`);
      expect(result.entries).toHaveLength(1);
      expect(result.entries[0]).toMatchObject({
        friendlyName: 'sign',
        pkcs8: new Uint8Array(ca.holder.key.pkcs8),
        certificate: new Uint8Array(ca.holder.der),
      });
    }
  });

  it('tells a wrong password by a code of its own, in both forms', async () => {
    const der = oldFile(files, ca.holder, PASSWORD, AS_ISSUED);
    for (const file of [der, await pkcs12InBer(der, macAgain)]) {
      expect(await openPkcs12(file, 'Password2')).toMatchObject({ ok: false, code: 'PKCS12_WRONG_PASSWORD' });
    }
  });

  it('changed by one bit in the BER content is told as a wrong MAC', async () => {
    const ber = await pkcs12InBer(oldFile(files, ca.holder, PASSWORD, AS_ISSUED), macAgain);
    const at = Math.floor(ber.length / 2);
    ber[at] = (ber[at] ?? 0) ^ 1;
    expect((await openPkcs12(ber, PASSWORD)).ok).toBe(false);
  });

  it.each([
    ['PBE-SHA1-3DES', 'PBE-SHA1-3DES'],
    ['PBE-SHA1-2DES', 'PBE-SHA1-2DES'],
    ['PBE-SHA1-RC2-128', 'PBE-SHA1-RC2-128'],
    ['PBE-SHA1-RC2-40', 'PBE-SHA1-RC2-40'],
    ['AES-256-CBC', 'PBE-SHA1-RC2-40'],
  ])('is read with %s keys and %s certificates, under a Kazakh password too', async (key, certificate) => {
    const file = oldFile(files, ca.holder, 'Құпия1', ['-legacy', '-keypbe', key, '-certpbe', certificate]);
    const result = await openPkcs12(file, 'Құпия1');
    expect(result.ok && result.entries[0]?.certificate).toEqual(new Uint8Array(ca.holder.der));
  });

  it.each([
    ['RC4', ['-legacy', '-certpbe', 'PBE-SHA1-RC4-128']],
    ['no MAC', ['-legacy', '-nomac']],
  ])('with %s is refused by name', async (_, args) => {
    const result = await openPkcs12(oldFile(files, ca.holder, PASSWORD, args), PASSWORD);
    expect(result).toMatchObject({ ok: false, code: 'PKCS12_UNSUPPORTED' });
  });
});

describe('counts', () => {
  it('of the old derivation are bounded', async () => {
    for (const count of [0, MAX_LEGACY_ITERATIONS + 1, 0x7fffffff]) {
      const parameters = sequence(octetString(new Uint8Array(8)), integer(count));
      await expect(
        decryptLegacy({ oid: OID.pbeSha1Rc240, parameters }, new Uint8Array(8), PASSWORD),
      ).rejects.toMatchObject({ code: 'PKCS12_UNSUPPORTED' });
    }
  });
});

describe('BER', () => {
  it.each([
    ['without an end', '3080020103'],
    ['with an end in a definite sequence', '30020000'],
    ['with a part that is no string', '248002010a0000'],
    ['nested without measure', '3080'.repeat(40)],
    ['with octets behind', '3080000000'],
    ['with a primitive of indefinite length', '0480'],
  ])('%s is refused', (_, text) => {
    expect(() => berToDer(hex(text))).toThrow();
  });

  it('becomes the DER of the same value', () => {
    expect(toHex(berToDer(hex('3080248004010104020203000031060201020201010000')))).toBe(
      '300d04030102033106020101020102',
    );
  });
});
