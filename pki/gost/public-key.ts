import { algorithmOf } from '../algorithm-identifier.ts';
import { type Bytes, concatBytes } from '../bytes.ts';
import { bitStringOctets, Fields } from '../der/fields.ts';
import { DerError } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { TAG } from '../der/tags.ts';
import { bitString, octetString, sequence } from '../der/write.ts';
import { type GostPoint, type GostPoints, pointsOf } from './curves.ts';
import { gostKeyAlgorithm, gostSetOf } from './key-algorithm.ts';
import { numberOf, octetsOf } from './little-endian.ts';
import type { GostSet } from './parameter-sets.ts';

export interface GostPublicKey {
  set: GostSet;
  point: GostPoint;
}

/** The library's formulas hold on the subgroup; elsewhere they may end in a point that it refuses, which is told alike. */
function validPoint(points: GostPoints, x: bigint, y: bigint): GostPoint {
  try {
    const point = points.fromAffine({ x, y });
    point.assertValidity();
    if (points.CURVE().h === 1n || point.isTorsionFree()) return point;
  } catch {
    throw new DerError('GOST key: point is not of the curve');
  }
  throw new DerError('GOST key: point is not in the subgroup');
}

/**
 * The point that the bit string of a key holds: OCTET STRING of x and y (profile 0, 4.5). Throws `DerError` when its length
 * is wrong, a coordinate is not below p, or the point is not one of the curve's subgroup.
 */
export function gostPointOf(set: GostSet, bits: Uint8Array): GostPoint {
  const octets = readDer(bits);
  if (octets.tag !== TAG.OCTET_STRING || octets.value.length !== 2 * set.octets) {
    throw new DerError('GOST key: length is wrong');
  }
  const x = numberOf(octets.value.subarray(0, set.octets));
  const y = numberOf(octets.value.subarray(set.octets));
  const points = pointsOf(set.curve);
  const { p } = points.CURVE();
  if (x >= p || y >= p) throw new DerError('GOST key: coordinate is out of range');
  return validPoint(points, x, y);
}

/** Writes a SubjectPublicKeyInfo in the national layout (profile 0, 4.5). */
export function writeGostSpki({ set, point }: GostPublicKey): Bytes {
  const { x, y } = point.toAffine();
  const octets = concatBytes(octetsOf(x, set.octets), octetsOf(y, set.octets));
  return sequence(gostKeyAlgorithm(set), bitString(octetString(octets)));
}

/** Reads a SubjectPublicKeyInfo; undefined when it is no key of a set that we know. Throws `DerError` on a bad point. */
export function readGostSpki(spki: Uint8Array): GostPublicKey | undefined {
  const fields = new Fields(readDer(spki), TAG.SEQUENCE, 'public key');
  const set = gostSetOf(algorithmOf(fields.take(TAG.SEQUENCE)));
  const bits = bitStringOctets(fields.take(TAG.BIT_STRING));
  fields.end();
  return set === undefined ? undefined : { set, point: gostPointOf(set, bits) };
}
