import { type Bytes, fromBase64, toBase64 } from './bytes.ts';
import { PkiError } from './errors.ts';

const BLOCK = /-----BEGIN ([A-Z0-9][A-Z0-9 ]*)-----\r?\n([A-Za-z0-9+/=\r\n \t]*)-----END ([A-Z0-9 ]+)-----/g;

export interface PemBlock {
  label: string;
  der: Bytes;
}

/** Text form of bytes (RFC 7468): lines of 64 characters and a final line feed. */
export function toPem(label: string, der: Uint8Array): string {
  const lines = toBase64(der).match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

/**
 * All blocks of a text (RFC 7468), in order; text around them is ignored. Throws `PEM_MALFORMED` when there is none or
 * one is broken. What the bytes are is not checked.
 */
export function fromPem(text: string): PemBlock[] {
  const blocks = [...text.matchAll(BLOCK)].map(([, label = '', body = '', endLabel]) => {
    const der = fromBase64(body);
    if (der === undefined || der.length === 0 || label !== endLabel) {
      throw new PkiError('PEM_MALFORMED', 'a block is broken');
    }
    return { label, der };
  });
  if (blocks.length === 0) throw new PkiError('PEM_MALFORMED', 'no block found');
  return blocks;
}
