import { fromBase64, type Bytes } from '@kualik/pki/bytes.ts';
import { ApiError, NO_ANSWER } from './client.ts';

/** Bytes of an answer; what is no Base64 counts as no answer. */
export function bytesOf(base64: string): Bytes {
  const bytes = fromBase64(base64);
  if (!bytes) throw new ApiError(NO_ANSWER);
  return bytes;
}
