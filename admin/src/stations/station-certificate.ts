/** A certificate as somebody pasted it: the bytes and their SHA-256 in hex. */
export interface PastedCertificate {
  readonly der: string;
  readonly sha256: string;
}

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
/** Tag of a SEQUENCE, with which every certificate begins. */
const SEQUENCE = 0x30;

/** Null for what is no certificate at first sight; the server reads it whole. */
export async function readPasted(text: string): Promise<PastedCertificate | null> {
  const der = text.replace(/-----[^-]+-----|[\s"]/g, '');
  if (!BASE64.test(der) || der.length % 4 !== 0) return null;
  const bytes = Uint8Array.from(atob(der), (letter) => letter.charCodeAt(0));
  if (bytes[0] !== SEQUENCE) return null;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return { der, sha256: Array.from(hash, (octet) => octet.toString(16).padStart(2, '0')).join('') };
}
