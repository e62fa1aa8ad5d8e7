import { octetString, sequence } from '@kualik/pki/der/write.ts';
import { toPem } from '@kualik/pki/pem.ts';
import { encryptPbes2 } from '@kualik/pki/pkcs12/pbes2.ts';

/** OWASP's floor for PBKDF2-HMAC-SHA-256 (2023); Node's own PKCS#8 export uses 2 048 and offers no choice. */
export const KEY_FILE_ITERATIONS = 600_000;

/** EncryptedPrivateKeyInfo (RFC 5958 section 3) of a PKCS#8 as PEM: PBES2, AES-256-CBC, PBKDF2 with HMAC-SHA-256. openssl reads it. */
export async function encryptPrivateKey(pkcs8: Uint8Array, passphrase: string, iterations: number): Promise<string> {
  const plain = Uint8Array.from(pkcs8);
  const { algorithm, encrypted } = await encryptPbes2(plain, { password: passphrase, iterations });
  plain.fill(0);
  return toPem('ENCRYPTED PRIVATE KEY', sequence(algorithm, octetString(encrypted)));
}
