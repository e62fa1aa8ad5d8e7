import { holdsEicar } from './eicar.ts';
import { inspectPdf } from './inspect-pdf.ts';
import { reencodeImage } from './reencode-image.ts';
import { type UploadJudgement, UploadRefused, type UploadType } from './upload-judgement.ts';

/** Own choice: a colour scan of some pages. */
export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;

/** First bytes of the three formats; what a client says about the type is not asked. */
const MAGIC: [UploadType, readonly number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** Judges an upload by its bytes: format by the first ones, then the whole of it. Asks no virus scanner. */
export async function judgeUpload(bytes: Uint8Array): Promise<UploadJudgement> {
  try {
    return { ok: true, ...(await accept(bytes)) };
  } catch (error) {
    if (error instanceof UploadRefused) return { ok: false, code: error.code };
    // A RangeError of a reader that ran over the end: the file is not what it says.
    if (error instanceof RangeError) return { ok: false, code: 'UPLOAD_TYPE' };
    throw error;
  }
}

async function accept(bytes: Uint8Array): Promise<{ contentType: UploadType; content: Uint8Array }> {
  if (bytes.length === 0) throw new UploadRefused('UPLOAD_EMPTY');
  if (bytes.length > MAX_UPLOAD_BYTES) throw new UploadRefused('UPLOAD_TOO_LARGE');
  if (holdsEicar(bytes)) throw new UploadRefused('UPLOAD_VIRUS');
  const contentType = MAGIC.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte))?.[0];
  switch (contentType) {
    case 'application/pdf':
      inspectPdf(bytes);
      return { contentType, content: bytes };
    case 'image/jpeg':
      return { contentType, content: await reencodeImage(bytes, 'jpeg') };
    case 'image/png':
      return { contentType, content: await reencodeImage(bytes, 'png') };
    case undefined:
      throw new UploadRefused('UPLOAD_TYPE');
  }
}
