import { describe, expect, it } from '@jest/globals';
import { oidText, unsignedInteger } from '@kualik/pki/der/fields.ts';
import { readDer } from '@kualik/pki/der/read.ts';
import { generalizedTime, time, timeOf } from '@kualik/pki/der/time.ts';
import { bmpString, integer, oid, setOf, unsignedOctets, utf8String } from '@kualik/pki/der/write.ts';
import { stringText } from '@kualik/pki/der/text.ts';
import { OID } from '@kualik/pki/oids.ts';
import { judge } from './support/programs.ts';

function bytes(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
}

describe('the reader refuses what DER forbids', () => {
  it.each([
    ['nothing at all', ''],
    ['an indefinite length', '30 80 00 00'],
    ['a length in two octets that fits one', '04 81 01 ff'],
    ['a length with a leading zero', '04 82 00 81'],
    ['a length of five octets', '04 85 01 00 00 00 00'],
    ['an element cut off', '04 05 01 02'],
    ['octets behind the element', '05 00 00'],
    ['a child longer than its parent', '30 03 04 05 01'],
    ['a high tag number', '1f 81 00 00'],
    ['end-of-contents as element', '30 02 00 00'],
    ['a constructed octet string', '24 04 04 02 01 02'],
    ['a primitive sequence', '10 00'],
    ['TRUE that is not FF', '01 01 01'],
    ['an empty boolean', '01 00'],
    ['an empty integer', '02 00'],
    ['a padded positive integer', '02 02 00 01'],
    ['a padded negative integer', '02 02 ff 80'],
    ['NULL with content', '05 01 00'],
    ['an empty bit string', '03 00'],
    ['eight unused bits', '03 02 08 00'],
    ['unused bits that are set', '03 02 01 01'],
    ['unused bits of nothing', '03 01 01'],
    ['an empty object identifier', '06 00'],
    ['an arc that does not end', '06 02 2a 83'],
    ['an arc padded with 80', '06 03 2a 80 01'],
    ['wrong UTF-8', '0c 02 c3 28'],
    ['an asterisk in PrintableString', '13 01 2a'],
    ['a Cyrillic letter in IA5String', '16 02 d2 9a'],
    ['an odd BMPString', '1e 01 41'],
    ['UTCTime without seconds', '17 0b 32 36 31 31 32 32 30 36 30 30 5a'],
    ['UTCTime with an offset', '17 11 32 36 31 31 32 32 30 36 30 30 30 30 2b 30 35 30 30'],
    ['GeneralizedTime with a trailing zero', '18 12 32 30 32 36 31 31 32 32 30 36 30 30 30 30 2e 35 30 5a'],
    ['a set whose members descend', '31 06 02 01 02 02 01 01'],
  ])('%s', (_, hex) => {
    expect(() => readDer(bytes(hex))).toThrow(expect.objectContaining({ name: 'DerError' }));
  });

  it('nesting below 32 levels', () => {
    const nested = (depth: number): Uint8Array => {
      let inner: Uint8Array = new Uint8Array([0x05, 0x00]);
      for (let level = 0; level < depth; level += 1) inner = new Uint8Array([0x30, inner.length, ...inner]);
      return inner;
    };
    expect(() => readDer(nested(32))).not.toThrow();
    expect(() => readDer(nested(33))).toThrow('too deep');
  });
});

describe('object identifiers', () => {
  it.each(Object.entries(OID))('%s is written as openssl writes it and read back', (_, dotted) => {
    const der = oid(dotted);
    expect(oidText(readDer(der))).toBe(dotted);
    const shown = judge('openssl', ['asn1parse', '-inform', 'DER', '-dump'], der).out;
    expect(shown).toContain('OBJECT');
  });

  it('reads big arcs and the three tops', () => {
    for (const dotted of ['0.0', '1.39.1', '2.999.1', '2.5.29.32.0', '1.3.6.1.4.1.99999999999999999999']) {
      expect(oidText(readDer(oid(dotted)))).toBe(dotted);
    }
  });
});

describe('integers', () => {
  it.each([
    [0n, '020100'],
    [127n, '02017f'],
    [128n, '02020080'],
    [65_537n, '0203010001'],
    [2n ** 159n, '0215008000000000000000000000000000000000000000'],
  ])('%s is minimal', (value, hex) => {
    expect(Buffer.from(integer(value)).toString('hex')).toBe(hex);
    expect(unsignedInteger(readDer(integer(value)))).toBe(value);
  });

  it('octets lose their leading zeros', () => {
    expect(unsignedOctets(bytes('0000 90'))).toEqual(bytes('02 02 00 90'));
  });
});

describe('times', () => {
  it.each([
    ['1950-01-01T00:00:00Z', '500101000000Z'],
    ['2026-11-22T06:00:00Z', '261122060000Z'],
    ['2049-12-31T23:59:59Z', '491231235959Z'],
    ['2050-01-01T00:00:00Z', '20500101000000Z'],
    ['1949-12-31T23:59:59Z', '19491231235959Z'],
  ])('%s is written as %s and read back', (iso, text) => {
    const der = time(new Date(iso));
    expect(Buffer.from(der.subarray(2)).toString()).toBe(text);
    expect(timeOf(readDer(der))).toEqual(new Date(iso));
  });

  it('refuses 30 February and a date that is none', () => {
    const february = generalizedTime(new Date('2026-02-28T00:00:00Z'));
    february[9] = 0x30;
    february[8] = 0x33;
    expect(() => timeOf(readDer(february))).toThrow('calendar');
    expect(() => time(new Date('nonsense'))).toThrow(expect.objectContaining({ code: 'VALUE_NOT_ENCODABLE' }));
  });
});

describe('texts and sets', () => {
  it.each(['Құпия', 'ӘҒҚҢӨҰҮҺІ', '😀'])('%s survives UTF8String and BMPString', (text) => {
    expect(stringText(readDer(utf8String(text)))).toBe(text);
    expect(stringText(readDer(bmpString(text)))).toBe(text);
  });

  it('members of a set are put into order', () => {
    expect(setOf(integer(300), integer(2), integer(1))).toEqual(setOf(integer(1), integer(2), integer(300)));
    expect(() => readDer(setOf(integer(300), integer(2)))).not.toThrow();
  });
});
