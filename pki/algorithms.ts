import { type AlgorithmIdentifier, algorithmOf, isNullOrAbsent } from './algorithm-identifier.ts';
import { type Bytes, copyBytes } from './bytes.ts';
import { readDer } from './der/read.ts';
import { derNull, oid, sequence } from './der/write.ts';
import { PkiError } from './errors.ts';
import { GOST_SETS, type GostSetName, gostSetOfSignature } from './gost/parameter-sets.ts';
import { ECDSA, type EcdsaAlgorithm, ecdsaOfKey, isEcdsa, isEcdsaName, verifyEcdsa } from './ecdsa.ts';
import { publicKeyOf } from './keys/public-key.ts';
import { OID } from './oids.ts';
import { toPem } from './pem.ts';
import { nodeCrypto } from './platform.ts';
import { remembered } from './remembered.ts';

export { type AlgorithmIdentifier, algorithmOf, isNullOrAbsent } from './algorithm-identifier.ts';

/** Signature algorithms that we write; a GOST set has one of its own name. The profile names it and nothing assumes it. */
export type SignatureAlgorithm = 'sha256WithRSAEncryption' | EcdsaAlgorithm | GostSetName;

/** Hash names of WebCrypto for the signature algorithms that we verify. SHA-1 is left out on purpose. */
const VERIFIED: ReadonlyMap<string, 'SHA-256' | 'SHA-384' | 'SHA-512'> = new Map([
  [OID.sha256WithRsa, 'SHA-256'],
  [OID.sha384WithRsa, 'SHA-384'],
  [OID.sha512WithRsa, 'SHA-512'],
]);

/**
 * AlgorithmIdentifier of a signature; RSA carries NULL parameters (RFC 8017 appendix A.2.4), recorded GOST ones too, ECDSA
 * none (RFC 5758 3.2).
 */
export function signatureAlgorithmIdentifier(algorithm: SignatureAlgorithm): Bytes {
  if (isEcdsaName(algorithm)) return sequence(oid(ECDSA[algorithm].signatureOid));
  const isRsa = algorithm === 'sha256WithRSAEncryption';
  return sequence(oid(isRsa ? OID.sha256WithRsa : GOST_SETS[algorithm].signatureOid), derNull());
}

/** The algorithm with which a key signs for us. Throws `KEY_ALGORITHM` when we write none for such keys. */
export function signatureAlgorithmOf(spki: Uint8Array): SignatureAlgorithm {
  const { rsa, gost } = publicKeyOf(readDer(spki));
  if (rsa !== undefined) return 'sha256WithRSAEncryption';
  const algorithm = gost === undefined ? ecdsaOfKey(spki) : gost.name;
  if (algorithm === undefined) throw new PkiError('KEY_ALGORITHM', 'nothing is signed with such a key');
  return algorithm;
}

/** Verifies what somebody signed with the algorithm that we write for keys like his. Throws `DerError` or `KEY_ALGORITHM`. */
export async function verifyWithKey(spki: Uint8Array, signed: Uint8Array, signature: Uint8Array): Promise<boolean> {
  const algorithm = algorithmOf(readDer(signatureAlgorithmIdentifier(signatureAlgorithmOf(spki))));
  return (await verifySignature({ algorithm, spki, signed, signature })) === 'valid';
}

/** Outcome of a signature check: `unsupported` is an algorithm we do not know and never means "wrong". */
export type SignatureVerdict = 'valid' | 'wrong' | 'unsupported';

export interface SignatureCheck {
  algorithm: AlgorithmIdentifier;
  spki: Uint8Array;
  signed: Uint8Array;
  signature: Uint8Array;
}

/** Keys as node:crypto holds them, which reads PEM in a third of the time of DER. An operator signs many documents with one. */
const nodeKeyOf = remembered(
  64,
  (pem: string) => pem,
  (pem) => nodeCrypto?.createPublicKey(pem),
);

/** Both platforms throw on what is no RSA key: such a key cannot have made this signature. */
async function verifyRsa(input: SignatureCheck, hash: string): Promise<SignatureVerdict> {
  try {
    return (await hasRsaSigned(input, hash)) ? 'valid' : 'wrong';
  } catch {
    return 'wrong';
  }
}

async function hasRsaSigned({ spki, signed, signature }: SignatureCheck, hash: string): Promise<boolean> {
  if (nodeCrypto !== undefined) {
    const key = nodeKeyOf(toPem('PUBLIC KEY', spki));
    return key?.asymmetricKeyType === 'rsa' && nodeCrypto.verify(hash, signed, key, signature);
  }
  const { subtle } = globalThis.crypto;
  const parameters = { name: 'RSASSA-PKCS1-v1_5', hash };
  const key = await subtle.importKey('spki', copyBytes(spki), parameters, false, ['verify']);
  return subtle.verify(parameters.name, key, copyBytes(signature), copyBytes(signed));
}

/** Lets everybody else run: a GOST verification holds its thread for milliseconds, and a path has several. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/**
 * Verifies a PKCS#1 v1.5 signature with an RSA key (RFC 8017 8.2.2) or an ECDSA one (RFC 5758 3.2) by the platform, or a
 * national GOST signature (profile 0, 4.5) by our own code, which is loaded only then. Other algorithms, SHA-1 among them, give `unsupported`. Key
 * strength is not judged here; a GOST key whose point is not on its curve verifies nothing.
 */
export async function verifySignature(input: SignatureCheck): Promise<SignatureVerdict> {
  if (!isNullOrAbsent(input.algorithm)) return 'unsupported';
  const hash = VERIFIED.get(input.algorithm.oid);
  if (hash !== undefined) return verifyRsa(input, hash);
  if (isEcdsa(input.algorithm)) return (await verifyEcdsa(input)) ? 'valid' : 'wrong';
  const set = gostSetOfSignature(input.algorithm.oid);
  if (set === undefined) return 'unsupported';
  const { verifyGost } = await import('./gost/verify.ts');
  await nextTurn();
  return verifyGost(set, input) ? 'valid' : 'wrong';
}
