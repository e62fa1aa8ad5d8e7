import { describe, expect, it } from '@jest/globals';
import { encodeName, formatName, nameValue, readName } from '@kualik/pki/names.ts';
import { fromPem, toPem } from '@kualik/pki/pem.ts';
import { sha256Hex } from '@kualik/pki/sha256.ts';
import { fingerprintOf, keyIdentifierOf } from '@kualik/pki/fingerprints.ts';
import { testKey } from './support/keys.ts';
import { judge } from './support/programs.ts';

const NAME = [
  { type: 'CN', value: 'БӨКЕЙХАН ӘЛИХАН' },
  { type: 'SURNAME', value: 'БӨКЕЙХАН' },
  { type: 'SERIALNUMBER', value: 'IIN900101300017' },
  { type: 'C', value: 'KZ' },
  { type: 'O', value: '"АЛАШ" ПАРТИЯСЫ' },
  { type: 'OU', value: 'BIN990140000014' },
  { type: 'G', value: 'НҰРМҰХАМЕДҰЛЫ' },
] as const;

describe('names', () => {
  it('keep their order and take the recorded string types, as openssl shows', () => {
    const { out } = judge('openssl', ['asn1parse', '-inform', 'DER'], encodeName(NAME));
    const types = [...out.matchAll(/prim: (UTF8STRING|PRINTABLESTRING)/g)].map(([, type]) => type);
    expect(types).toEqual([
      'UTF8STRING',
      'UTF8STRING',
      'PRINTABLESTRING',
      'PRINTABLESTRING',
      'UTF8STRING',
      'UTF8STRING',
      'UTF8STRING',
    ]);
    expect(readName(encodeName(NAME)).map(({ type, value }) => ({ type, value }))).toEqual(NAME);
  });

  it('are formatted with escapes and searched by type', () => {
    expect(formatName(NAME.slice(3, 5))).toBe('C=KZ, O=\\"АЛАШ\\" ПАРТИЯСЫ');
    expect(nameValue(NAME, 'G')).toBe('НҰРМҰХАМЕДҰЛЫ');
    expect(nameValue(NAME, 'E')).toBeUndefined();
  });

  it('refuse bytes that are no name with a code', () => {
    expect(() => readName(new Uint8Array([0x30, 0x01]))).toThrow(
      expect.objectContaining({ code: 'CERTIFICATE_MALFORMED' }),
    );
    expect(() => readName(new Uint8Array([0x30, 0x02, 0x31, 0x00]))).toThrow(
      expect.objectContaining({ code: 'CERTIFICATE_MALFORMED' }),
    );
  });
});

describe('PEM', () => {
  it('is read by openssl and read back with text around it', async () => {
    const { spki } = await testKey('holder');
    const text = toPem('PUBLIC KEY', spki);
    expect(new Uint8Array(judge('openssl', ['pkey', '-pubin', '-outform', 'DER'], Buffer.from(text)).raw)).toEqual(
      spki,
    );
    expect(fromPem(`Кілт\r\n${text}соңы\n${text}`)).toEqual([
      { label: 'PUBLIC KEY', der: spki },
      { label: 'PUBLIC KEY', der: spki },
    ]);
  });

  it.each([
    ['no block', 'жоқ'],
    ['a broken block', '-----BEGIN A-----\nAAA\n-----END A-----\n'],
    ['an empty block', '-----BEGIN A-----\n-----END A-----\n'],
    ['ends of two kinds', '-----BEGIN A-----\nAAAA\n-----END B-----\n'],
  ])('refuses %s', (_, text) => {
    expect(() => fromPem(text)).toThrow(expect.objectContaining({ code: 'PEM_MALFORMED' }));
  });
});

describe('hashes', () => {
  it('equal those of openssl', async () => {
    const content = new TextEncoder().encode('Қазақстан');
    const expected = judge('openssl', ['dgst', '-sha256', '-r'], content).out.split(' ')[0];
    expect(await sha256Hex(content)).toBe(expected);
    expect(fingerprintOf(content)).toBe(expected);
  });

  it('the key identifier is the one openssl computes', async () => {
    const key = await testKey('other');
    const args = [
      'req',
      '-x509',
      '-new',
      '-key',
      key.pemFile,
      '-subj',
      '/CN=x',
      '-addext',
      'subjectKeyIdentifier=hash',
      '-outform',
      'DER',
    ];
    const der = judge('openssl', args).raw;
    const shown = judge('openssl', ['x509', '-inform', 'DER', '-noout', '-ext', 'subjectKeyIdentifier'], der).out;
    expect(shown.toLowerCase()).toContain(
      Buffer.from(keyIdentifierOf(key.spki))
        .toString('hex')
        .replace(/(..)(?=.)/g, '$1:'),
    );
  });
});
