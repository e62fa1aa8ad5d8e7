import type { Bytes } from '../bytes.ts';
import { membersOf } from '../der/fields.ts';
import { readDer } from '../der/read.ts';
import { contextConstructed, TAG } from '../der/tags.ts';
import { element, sequence } from '../der/write.ts';
import { PkiError } from '../errors.ts';
import { generalNameTexts, writeGeneralName } from './general-names.ts';

/**
 * CRLDistributionPoints or FreshestCRL: one point whose full name lists all mirrors, as the national certificates have
 * it (RFC 5280 4.2.1.13 and 4.2.1.15, profile 4.3).
 */
export function writeDistributionPoints({ urls }: { urls: readonly string[] }): Bytes {
  if (urls.length === 0) throw new PkiError('VALUE_NOT_ENCODABLE', 'distribution points are empty');
  const fullName = element(contextConstructed(0), ...urls.map((url) => writeGeneralName('uri', url)));
  return sequence(sequence(element(contextConstructed(0), fullName)));
}

/** All addresses of all points. Points by issuer or reason and relative names are not told. Throws `DerError`. */
export function readDistributionPoints(value: Uint8Array): string[] {
  return membersOf(readDer(value), TAG.SEQUENCE, 'distribution points').flatMap((point) =>
    point.children
      .filter(({ tag }) => tag === contextConstructed(0))
      .flatMap((name) => name.children.filter(({ tag }) => tag === contextConstructed(0)))
      .flatMap((fullName) => generalNameTexts(fullName.children, 'uri')),
  );
}
