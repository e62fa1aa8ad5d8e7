import { createCipheriv, type KeyObject, pbkdf2Sync, randomBytes } from 'node:crypto';
import { derNull, integer, octetString, oid, sequence } from '@kualik/pki/der/write.ts';
import { OID } from '@kualik/pki/oids.ts';
import { toPem } from '@kualik/pki/pem.ts';

/** OWASP's floor for PBKDF2-HMAC-SHA-256 (2023); Node's own PKCS#8 export uses 2 048 and offers no choice. */
export const KEY_FILE_ITERATIONS = 600_000;

/** EncryptedPrivateKeyInfo (RFC 5958 section 3) as PEM: PBES2, AES-256-CBC, PBKDF2 with HMAC-SHA-256. openssl reads it. */
export function encryptPrivateKey(key: KeyObject, passphrase: string, iterations: number): string {
  const salt = randomBytes(16);
  const iv = randomBytes(16);
  const secret = pbkdf2Sync(passphrase, salt, iterations, 32, 'sha256');
  const cipher = createCipheriv('aes-256-cbc', secret, iv);
  const plain = key.export({ format: 'der', type: 'pkcs8' });
  const encrypted = Buffer.concat([cipher.update(plain), cipher.final()]);
  secret.fill(0);
  plain.fill(0);
  const pseudoRandom = sequence(oid(OID.hmacSha256), derNull());
  const derivation = sequence(oid(OID.pbkdf2), sequence(octetString(salt), integer(iterations), pseudoRandom));
  const scheme = sequence(oid(OID.aes256Cbc), octetString(iv));
  const algorithm = sequence(oid(OID.pbes2), sequence(derivation, scheme));
  return toPem('ENCRYPTED PRIVATE KEY', sequence(algorithm, octetString(encrypted)));
}
