import type { AlgorithmIdentifier } from '../algorithm-identifier.ts';
import { type Bytes, equalBytes } from '../bytes.ts';
import { oid, sequence } from '../der/write.ts';
import { type GostSet, gostSetOfKey } from './parameter-sets.ts';

function parametersOf(set: GostSet): Bytes {
  return sequence(oid(set.parametersOid), oid(set.keyDigestOid));
}

/** AlgorithmIdentifier of the keys of a set: curve and hash are its parameters (profile 0, 4.5). */
export function gostKeyAlgorithm(set: GostSet): Bytes {
  return sequence(oid(set.keyOid), parametersOf(set));
}

/** The set of a key by its whole AlgorithmIdentifier; undefined when curve or hash are not those of the table. */
export function gostSetOf({ oid: keyOid, parameters }: AlgorithmIdentifier): GostSet | undefined {
  const set = gostSetOfKey(keyOid);
  if (set === undefined || parameters === undefined) return undefined;
  return equalBytes(parameters, parametersOf(set)) ? set : undefined;
}
