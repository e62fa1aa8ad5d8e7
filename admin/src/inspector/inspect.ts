import { fromBase64 } from '@kualik/pki/bytes.ts';
import { parseCertificate } from '@kualik/pki/certificate-parse.ts';
import type { ParsedCertificate } from '@kualik/pki/certificate-parse.ts';
import { parseCrl } from '@kualik/pki/crl-parse.ts';
import type { ParsedCrl } from '@kualik/pki/crl-parse.ts';
import { fromPem } from '@kualik/pki/pem.ts';

export type Inspected =
  | { readonly kind: 'certificate'; readonly certificate: ParsedCertificate }
  | { readonly kind: 'list'; readonly list: ParsedCrl };

/** DER as it is, PEM, or the bare base64 that people copy. What is broken comes back as it is and is no certificate. */
function bytesOf(file: Uint8Array): Uint8Array {
  const text = new TextDecoder('latin1').decode(file);
  if (text.includes('-----BEGIN ')) {
    try {
      return fromPem(text)[0]?.der ?? file;
    } catch {
      return file;
    }
  }
  const compact = text.replace(/\s/g, '');
  return (/^[A-Za-z0-9+/]+={0,2}$/.test(compact) ? fromBase64(compact) : undefined) ?? file;
}

/** Reads a certificate or a revocation list; null when it is neither. Proves nothing: no signature is checked. */
export function inspect(file: Uint8Array): Inspected | null {
  const der = bytesOf(file);
  try {
    return { kind: 'certificate', certificate: parseCertificate(der) };
  } catch {
    // No certificate: it may be a list.
  }
  try {
    return { kind: 'list', list: parseCrl(der) };
  } catch {
    return null;
  }
}
