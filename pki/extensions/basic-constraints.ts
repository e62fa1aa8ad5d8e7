import type { Bytes } from '../bytes.ts';
import { Fields, optionalTrue, smallInteger } from '../der/fields.ts';
import { DerError } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { TAG } from '../der/tags.ts';
import { booleanTrue, integer, sequence } from '../der/write.ts';
import { PkiError } from '../errors.ts';
import type { SpecOf } from './spec.ts';

export interface BasicConstraints {
  ca: boolean;
  pathLength: number | null;
}

/** BasicConstraints (RFC 5280 4.2.1.9). A path length without CA is refused. */
export function writeBasicConstraints({ ca, pathLength }: SpecOf<'basicConstraints'>): Bytes {
  if (!ca && pathLength !== null) throw new PkiError('VALUE_NOT_ENCODABLE', 'path length without CA');
  return sequence(...(ca ? [booleanTrue()] : []), ...(pathLength === null ? [] : [integer(pathLength)]));
}

/** Reads BasicConstraints. Throws `DerError`. */
export function readBasicConstraints(value: Uint8Array): BasicConstraints {
  const fields = new Fields(readDer(value), TAG.SEQUENCE, 'basic constraints');
  const ca = optionalTrue(fields.optional(TAG.BOOLEAN));
  const length = fields.optional(TAG.INTEGER);
  fields.end();
  if (!ca && length !== undefined) throw new DerError('path length without CA');
  return { ca, pathLength: length === undefined ? null : smallInteger(length) };
}
