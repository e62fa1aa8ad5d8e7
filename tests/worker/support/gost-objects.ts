import type { ParsedCertificate } from '@kualik/pki/certificate.ts';
import { GOST_SETS } from '@kualik/pki/gost/parameter-sets.ts';
import { readFile } from 'node:fs/promises';
import { nodeGostSign } from '../../pki/support/gost-judges.ts';

/** Whether node-gost-crypto, which shares nothing with our code, accepts the signature of a certificate under its issuer's key. */
export function isSignedByForeign(certificate: ParsedCertificate, issuer: ParsedCertificate): boolean {
  const point = Uint8Array.from(issuer.spki.slice(-2 * GOST_SETS.gost2004.octets));
  const { tbs, signature } = certificate;
  return nodeGostSign('gost2004').verify(point, Uint8Array.from(signature), Uint8Array.from(tbs));
}

/** The recorded signature certificate of a first head (GOST 34.310-2004). */
export async function recordedHead(): Promise<Uint8Array> {
  const file = new URL('../../fixtures/nca-rk/certs-ceo_valid_sign_2004_gost.cer', import.meta.url);
  const bytes = await readFile(file);
  const text = bytes.toString('latin1');
  if (!text.startsWith('-----')) return new Uint8Array(bytes);
  return new Uint8Array(Buffer.from(text.replace(/-----[^-]+-----|\s/g, ''), 'base64'));
}
