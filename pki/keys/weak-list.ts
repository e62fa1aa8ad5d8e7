import { fromHex } from '../bytes.ts';
import { fingerprintOf } from '../fingerprints.ts';

/**
 * SHA-256 over the modulus (big-endian, no leading zero) of RSA keys whose private half is published. The big list of
 * Debian's predictable keys (CVE-2008-0166) is not included: it is larger than this project; a deployment adds it here.
 */
const PUBLISHED_MODULI: ReadonlyMap<string, string> = new Map([
  ['5b1067b1bdf43c0af9ae33952042fa7f50095443629b0b03efca6262bfa24992', 'OpenSSL 3.0 apps/testrsa.h, 2048 bits'],
  ['97784c8cb7b2c0c8f92f80b1caf7374bf9efe5f5bac9b534b082f8b259dc66f6', 'OpenSSL 3.0 apps/testrsa.h, 3072 bits'],
  ['496fd275e0c20cf090f15f648f54b05e74471c3397aac035b5aa639ae8503f45', 'OpenSSL 3.0 apps/testrsa.h, 4096 bits'],
  ['6079bc5747f07c07c48fcf25753fe96b1333c97a09696a3da588fedc597d3bf8', 'OpenSSL 3.0 apps/testrsa.h, 7680 bits'],
]);

/** True when the private half of this modulus is published (`PUBLISHED_MODULI`). */
export function isListedWeak(modulus: bigint): boolean {
  const text = modulus.toString(16);
  const octets = fromHex(text.length % 2 === 0 ? text : `0${text}`);
  return octets !== undefined && PUBLISHED_MODULI.has(fingerprintOf(octets));
}
