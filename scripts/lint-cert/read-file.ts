import { readFileSync } from 'node:fs';
import { fromPem } from '@kualik/pki/pem.ts';

/** Octets of the first certificate in a file: PEM or DER. */
export function certificateIn(file: string): Uint8Array {
  const bytes = readFileSync(file);
  if (bytes[0] === 0x30) return new Uint8Array(bytes);
  const block = fromPem(bytes.toString('latin1')).find(({ label }) => label === 'CERTIFICATE');
  return block?.der ?? new Uint8Array(bytes);
}
