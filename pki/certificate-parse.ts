import { type AlgorithmIdentifier, algorithmOf } from './algorithms.ts';
import { type Bytes, copyBytes, toHex } from './bytes.ts';
import { bitStringOctets, Fields, onlyChild, smallInteger } from './der/fields.ts';
import { DerError, type DerNode } from './der/node.ts';
import { readDer } from './der/read.ts';
import { contextConstructed, contextPrimitive, TAG } from './der/tags.ts';
import { timeOf } from './der/time.ts';
import { PkiError } from './errors.ts';
import { duplicatesOf, type RawExtension, rawExtensionsOf } from './extensions/raw.ts';
import { type ExtensionFacts, extensionFacts } from './extensions/read.ts';
import { fingerprintOf } from './fingerprints.ts';
import { keyBitsOf, publicKeyOf } from './keys/public-key.ts';
import { nameOf, type ReadNameAttribute } from './names.ts';

/** Our own bound: the biggest recorded certificate has 2.1 KiB. */
export const MAX_CERTIFICATE_BYTES = 65_536;

/** The parts are views of `der`, which nobody else holds. */
export interface ParsedCertificate extends ExtensionFacts {
  der: Bytes;
  tbs: Uint8Array;
  sha256: string;
  version: number;
  /** Content octets of the serial number, two digits each; the leading zero octet is kept if there is one. */
  serialHex: string;
  /** DER of the issuer's name, to be compared byte by byte. */
  issuer: Uint8Array;
  issuerName: ReadNameAttribute[];
  subjectDer: Uint8Array;
  subject: ReadNameAttribute[];
  notBefore: Date;
  notAfter: Date;
  /** Identifier octets of the two times, for the lints. */
  timeTags: [number, number];
  spki: Uint8Array;
  spkiSha256: string;
  keyAlgorithm: string;
  keyBits: number | null;
  /** The two identifiers that RFC 5280 4.1.2.8 forbids us to write. */
  hasUniqueIds: boolean;
  tbsSignatureAlgorithm: AlgorithmIdentifier;
  signatureAlgorithm: AlgorithmIdentifier;
  signature: Uint8Array;
  extensions: RawExtension[];
}

interface TbsParts {
  version: number;
  serial: DerNode;
  algorithm: AlgorithmIdentifier;
  issuer: DerNode;
  validity: [DerNode, DerNode];
  subject: DerNode;
  spki: DerNode;
  hasUniqueIds: boolean;
  extensions: RawExtension[];
}

function readTbs(node: DerNode): TbsParts {
  const fields = new Fields(node, TAG.SEQUENCE, 'certificate body');
  const version = fields.optional(contextConstructed(0));
  const serial = fields.take(TAG.INTEGER);
  const algorithm = algorithmOf(fields.take(TAG.SEQUENCE));
  const issuer = fields.take(TAG.SEQUENCE);
  const times = new Fields(fields.take(TAG.SEQUENCE), TAG.SEQUENCE, 'validity');
  const validity: [DerNode, DerNode] = [times.any(), times.any()];
  times.end();
  const subject = fields.take(TAG.SEQUENCE);
  const spki = fields.take(TAG.SEQUENCE);
  const uniqueIds = [1, 2].map((number) => fields.optional(contextPrimitive(number)));
  const extensions = fields.optional(contextConstructed(3));
  fields.end();
  return {
    version: version === undefined ? 1 : smallInteger(onlyChild(version, 'version')) + 1,
    serial,
    algorithm,
    issuer,
    validity,
    subject,
    spki,
    hasUniqueIds: uniqueIds.some((id) => id !== undefined),
    extensions: extensions === undefined ? [] : rawExtensionsOf(onlyChild(extensions, 'extensions')),
  };
}

function read(der: Bytes): ParsedCertificate {
  const outer = new Fields(readDer(der), TAG.SEQUENCE, 'certificate');
  const tbsNode = outer.take(TAG.SEQUENCE);
  const signatureAlgorithm = algorithmOf(outer.take(TAG.SEQUENCE));
  const signature = bitStringOctets(outer.take(TAG.BIT_STRING));
  outer.end();
  const tbs = readTbs(tbsNode);
  if (duplicatesOf(tbs.extensions).length > 0) throw new DerError('an extension stands twice');
  const key = publicKeyOf(tbs.spki);
  const spki = tbs.spki.raw;
  return {
    der,
    tbs: tbsNode.raw,
    sha256: fingerprintOf(der),
    version: tbs.version,
    serialHex: toHex(tbs.serial.value),
    issuer: tbs.issuer.raw,
    issuerName: nameOf(tbs.issuer),
    subjectDer: tbs.subject.raw,
    subject: nameOf(tbs.subject),
    notBefore: timeOf(tbs.validity[0]),
    notAfter: timeOf(tbs.validity[1]),
    timeTags: [tbs.validity[0].tag, tbs.validity[1].tag],
    spki,
    spkiSha256: fingerprintOf(spki),
    keyAlgorithm: key.algorithm.oid,
    keyBits: keyBitsOf(key),
    hasUniqueIds: tbs.hasUniqueIds,
    tbsSignatureAlgorithm: tbs.algorithm,
    signatureAlgorithm,
    signature,
    extensions: tbs.extensions,
    ...extensionFacts(tbs.extensions),
  };
}

/**
 * Reads a certificate of any algorithm (RFC 5280 4.1), strictly DER. Throws `CERTIFICATE_MALFORMED`, also on duplicate
 * extensions. Nothing is verified here: neither signature, dates nor profile.
 */
export function parseCertificate(input: Uint8Array): ParsedCertificate {
  if (input.length > MAX_CERTIFICATE_BYTES) throw new PkiError('CERTIFICATE_MALFORMED', 'certificate is too large');
  try {
    return read(copyBytes(input));
  } catch (cause) {
    const where = cause instanceof Error ? cause.message : 'bytes are not a certificate';
    throw new PkiError('CERTIFICATE_MALFORMED', where, { cause });
  }
}
