import type { SignatureAlgorithm } from '../algorithms.ts';
import type { Bytes } from '../bytes.ts';
import { derNull, oid, sequence } from '../der/write.ts';
import { ECDSA, isEcdsaName } from '../ecdsa.ts';
import { GOST_SETS } from '../gost/parameter-sets.ts';
import { OID } from '../oids.ts';

interface Pair {
  digest: string;
  /** What the signer may name: the algorithm, or the key's alone, which then takes the digest's hash (RFC 3370 3.2). */
  names: readonly string[];
  signature: string;
}

function rsaPair(digest: string, signature: string): Pair {
  return { digest, names: [signature, OID.rsaEncryption], signature };
}

/** RFC 5753 2.1.1: the hash of the signature is that of the content. */
function ecdsaPair(digest: string, signature: string): Pair {
  return { digest, names: [signature], signature };
}

/** Digest and signature algorithms that go together in a signature. */
const PAIRS: readonly Pair[] = [
  rsaPair(OID.sha256, OID.sha256WithRsa),
  rsaPair(OID.sha384, OID.sha384WithRsa),
  rsaPair(OID.sha512, OID.sha512WithRsa),
  ...Object.values(ECDSA).map(({ digestOid, signatureOid }) => ecdsaPair(digestOid, signatureOid)),
  ...Object.values(GOST_SETS).map(({ digestOid, signatureOid, keyOid }) => ({
    digest: digestOid,
    names: [signatureOid, keyOid],
    signature: signatureOid,
  })),
];

/** The signature algorithm that a signer's two identifiers mean together; undefined when they do not fit. */
export function signatureMeant(digest: string, named: string): string | undefined {
  return PAIRS.find((pair) => pair.digest === digest && pair.names.includes(named))?.signature;
}

/** Identifier of the hash that goes with a signature algorithm of ours. */
export function digestOidFor(algorithm: SignatureAlgorithm): string {
  if (algorithm === 'sha256WithRSAEncryption') return OID.sha256;
  return isEcdsaName(algorithm) ? ECDSA[algorithm].digestOid : GOST_SETS[algorithm].digestOid;
}

/** Its AlgorithmIdentifier: SHA-2 without parameters (RFC 5754 2), GOST with NULL as the recorded token has it. */
export function digestAlgorithmIdentifier(algorithm: SignatureAlgorithm): Bytes {
  const digest = oid(digestOidFor(algorithm));
  return Object.hasOwn(GOST_SETS, algorithm) ? sequence(digest, derNull()) : sequence(digest);
}
