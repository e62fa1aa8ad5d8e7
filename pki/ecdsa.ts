import { type AlgorithmIdentifier, algorithmOf } from './algorithm-identifier.ts';
import type { SignatureCheck } from './algorithms.ts';
import { type Bytes, copyBytes } from './bytes.ts';
import { Fields, oidText } from './der/fields.ts';
import { DerError, type DerNode } from './der/node.ts';
import { readDer } from './der/read.ts';
import { TAG } from './der/tags.ts';
import { OID } from './oids.ts';

/** ECDSA with SHA-2, by the names of RFC 5758 3.2. */
export type EcdsaAlgorithm = 'ecdsa-with-SHA256' | 'ecdsa-with-SHA384' | 'ecdsa-with-SHA512';

/** Identifiers of the signature and of its hash, and the hash as WebCrypto calls it. */
export const ECDSA: Readonly<Record<EcdsaAlgorithm, { signatureOid: string; digestOid: string; hash: string }>> = {
  'ecdsa-with-SHA256': { signatureOid: OID.ecdsaWithSha256, digestOid: OID.sha256, hash: 'SHA-256' },
  'ecdsa-with-SHA384': { signatureOid: OID.ecdsaWithSha384, digestOid: OID.sha384, hash: 'SHA-384' },
  'ecdsa-with-SHA512': { signatureOid: OID.ecdsaWithSha512, digestOid: OID.sha512, hash: 'SHA-512' },
};

const HASHES: ReadonlyMap<string, string> = new Map(
  Object.values(ECDSA).map(({ signatureOid, hash }) => [signatureOid, hash]),
);

interface Curve {
  namedCurve: string;
  /** Octets of one number of its signatures. */
  octets: number;
  /** How we sign with keys of it: by the hash that is as strong as the curve (RFC 6318 2, FIPS 186-5 6.1.1). */
  algorithm: EcdsaAlgorithm;
}

/** Curves of WebCrypto. */
const CURVES: ReadonlyMap<string, Curve> = new Map([
  [OID.p256, { namedCurve: 'P-256', octets: 32, algorithm: 'ecdsa-with-SHA256' }],
  [OID.p384, { namedCurve: 'P-384', octets: 48, algorithm: 'ecdsa-with-SHA384' }],
  [OID.p521, { namedCurve: 'P-521', octets: 66, algorithm: 'ecdsa-with-SHA512' }],
]);

/** Whether the name is one of ECDSA. */
export function isEcdsaName(algorithm: string): algorithm is EcdsaAlgorithm {
  return Object.hasOwn(ECDSA, algorithm);
}

/** ECDSA with SHA-2; its identifier has no parameters (RFC 5758 3.2). */
export function isEcdsa({ oid, parameters }: AlgorithmIdentifier): boolean {
  return parameters === undefined && HASHES.has(oid);
}

function curveOf(spki: Uint8Array): Curve | undefined {
  const fields = new Fields(readDer(spki), TAG.SEQUENCE, 'public key');
  const { oid, parameters } = algorithmOf(fields.take(TAG.SEQUENCE));
  if (oid !== OID.ecPublicKey || parameters === undefined) return undefined;
  const curve = readDer(parameters);
  return curve.tag === TAG.OID ? CURVES.get(oidText(curve)) : undefined;
}

/** How we sign with a key of a known curve; undefined for every other key. Throws `DerError`. */
export function ecdsaOfKey(spki: Uint8Array): EcdsaAlgorithm | undefined {
  return curveOf(spki)?.algorithm;
}

/** A number of the signature in exactly so many octets; the octet that keeps it positive goes. */
function padded(node: DerNode, octets: number): Uint8Array {
  const digits = node.value[0] === 0 ? node.value.subarray(1) : node.value;
  if (node.tag !== TAG.INTEGER || (node.value[0] ?? 0) >= 0x80 || digits.length > octets) {
    throw new DerError('number of a signature is out of range');
  }
  const whole = new Uint8Array(octets);
  whole.set(digits, octets - digits.length);
  return whole;
}

/** WebCrypto takes r and s side by side; signatures carry them as a SEQUENCE (RFC 3279 2.2.3). */
function sideBySide(signature: Uint8Array, octets: number): Bytes {
  const fields = new Fields(readDer(signature), TAG.SEQUENCE, 'ECDSA signature');
  const [r, s] = [padded(fields.any(), octets), padded(fields.any(), octets)];
  fields.end();
  const both = new Uint8Array(2 * octets);
  both.set(r);
  both.set(s, octets);
  return both;
}

/** Verifies an ECDSA signature over P-256, P-384 or P-521. A key of another kind or curve cannot have made it. */
export async function verifyEcdsa({ algorithm, spki, signed, signature }: SignatureCheck): Promise<boolean> {
  const { subtle } = globalThis.crypto;
  const hash = HASHES.get(algorithm.oid);
  try {
    const curve = curveOf(spki);
    if (curve === undefined || hash === undefined) return false;
    const parameters = { name: 'ECDSA', namedCurve: curve.namedCurve };
    const key = await subtle.importKey('spki', copyBytes(spki), parameters, false, ['verify']);
    return await subtle.verify({ name: 'ECDSA', hash }, key, sideBySide(signature, curve.octets), copyBytes(signed));
  } catch {
    // WebCrypto throws on a point off its curve, the reader on a broken signature: neither verifies anything.
    return false;
  }
}
