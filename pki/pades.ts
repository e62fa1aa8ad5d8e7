import { type Bytes, concatBytes, copyBytes, fromHex, toHex } from './bytes.ts';

/** Bytes kept for the CMS: the signature, the seal's certificate and its issuer take less than half of them. */
export const SEAL_BYTES = 8192;
/** A number of ten digits holds the place of each offset of /ByteRange. */
export const RANGE_PLACEHOLDER = 9_999_999_999;

/** Why a file cannot be sealed. */
export type SealFault = 'PDF_SEAL_PLACE' | 'PDF_SEALED_ALREADY' | 'PDF_SEAL_TOO_LARGE';

export interface SealInput {
  pdf: Uint8Array;
  /** Stands in /M: CAdES in a PDF carries no signing-time attribute (ETSI EN 319 142-1 5.3). */
  at: Date;
  /** Makes the detached CMS over the given bytes. */
  makeCms: (content: Bytes) => Promise<Uint8Array>;
}

interface SealPlace {
  /** First byte of the dictionary of the signature. */
  dictionary: number;
  /** The opening and the byte after the closing bracket of /Contents. */
  contentsFrom: number;
  contentsTo: number;
}

/** Latin-1 text of the bytes, so that offsets in the text are offsets in the file. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let offset = 0; offset < bytes.length; offset += 8192) {
    text += String.fromCharCode(...bytes.subarray(offset, offset + 8192));
  }
  return text;
}

function ascii(text: string): Bytes {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

const DICTIONARY = '/SubFilter /ETSI.CAdES.detached';
const RANGE = /\/ByteRange \[0 (\d{1,10}) (\d{1,10}) (\d{1,10}) *\]/;
const TIME = /\/M \(D:\d{14}Z\)/;

function findPlace(text: string): SealPlace | undefined {
  const mark = text.lastIndexOf(DICTIONARY);
  const dictionary = text.lastIndexOf(' obj', mark);
  const contents = text.indexOf('/Contents <', dictionary);
  const end = text.indexOf('>', contents);
  if (mark < 0 || dictionary < 0 || contents < 0 || end < 0) return undefined;
  const contentsFrom = contents + '/Contents '.length;
  if (end - contentsFrom - 1 !== SEAL_BYTES * 2) return undefined;
  return { dictionary, contentsFrom, contentsTo: end + 1 };
}

/** True when the place for the seal is filled. Does not verify the seal. */
export function isSealed(pdf: Uint8Array): boolean {
  const text = latin1(pdf);
  const place = findPlace(text);
  return place !== undefined && !/^<0*>$/.test(text.slice(place.contentsFrom, place.contentsTo));
}

/** What a seal in a file says it is over, and the CMS itself. */
export interface PdfSeal {
  content: Bytes;
  cms: Bytes;
}

/** The CMS without the zeros behind it: its length stands in its first octets (X.690 8.1.3). */
function cmsIn(hex: string): Bytes | null {
  const bytes = fromHex(hex) ?? new Uint8Array();
  const first = bytes[1] ?? 0;
  const octets = first < 0x80 ? 0 : first - 0x80;
  const long = bytes.subarray(2, 2 + octets).reduce((length, octet) => length * 256 + octet, 0);
  const end = 2 + octets + (octets === 0 ? first : long);
  return bytes[0] === 0x30 && octets <= 3 && end <= bytes.length ? bytes.slice(0, end) : null;
}

/**
 * The seal of a PDF that `sealPdf` sealed: the bytes it is over and its CMS. Null when there is none, when its /ByteRange
 * leaves out anything but the seal itself, as after an addition, or when no CMS stands in it. Verifies nothing.
 * @rule reg p.15(4)
 */
export function sealOf(pdf: Uint8Array): PdfSeal | null {
  const text = latin1(pdf);
  const place = findPlace(text);
  if (place === undefined) return null;
  const { contentsFrom, contentsTo } = place;
  const range = RANGE.exec(text.slice(place.dictionary))?.slice(1).map(Number);
  const whole = [contentsFrom, contentsTo, pdf.length - contentsTo];
  const hex = text.slice(contentsFrom + 1, contentsTo - 1);
  if (range?.join() !== whole.join()) return null;
  const cms = cmsIn(hex);
  if (cms === null) return null;
  return { content: concatBytes(pdf.subarray(0, contentsFrom), pdf.subarray(contentsTo)), cms };
}

/** Overwrites a match behind `from` by text of the same length, padded with spaces. */
function overwrite(bytes: Bytes, text: string, from: number, pattern: RegExp, by: string): boolean {
  const match = pattern.exec(text.slice(from));
  if (match === null || by.length > match[0].length) return false;
  bytes.set(ascii(by.padEnd(match[0].length)), from + match.index);
  return true;
}

function pdfTime(at: Date): string {
  return `/M (D:${at.toISOString().replace(/\D/g, '').slice(0, 14)}Z)`;
}

/**
 * Seals a PDF that was written with a place for the seal (PAdES baseline B, ETSI EN 319 142-1): fills /M and /ByteRange,
 * lets `makeCms` sign everything but the place itself, and puts the CMS there. Changes no other byte, so a file stays
 * whole. Refuses a file without a place and one that is sealed. Does not judge what the pages say.
 */
export async function sealPdf({
  pdf,
  at,
  makeCms,
}: SealInput): Promise<{ ok: true; pdf: Bytes } | { ok: false; code: SealFault }> {
  const text = latin1(pdf);
  const place = findPlace(text);
  if (place === undefined) return { ok: false, code: 'PDF_SEAL_PLACE' };
  if (isSealed(pdf)) return { ok: false, code: 'PDF_SEALED_ALREADY' };
  const sealed = copyBytes(pdf);
  const range = `/ByteRange [0 ${place.contentsFrom} ${place.contentsTo} ${pdf.length - place.contentsTo}`;
  const isReady =
    overwrite(sealed, text, place.dictionary, TIME, pdfTime(at)) &&
    overwrite(sealed, text, place.dictionary, RANGE, `${range}]`);
  if (!isReady) return { ok: false, code: 'PDF_SEAL_PLACE' };
  const content = concatBytes(sealed.subarray(0, place.contentsFrom), sealed.subarray(place.contentsTo));
  const cms = await makeCms(content);
  if (cms.length > SEAL_BYTES) return { ok: false, code: 'PDF_SEAL_TOO_LARGE' };
  sealed.set(ascii(`<${toHex(cms).padEnd(SEAL_BYTES * 2, '0')}>`), place.contentsFrom);
  return { ok: true, pdf: sealed };
}
