import { algorithmOf, isNullOrAbsent } from '../algorithms.ts';
import { type Bytes, copyBytes, equalBytes, toHex } from '../bytes.ts';
import type { ParsedCertificate } from '../certificate-parse.ts';
import { type CmsInspection, inspectCms } from '../cms/inspect.ts';
import { cmsFailure, MAX_CMS_BYTES } from '../cms/verify.ts';
import { Fields, oidText, smallInteger } from '../der/fields.ts';
import { DerError, type DerNode } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { contextConstructed, contextPrimitive, TAG } from '../der/tags.ts';
import { timeOf } from '../der/time.ts';
import { digestOf } from '../digests.ts';
import type { PkiFailure } from '../errors.ts';
import { OID } from '../oids.ts';

export interface TimeStampInfo {
  policy: string;
  /** Identifier of the hash, and the hash. */
  imprintAlgorithm: string;
  imprint: Bytes;
  serialHex: string;
  time: Date;
  /** Null when the token does not say. */
  accuracyMillis: number | null;
}

export interface VerifiedTimeStamp extends TimeStampInfo {
  ok: true;
  signer: ParsedCertificate;
  certificates: ParsedCertificate[];
  /** Signature, content and named certificate are right. */
  isGenuine: boolean;
  /** The token is over these bytes; false too for hashes that prove nothing today, SHA-1 among them. */
  isOverData: boolean;
  /** The signer's certificate is for time stamps and nothing else (RFC 3161 2.3). */
  hasPurpose: boolean;
}

function accuracyOf(node: DerNode): number {
  const fields = new Fields(node, TAG.SEQUENCE, 'accuracy');
  const seconds = fields.optional(TAG.INTEGER);
  const parts = [0, 1].map((number) => fields.optional(contextPrimitive(number)));
  fields.end();
  const [millis = 0, micros = 0] = parts.map((part) => (part === undefined ? 0 : Number(`0x${toHex(part.value)}`)));
  return (seconds === undefined ? 0 : smallInteger(seconds)) * 1000 + millis + Math.ceil(micros / 1000);
}

/** Reads a TSTInfo (RFC 3161 2.4.2). Throws `DerError`. */
export function readTokenInfo(der: Uint8Array): TimeStampInfo {
  const fields = new Fields(readDer(der), TAG.SEQUENCE, 'time-stamp info');
  if (smallInteger(fields.take(TAG.INTEGER)) !== 1) throw new DerError('version of the time stamp is wrong');
  const policy = oidText(fields.take(TAG.OID));
  const parts = new Fields(fields.take(TAG.SEQUENCE), TAG.SEQUENCE, 'message imprint');
  const algorithm = algorithmOf(parts.take(TAG.SEQUENCE));
  const imprint = copyBytes(parts.take(TAG.OCTET_STRING).value);
  parts.end();
  if (!isNullOrAbsent(algorithm)) throw new DerError('hash of the time stamp has parameters');
  const serialHex = toHex(fields.take(TAG.INTEGER).value);
  const time = timeOf(fields.take(TAG.GENERALIZED_TIME));
  const accuracy = fields.optional(TAG.SEQUENCE);
  for (const tag of [TAG.BOOLEAN, TAG.INTEGER, contextConstructed(0), contextConstructed(1)]) fields.optional(tag);
  fields.end();
  const accuracyMillis = accuracy === undefined ? null : accuracyOf(accuracy);
  return { policy, imprintAlgorithm: algorithm.oid, imprint, serialHex, time, accuracyMillis };
}

async function isOver(info: TimeStampInfo, data: Uint8Array): Promise<boolean> {
  const expected = await digestOf(info.imprintAlgorithm, data);
  return expected !== undefined && equalBytes(expected, info.imprint);
}

function isGenuine({ signature, contentMatches, certificateBinding }: CmsInspection): boolean {
  return signature === 'valid' && contentMatches === 'yes' && certificateBinding === 'matches';
}

/**
 * Reads a time-stamp token over some bytes and reports on it (RFC 3161 2.4.2); a signer that it does not carry is looked
 * for among `known`. Never throws. Chain, dates and revocation of the signer are the caller's to ask.
 */
export async function verifyTimeStamp(
  token: Uint8Array,
  data: Uint8Array,
  known: readonly ParsedCertificate[],
): Promise<VerifiedTimeStamp | PkiFailure> {
  if (token.length > MAX_CMS_BYTES) return { ok: false, code: 'CMS_TOO_LARGE' };
  try {
    const cms = await inspectCms(copyBytes(token), { known });
    if (cms.contentType !== OID.timeStampInfo || cms.content === null) throw new DerError('no time stamp');
    const info = readTokenInfo(cms.content);
    const { signer, certificates } = cms;
    const purpose = signer.extensions.find(({ oid }) => oid === OID.extKeyUsage);
    const hasPurpose = purpose?.critical === true && signer.extKeyUsage.join() === OID.timeStamping;
    return {
      ok: true,
      ...info,
      signer,
      certificates,
      isGenuine: isGenuine(cms),
      isOverData: await isOver(info, data),
      hasPurpose,
    };
  } catch (cause) {
    return cmsFailure(cause);
  }
}
