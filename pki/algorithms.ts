import { type Bytes, copyBytes } from './bytes.ts';
import { Fields, oidText } from './der/fields.ts';
import type { DerNode } from './der/node.ts';
import { TAG } from './der/tags.ts';
import { derNull, oid, sequence } from './der/write.ts';
import { OID } from './oids.ts';

/** Signature algorithms that we write. One today; the profile names it and nothing assumes it. */
export type SignatureAlgorithm = 'sha256WithRSAEncryption';

const WRITTEN: Record<SignatureAlgorithm, string> = { sha256WithRSAEncryption: OID.sha256WithRsa };

/** Hash names of WebCrypto for the signature algorithms that we verify. SHA-1 is left out on purpose. */
const VERIFIED: ReadonlyMap<string, 'SHA-256' | 'SHA-384' | 'SHA-512'> = new Map([
  [OID.sha256WithRsa, 'SHA-256'],
  [OID.sha384WithRsa, 'SHA-384'],
  [OID.sha512WithRsa, 'SHA-512'],
]);

export interface AlgorithmIdentifier {
  oid: string;
  /** The parameters as they stand, or undefined when absent. */
  parameters: Uint8Array | undefined;
}

/** AlgorithmIdentifier of a signature; RSA carries NULL parameters (RFC 8017 appendix A.2.4). */
export function signatureAlgorithmIdentifier(algorithm: SignatureAlgorithm): Bytes {
  return sequence(oid(WRITTEN[algorithm]), derNull());
}

/** Reads an AlgorithmIdentifier. Throws `DerError`; whether the algorithm is allowed is the caller's question. */
export function algorithmOf(node: DerNode): AlgorithmIdentifier {
  const fields = new Fields(node, TAG.SEQUENCE, 'algorithm');
  const dotted = oidText(fields.take(TAG.OID));
  const parameters = fields.done ? undefined : fields.any();
  fields.end();
  return { oid: dotted, parameters: parameters?.raw };
}

/** RFC 4055 5 wants NULL parameters; absent ones are read as well (RFC 8017 appendix A.2.4 note). */
export function isNullOrAbsent({ parameters }: AlgorithmIdentifier): boolean {
  return parameters === undefined || (parameters.length === 2 && parameters[0] === TAG.NULL);
}

/** Outcome of a signature check: `unsupported` is an algorithm we do not know and never means "wrong". */
export type SignatureVerdict = 'valid' | 'wrong' | 'unsupported';

/**
 * Verifies a PKCS#1 v1.5 signature with an RSA key (RFC 8017 8.2.2) by WebCrypto. Other algorithms, SHA-1 among them,
 * give `unsupported`. Key strength is not judged here.
 */
export async function verifySignature(input: {
  algorithm: AlgorithmIdentifier;
  spki: Uint8Array;
  signed: Uint8Array;
  signature: Uint8Array;
}): Promise<SignatureVerdict> {
  const hash = VERIFIED.get(input.algorithm.oid);
  if (hash === undefined || !isNullOrAbsent(input.algorithm)) return 'unsupported';
  const { subtle } = globalThis.crypto;
  try {
    const parameters = { name: 'RSASSA-PKCS1-v1_5', hash };
    const key = await subtle.importKey('spki', copyBytes(input.spki), parameters, false, ['verify']);
    const isValid = await subtle.verify(parameters.name, key, copyBytes(input.signature), copyBytes(input.signed));
    return isValid ? 'valid' : 'wrong';
  } catch {
    // WebCrypto throws on a key of another algorithm: such a key cannot have made this signature.
    return 'wrong';
  }
}
