import { toPem } from '@kualik/pki/pem.ts';
import type { Issued } from './authority.ts';
import { judge, type scratch } from './programs.ts';

/** A file made by openssl from a holder's key and certificate, with the given schemes. */
export function oldFile(
  files: ReturnType<typeof scratch>,
  holder: Issued,
  password: string,
  args: readonly string[],
): Uint8Array {
  const certificate = files.put('holder.pem', toPem('CERTIFICATE', holder.der));
  const run = judge('openssl', [
    ...['pkcs12', '-export', '-inkey', holder.key.pemFile, '-in', certificate],
    ...['-name', 'sign', '-passout', `pass:${password}`, ...args],
  ]);
  if (run.status !== 0) throw new Error(run.out);
  return new Uint8Array(run.raw);
}
