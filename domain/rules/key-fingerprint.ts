/** Length of the printed fingerprint in hex digits: 128 bits stand against a second pair of keys. Our choice. */
const FINGERPRINT_HEX_LENGTH = 32;

/**
 * Fingerprint over the public keys of a request, printed in the QR code of the application and compared at the counter.
 * Takes the SHA-256 (hex) of each SPKI, the signature key before the authentication key, or the one of an SSL order; gives
 * 32 hex digits. Does not check that the hashes are those of real keys.
 */
export async function keyFingerprint(...spkiSha256: readonly string[]): Promise<string> {
  const bytes = Uint8Array.from(spkiSha256.join('').match(/../g) ?? [], (pair) => parseInt(pair, 16));
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));
  return [...digest]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, FINGERPRINT_HEX_LENGTH);
}

/** Text of the QR code on the application: the status address, the number and the fingerprint after `#`. */
export function qrText(publicUrl: string, number: string, fingerprint: string): string {
  return `${publicUrl.replace(/\/$/, '')}/status#${number}.${fingerprint}`;
}

/** Takes what a scanner typed (the whole QR text or the fingerprint alone) and gives the fingerprint, or null. */
export function fingerprintFromScan(text: string): string | null {
  const match = /(?:^|\.)([0-9a-f]{32})$/i.exec(text.trim());
  return match?.[1]?.toLowerCase() ?? null;
}
