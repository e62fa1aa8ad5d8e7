import { type SignatureAlgorithm, signatureAlgorithmIdentifier } from './algorithms.ts';
import { type Bytes, concatBytes, fromHex } from './bytes.ts';
import { type ListedCertificate, writeCrlEntries } from './crl-entries.ts';
import { contextConstructed, TAG } from './der/tags.ts';
import { time } from './der/time.ts';
import { bitString, booleanTrue, element, elementHead, integer, octetString, oid, sequence } from './der/write.ts';
import { PkiError } from './errors.ts';
import {
  type RevocationReason,
  writeCrlNumber,
  writeExpiredCertsOnCrl,
  writeIssuingDistributionPoint,
} from './extensions/crl-extensions.ts';
import { writeDistributionPoints } from './extensions/distribution-points.ts';
import { writeAuthorityKeyIdentifier } from './extensions/key-identifiers.ts';
import { OID } from './oids.ts';

export { type CrlEntry, type CrlResult, MAX_CRL_BYTES, parseCrl, type ParsedCrl, verifyCrl } from './crl-parse.ts';
export type { RevocationReason } from './extensions/crl-extensions.ts';

/** Version number of an X.509 v2 list as it is written (RFC 5280 5.1.2.1). */
const VERSION_2 = 1;

/** Everything about a list but its entries. Every field is an argument; none has a default. */
export interface CrlFrameInput {
  /** DER of the issuer's name, taken from the issuer's own certificate. */
  issuer: Uint8Array;
  thisUpdate: Date;
  nextUpdate: Date;
  number: bigint;
  /** Subject key identifier of the issuer. */
  authorityKeyIdentifier: Uint8Array;
  /** Number of the full list that a delta list builds on; null for a full list. */
  deltaBase: bigint | null;
  /** Where the delta lists of this full list are; empty for none. */
  freshestCrl: readonly string[];
  /** Addresses of a list that covers only the certificates pointing to it; empty for a list of everything. */
  distributionPoint: readonly string[];
  /** Revoked certificates that expired after this moment stay listed; null when nothing is promised. */
  expiredSince: Date | null;
  signatureAlgorithm: SignatureAlgorithm;
}

/** The bytes to be signed are `head`, the entries and `tail`, in this order. */
export interface CrlFrame {
  head: Bytes;
  tail: Bytes;
}

interface Extension {
  oid: string;
  isCritical: boolean;
  value: Bytes;
}

/** Extensions of the list (RFC 5280 5.2; expiredCertsOnCRL X.509 9.5.2.8). What limits a list or its use is critical. */
function extensionsOf(input: CrlFrameInput): Extension[] {
  const { authorityKeyIdentifier: keyIdentifier, deltaBase, expiredSince, distributionPoint, freshestCrl } = input;
  if (deltaBase !== null && freshestCrl.length > 0)
    throw new PkiError('VALUE_NOT_ENCODABLE', 'a delta list names no delta list');
  const aki = writeAuthorityKeyIdentifier({ id: 'authorityKeyIdentifier', critical: false, keyIdentifier });
  const plain = (id: string, value: Bytes): Extension => ({ oid: id, isCritical: false, value });
  const critical = (id: string, value: Bytes): Extension => ({ oid: id, isCritical: true, value });
  return [
    plain(OID.authorityKeyIdentifier, aki),
    plain(OID.crlNumber, writeCrlNumber(input.number)),
    ...(deltaBase === null ? [] : [critical(OID.deltaCrlIndicator, writeCrlNumber(deltaBase))]),
    ...(distributionPoint.length === 0
      ? []
      : [critical(OID.issuingDistributionPoint, writeIssuingDistributionPoint(distributionPoint))]),
    ...(freshestCrl.length === 0 ? [] : [plain(OID.freshestCrl, writeDistributionPoints({ urls: freshestCrl }))]),
    ...(expiredSince === null ? [] : [plain(OID.expiredCertsOnCrl, writeExpiredCertsOnCrl(expiredSince))]),
  ];
}

function writeExtension({ oid: id, isCritical, value }: Extension): Bytes {
  return sequence(oid(id), ...(isCritical ? [booleanTrue()] : []), octetString(value));
}

/**
 * What stands before and behind `entriesLength` octets of entries in the body of a list of version 2 (RFC 5280 5.1.2).
 * Throws `VALUE_NOT_ENCODABLE`. That numbers ascend and that no entry is missing is the caller's business.
 */
export function frameCrl(input: CrlFrameInput, entriesLength: number): CrlFrame {
  if (input.nextUpdate <= input.thisUpdate) throw new PkiError('VALUE_NOT_ENCODABLE', 'list ends before it begins');
  if (input.deltaBase !== null && input.deltaBase > input.number)
    throw new PkiError('VALUE_NOT_ENCODABLE', 'delta list is older than its base');
  const fields = concatBytes(
    integer(VERSION_2),
    signatureAlgorithmIdentifier(input.signatureAlgorithm),
    input.issuer,
    time(input.thisUpdate),
    time(input.nextUpdate),
    // RFC 5280 5.1.2.6: an empty list of revoked certificates must be absent.
    entriesLength === 0 ? new Uint8Array(0) : elementHead(TAG.SEQUENCE, entriesLength),
  );
  const tail = element(contextConstructed(0), sequence(...extensionsOf(input).map(writeExtension)));
  const head = concatBytes(elementHead(TAG.SEQUENCE, fields.length + entriesLength + tail.length), fields);
  return { head, tail };
}

/** What stands before and behind the signed bytes in the whole list (RFC 5280 5.1). */
export function sealCrl(tbsLength: number, algorithm: SignatureAlgorithm, signature: Uint8Array): CrlFrame {
  const tail = concatBytes(signatureAlgorithmIdentifier(algorithm), bitString(signature));
  return { head: elementHead(TAG.SEQUENCE, tbsLength + tail.length), tail };
}

export interface TbsCrlInput extends CrlFrameInput {
  entries: readonly { serialHex: string; revokedAt: Date; reason: RevocationReason; invalidSince?: Date | null }[];
}

/** The bytes to be signed of a list that fits into memory. Throws `VALUE_NOT_ENCODABLE`. */
export function buildTbsCrl(input: TbsCrlInput): Bytes {
  const entries = writeCrlEntries(input.entries.map(listed), input.deltaBase !== null);
  const { head, tail } = frameCrl(input, entries.length);
  return concatBytes(head, entries, tail);
}

function listed({
  serialHex,
  revokedAt,
  reason,
  invalidSince = null,
}: TbsCrlInput['entries'][number]): ListedCertificate {
  const serial = fromHex(serialHex);
  if (serial === undefined) throw new PkiError('VALUE_NOT_ENCODABLE', 'serial number is not hex');
  const seconds = (moment: Date): number => moment.getTime() / 1000;
  return {
    serial,
    revokedAt: seconds(revokedAt),
    reason,
    invalidSince: invalidSince === null ? null : seconds(invalidSince),
  };
}

/** Joins stored bytes, algorithm and signature into a revocation list (RFC 5280 5.1). The signature is not verified. */
export function assembleCrl(tbs: Uint8Array, algorithm: SignatureAlgorithm, signature: Uint8Array): Bytes {
  const { head, tail } = sealCrl(tbs.length, algorithm, signature);
  return concatBytes(head, tbs, tail);
}
