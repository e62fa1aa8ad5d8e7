import { describe, expect, it } from '@jest/globals';
import { toHex } from '@kualik/pki/bytes.ts';
import {
  ApduError,
  chainOf,
  type CommandApdu,
  encodeCommand,
  isChained,
  parseCommand,
  parseResponse,
} from '../../../worker/cards/apdu.ts';
import { readTlvs, tlv, TlvError } from '../../../worker/cards/ber-tlv.ts';

const HEAD = { cla: 0x00, ins: 0xcb, p1: 0x3f, p2: 0xff };
const hex = (text: string): Uint8Array => Buffer.from(text, 'hex');

describe('a short command (ISO/IEC 7816-4 5.1)', () => {
  const CASES: [string, CommandApdu, string][] = [
    ['case 1: neither data nor answer', { ...HEAD }, '00cb3fff'],
    ['case 2: an answer of 256 bytes is 00', { ...HEAD, expected: 256 }, '00cb3fff00'],
    ['case 3: data alone', { ...HEAD, data: hex('5c017e') }, '00cb3fff035c017e'],
    ['case 4: both', { ...HEAD, data: hex('5c017e'), expected: 12 }, '00cb3fff035c017e0c'],
  ];
  it.each(CASES)('%s', (_name, command, octets) => {
    expect(toHex(encodeCommand(command))).toBe(octets);
    expect(toHex(encodeCommand(parseCommand(hex(octets))))).toBe(octets);
  });

  it.each(['', '00cb3f', '00cb3fff035c01', '00cb3fff015c0000', '00cb3fff000000'])('is not %j', (octets) => {
    expect(() => parseCommand(hex(octets))).toThrow(ApduError);
  });

  it('takes 255 bytes; more goes as a chain whose pieces together are the same', () => {
    for (const length of [0, 1, 255, 256, 510, 511, 2000]) {
      const data = Uint8Array.from({ length }, (_, index) => index % 251);
      const pieces = chainOf({ ...HEAD, data, expected: 256 });
      const sent = pieces.map((piece) => parseCommand(encodeCommand(piece)));
      expect(Buffer.concat(sent.map((piece) => piece.data ?? new Uint8Array()))).toEqual(Buffer.from(data));
      expect(sent.map(isChained)).toEqual(sent.map((_, index) => index < sent.length - 1));
      expect(sent.map((piece) => piece.expected)).toEqual(sent.map((_, i) => (i < sent.length - 1 ? undefined : 256)));
      expect(pieces).toHaveLength(Math.max(1, Math.ceil(length / 255)));
    }
    expect(() => encodeCommand({ ...HEAD, data: new Uint8Array(256) })).toThrow(ApduError);
  });

  it('has an answer with a status word, or none at all', () => {
    expect(parseResponse(hex('01029000'))).toEqual({ data: hex('0102'), status: 0x9000 });
    expect(() => parseResponse(hex('90'))).toThrow(ApduError);
  });
});

describe('objects of PIV (BER-TLV, ISO/IEC 7816-4 5.2.2)', () => {
  it('have tags of one to three octets and lengths up to three', () => {
    for (const tag of [0x53, 0x7f49, 0x5f2f, 0x5fc105])
      for (const length of [0, 127, 128, 255, 256, 3000])
        expect(readTlvs(tlv(tag, new Uint8Array(length)))).toEqual([{ tag, value: new Uint8Array(length) }]);
    expect(toHex(tlv(0x5fc105, new Uint8Array(128))).slice(0, 10)).toBe('5fc1058180');
  });

  it.each(['53', '5302ff', '5380', '538401020304', '7f', '7f818181', '5f'])(
    'are refused when they are %s',
    (octets) => {
      expect(() => readTlvs(hex(octets))).toThrow(TlvError);
    },
  );
});
