import type { KeyAlgorithm } from '@kualik/domain/rules/authorities.ts';
import { buildSignedCsr } from '@kualik/pki/csr.ts';
import { generateGostKey, gostPublicHalf, gostSigner } from '@kualik/pki/gost/private-key.ts';
import { platformRandom } from '@kualik/pki/gost/random-scalar.ts';

const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: Uint8Array.of(1, 0, 1),
  hash: 'SHA-256',
};

/** A private key of an applicant, of whatever algorithm. */
export interface ApplicantKey {
  spki: Uint8Array;
  sign: (bytes: Uint8Array) => Promise<Uint8Array>;
}

export async function newApplicantKey(algorithm: KeyAlgorithm): Promise<ApplicantKey> {
  if (algorithm !== 'RSA') {
    const key = generateGostKey(algorithm, platformRandom);
    return { spki: gostPublicHalf(key), sign: gostSigner(key, platformRandom) };
  }
  const { publicKey, privateKey } = await crypto.subtle.generateKey(RSA, true, ['sign', 'verify']);
  return {
    spki: new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)),
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign(RSA.name, privateKey, Uint8Array.from(bytes))),
  };
}

/** RSA keys cost seconds on a busy machine: one key of a name serves all holders of a test file. */
const KEYS = new Map<string, Promise<ApplicantKey>>();

export function applicantKey(name: string, algorithm: KeyAlgorithm): Promise<ApplicantKey> {
  const place = `${name} ${algorithm}`;
  const known = KEYS.get(place) ?? newApplicantKey(algorithm);
  KEYS.set(place, known);
  return known;
}

/** PKCS#10 of a key; of a server's key with the names it asks for; with the key store that it names. */
export function requestOf(
  { spki, sign }: ApplicantKey,
  dns: readonly string[] = [],
  store: string | null = null,
): Promise<Uint8Array> {
  const names = { id: 'subjectAltName', critical: false, emails: [], dns } as const;
  const keyStore = { id: 'keyStore', critical: false, oid: store ?? '' } as const;
  const extensions = [...(dns.length > 0 ? [names] : []), ...(store === null ? [] : [keyStore])];
  return buildSignedCsr({ subject: [{ type: 'C', value: 'KZ' }], spki, sign, extensions });
}
