import { type Bytes, compareBytes, concatBytes, fromHex } from '../bytes.ts';
import { PkiError } from '../errors.ts';
import { remembered } from '../remembered.ts';
import { TAG } from './tags.ts';

/** One DER element: identifier octet, minimal length, content. */
export function element(tag: number, ...content: readonly Uint8Array[]): Bytes {
  let length = 0;
  for (const part of content) length += part.length;
  return concatBytes(elementHead(tag, length), ...content);
}

/** Identifier and length octets of an element whose content is written elsewhere. */
export function elementHead(tag: number, length: number): Bytes {
  if (length < 0x80) return Uint8Array.of(tag, length);
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return Uint8Array.of(tag, 0x80 | octets.length, ...octets);
}

/** SEQUENCE of ready elements. */
export function sequence(...members: readonly Uint8Array[]): Bytes {
  return element(TAG.SEQUENCE, ...members);
}

/** SET OF ready elements, put into DER order here (X.690 11.6). */
export function setOf(...members: readonly Uint8Array[]): Bytes {
  return element(TAG.SET, ...[...members].sort(compareBytes));
}

/** INTEGER from a non-negative bigint or number. */
export function integer(value: bigint | number): Bytes {
  const text = BigInt(value).toString(16);
  const octets = fromHex(text.length % 2 === 0 ? text : `0${text}`);
  if (octets === undefined) throw new PkiError('VALUE_NOT_ENCODABLE', 'integer is negative');
  return unsignedOctets(octets);
}

/** INTEGER from big-endian octets of a non-negative number; leading zeros are normalised. */
export function unsignedOctets(octets: Uint8Array): Bytes {
  let start = 0;
  while (start < octets.length - 1 && octets[start] === 0) start += 1;
  const value = octets.subarray(start);
  return (value[0] ?? 0) >= 0x80 ? element(TAG.INTEGER, Uint8Array.of(0), value) : element(TAG.INTEGER, value);
}

/** OBJECT IDENTIFIER from dotted text; a profile writes the same few over and over. */
export const oid: (dotted: string) => Bytes = remembered(512, (dotted) => dotted, encodeOid);

function encodeOid(dotted: string): Bytes {
  const [top, second, ...rest] = dotted.split('.');
  if (top === undefined || second === undefined)
    throw new PkiError('VALUE_NOT_ENCODABLE', 'object identifier is short');
  const octets = [String(BigInt(top) * 40n + BigInt(second)), ...rest].flatMap(base128);
  return element(TAG.OID, Uint8Array.from(octets));
}

/** Arcs are nearly always small; only others need bigints. */
function base128(arc: string): number[] {
  const number = Number(arc);
  if (!Number.isSafeInteger(number)) return base128Big(BigInt(arc));
  const octets = [number % 128];
  for (let rest = Math.floor(number / 128); rest > 0; rest = Math.floor(rest / 128))
    octets.unshift((rest % 128) | 0x80);
  return octets;
}

function base128Big(arc: bigint): number[] {
  const octets = [Number(arc & 0x7fn)];
  for (let rest = arc >> 7n; rest > 0n; rest >>= 7n) octets.unshift(Number(rest & 0x7fn) | 0x80);
  return octets;
}

/** OCTET STRING. */
export function octetString(value: Uint8Array): Bytes {
  return element(TAG.OCTET_STRING, value);
}

/** BIT STRING that ends on an octet border. */
export function bitString(value: Uint8Array): Bytes {
  return element(TAG.BIT_STRING, Uint8Array.of(0), value);
}

/** NULL, the parameters of RSA algorithms. */
export function derNull(): Bytes {
  return element(TAG.NULL);
}

/** BOOLEAN TRUE; FALSE is always a default that DER leaves out. */
export function booleanTrue(): Bytes {
  return element(TAG.BOOLEAN, Uint8Array.of(0xff));
}

/** UTF8String; the caller brings NFC. */
export function utf8String(text: string): Bytes {
  return element(TAG.UTF8_STRING, new TextEncoder().encode(text));
}

/** PrintableString; throws `VALUE_NOT_ENCODABLE` when a character is outside X.680 41.4. */
export function printableString(text: string): Bytes {
  if (!/^[A-Za-z0-9 '()+,\-./:=?]*$/.test(text)) throw new PkiError('VALUE_NOT_ENCODABLE', 'text is not printable');
  return element(TAG.PRINTABLE_STRING, new TextEncoder().encode(text));
}

/** Content octets of an IA5String; throws `VALUE_NOT_ENCODABLE` when a character is not ASCII. */
export function ia5Octets(text: string): Bytes {
  const octets = new TextEncoder().encode(text);
  if (octets.some((byte) => byte >= 0x80)) throw new PkiError('VALUE_NOT_ENCODABLE', 'text is not ASCII');
  return octets;
}

/** BMPString as PKCS#12 wants it for friendly names; characters outside the BMP become surrogate pairs. */
export function bmpString(text: string): Bytes {
  const octets = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    octets[index * 2] = unit >> 8;
    octets[index * 2 + 1] = unit & 0xff;
  }
  return element(TAG.BMP_STRING, octets);
}
