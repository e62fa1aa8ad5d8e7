import { besideJpeg, besidePng, refuseForeign } from './image-parts.ts';
import { UploadRefused } from './upload-judgement.ts';

/** A sheet of A3 at 300 dots an inch has 17 million; a photo of a new telephone 50. Own choice. */
export const MAX_PIXELS = 60_000_000;
/** Own choice: letters of an identity document stay sharp, the file stays small. */
const JPEG_QUALITY = 85;

type Format = 'jpeg' | 'png';

/**
 * Decodes a picture whole and encodes it anew: what comes out holds pixels only, no place, no camera, no hidden bytes.
 * Throws `UploadRefused`. The size is judged before anything is unpacked.
 */
export async function reencodeImage(bytes: Uint8Array, format: Format): Promise<Uint8Array> {
  refuseForeign(format === 'jpeg' ? besideJpeg(bytes) : besidePng(bytes));
  const sharp = await loadSharp();
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'warning' });
    const { width = 0, height = 0, format: found, pages = 1 } = await image.metadata();
    if (width * height > MAX_PIXELS) throw new UploadRefused('UPLOAD_TOO_LARGE');
    if (found !== format || pages > 1 || width === 0 || height === 0) throw new UploadRefused('UPLOAD_IMAGE_DAMAGED');
    const turned = image.autoOrient();
    return new Uint8Array(await (format === 'jpeg' ? turned.jpeg({ quality: JPEG_QUALITY }) : turned.png()).toBuffer());
  } catch (error) {
    if (error instanceof UploadRefused) throw error;
    const isTooLarge = error instanceof Error && error.message.includes('pixel limit');
    throw new UploadRefused(isTooLarge ? 'UPLOAD_TOO_LARGE' : 'UPLOAD_IMAGE_DAMAGED');
  }
}

/** The native part may be missing on a machine; PDFs are taken all the same. */
async function loadSharp() {
  try {
    return (await import('sharp')).default;
  } catch {
    throw new UploadRefused('UPLOAD_IMAGES_OFF');
  }
}
