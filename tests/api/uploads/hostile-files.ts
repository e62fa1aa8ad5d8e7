import { deflateSync } from 'node:zlib';

/** Parts of PDFs that tests put together; the honest one is accepted by every reader. */
export interface PdfWish {
  /** Further entries of the catalogue. */
  catalog?: string;
  /** Further objects, numbered from 4. */
  objects?: string[];
  trailer?: string;
  before?: string;
  after?: string;
}

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

export function pdf({ catalog = '', objects = [], trailer = '', before = '', after = '' }: PdfWish = {}): Uint8Array {
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ...objects,
  ];
  let text = `${before}%PDF-1.7\n%\xe2\xe3\xcf\xd3\n`;
  const offsets = all.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  text += `trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n${after}`;
  return bytesOf(text);
}

/** A stream object with the given bytes and entries; packed when asked. */
export function stream(content: string, entries = '', isPacked = false): string {
  const bytes = isPacked ? deflateSync(Buffer.from(content, 'latin1')).toString('latin1') : content;
  const filter = isPacked ? '/Filter /FlateDecode' : '';
  return `<< ${entries} ${filter} /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`;
}

/** An object stream that holds the given objects from number 50 on. */
export function objectStream(...objects: string[]): string {
  let offset = 0;
  const pairs = objects.map((object, index) => {
    const pair = `${50 + index} ${offset}`;
    offset += object.length + 1;
    return pair;
  });
  const head = `${pairs.join(' ')} `;
  return stream(`${head}${objects.join(' ')}`, `/Type /ObjStm /N ${objects.length} /First ${head.length}`, true);
}

/** The test virus, in two halves as in the source. */
export const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR'}-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`;

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

export function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const PNG_HEAD = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A grey PNG; `width` and `height` are what its header says. */
export function png(width: number, height: number, further: Buffer[] = [], rows = height): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc((Math.min(width, 2000) + 1) * rows, 0));
  const chunks = [pngChunk('IHDR', header), ...further, pngChunk('IDAT', pixels), pngChunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([PNG_HEAD, ...chunks]));
}

/** A zip of one stored file. */
export function zip(name: string, content: string): Uint8Array {
  const [file, data] = [Buffer.from(name), Buffer.from(content)];
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt32LE(crc32(data), 14);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(data.length, 22);
  local.writeUInt16LE(file.length, 26);
  return new Uint8Array(Buffer.concat([local, file, data]));
}
