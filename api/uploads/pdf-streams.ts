import { inflateSync } from 'node:zlib';
import type { PdfValue } from './pdf-lexer.ts';
import { UploadRefused } from './upload-judgement.ts';

/** Pictures are not unpacked: their decoders are the reader's. */
const PICTURE_FILTERS = ['DCTDecode', 'DCT', 'JPXDecode', 'CCITTFaxDecode', 'CCF', 'JBIG2Decode'];
/** Own choice: ten times the largest upload, so that a bomb ends early. */
export const UNPACKED_LIMIT = 100 * 1024 * 1024;

type Entries = ReadonlyMap<string, PdfValue>;

/** What all streams of a file may unpack to together. */
export interface Budget {
  left: number;
}

/** The stream without its filters; pictures stay as they are. A filter that cannot be looked behind is refused. */
export function unpackStream(entries: Entries, raw: Uint8Array, budget: Budget): Uint8Array {
  let bytes = raw;
  for (const filter of filtersOf(entries)) {
    if (PICTURE_FILTERS.includes(filter)) return bytes;
    bytes = unpack(filter, bytes, budget.left);
    budget.left -= bytes.length;
  }
  return bytes;
}

function filtersOf(entries: Entries): string[] {
  // Data of the stream that lie in another file.
  if (entries.has('F')) throw new UploadRefused('UPLOAD_PDF_EMBEDDED');
  const filter = entries.get('Filter');
  if (filter === undefined) return [];
  const names = filter.type === 'array' ? filter.items : [filter];
  return names.map((one) => {
    if (one.type === 'name') return one.name;
    throw new UploadRefused('UPLOAD_PDF_MALFORMED');
  });
}

function unpack(filter: string, bytes: Uint8Array, limit: number): Uint8Array {
  switch (filter) {
    case 'FlateDecode':
    case 'Fl':
      return inflate(bytes, limit);
    case 'ASCIIHexDecode':
    case 'AHx':
      return Buffer.from(latin1(bytes).replace(/>[^]*$|\s/g, ''), 'hex');
    case 'ASCII85Decode':
    case 'A85':
      return fromAscii85(latin1(bytes));
    case 'Crypt':
      throw new UploadRefused('UPLOAD_PDF_ENCRYPTED');
    default:
      throw new UploadRefused('UPLOAD_PDF_FILTER');
  }
}

function inflate(bytes: Uint8Array, limit: number): Uint8Array {
  if (bytes.length === 0) return bytes;
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(limit, 1) });
  } catch (error) {
    const isBomb = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new UploadRefused(isBomb ? 'UPLOAD_TOO_LARGE' : 'UPLOAD_PDF_MALFORMED');
  }
}

/** Groups of five letters make four bytes; z stands for four zeros (ISO 32000-1 7.4.3). */
function fromAscii85(text: string): Uint8Array {
  const bytes: number[] = [];
  const letters = text
    .replace(/\s/g, '')
    .replace(/^<~/, '')
    .replace(/~>?[^]*$/, '')
    .replace(/z/g, '!!!!!');
  for (let from = 0; from < letters.length; from += 5) {
    const group = letters.slice(from, from + 5);
    let value = 0;
    for (const letter of group.padEnd(5, 'u')) value = value * 85 + letter.charCodeAt(0) - 33;
    for (let index = 0; index < group.length - 1; index += 1) bytes.push(Math.floor(value / 256 ** (3 - index)) % 256);
  }
  return Uint8Array.from(bytes);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
