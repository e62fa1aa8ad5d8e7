import { UploadRefused } from './upload-judgement.ts';

const DAMAGED = 'UPLOAD_IMAGE_DAMAGED';
/** Formats that would live behind or beside a picture: PDF, zip, HTML, Windows and Linux programs, scripts. */
const FOREIGN = ['%PDF-', 'PK\x03\x04', '<script', '<html', '<!doctype', '<?php', '\x7fELF', '#!/'];

/** Everything of a JPEG that is no picture: segments of applications, comments, and what stands behind the end. */
export function besideJpeg(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  let at = 2;
  for (;;) {
    const marker = bytes[at] === 0xff ? bytes[at + 1] : undefined;
    if (marker === 0xd9) break;
    if (marker === undefined || at + 4 > bytes.length) throw new UploadRefused(DAMAGED);
    const end = at + 2 + view.getUint16(at + 2);
    if (marker === 0xfe || (marker >= 0xe0 && marker <= 0xef)) parts.push(bytes.subarray(at + 4, end));
    at = marker === 0xda ? endOfScan(bytes, end) : end;
  }
  return [...parts, bytes.subarray(at + 2)];
}

/** The next marker that is no stuffed byte and no restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw new UploadRefused(DAMAGED);
}

const PICTURE_CHUNKS = ['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs'];

/** The same of a PNG: chunks of texts and profiles, and what stands behind the end. */
export function besidePng(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  for (let at = 8; ;) {
    if (at + 12 > bytes.length) throw new UploadRefused(DAMAGED);
    const end = at + 12 + view.getUint32(at);
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    if (end > bytes.length) throw new UploadRefused(DAMAGED);
    if (!PICTURE_CHUNKS.includes(type)) parts.push(bytes.subarray(at + 8, end - 4));
    at = end;
    if (type === 'IEND') return [...parts, bytes.subarray(at)];
  }
}

/** Refuses a picture that is a file of another format too. What stands beside the picture is dropped in any case. */
export function refuseForeign(parts: readonly Uint8Array[]): void {
  for (const part of parts) {
    const text = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1').toLowerCase();
    if (FOREIGN.some((mark) => text.includes(mark.toLowerCase()))) throw new UploadRefused('UPLOAD_POLYGLOT');
  }
}
