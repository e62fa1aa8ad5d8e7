import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { algorithmOf } from '../algorithms.ts';
import { type Bytes, copyBytes, equalBytes, fromHex, toHex } from '../bytes.ts';
import { Fields, membersOf, oidText } from '../der/fields.ts';
import { DerError, type DerNode } from '../der/node.ts';
import { contextConstructed, TAG } from '../der/tags.ts';
import { time, timeOf } from '../der/time.ts';
import { element, octetString, oid, sequence, setOf, unsignedOctets } from '../der/write.ts';
import type { ParsedCertificate } from '../certificate-parse.ts';
import { digestOf } from '../digests.ts';
import { OID } from '../oids.ts';

/** The signed attributes that count for us. */
export interface SignedAttributes {
  contentType: string;
  messageDigest: Bytes;
  signingTime: Date | null;
  /** Null when the certificate is not named, which CAdES demands. */
  signingCertificate: SigningCertificate | null;
}

export interface SigningCertificate {
  hash: Bytes;
  /** Null for the older attribute, whose hash is SHA-1. */
  hashAlgorithm: string | null;
  issuer: Bytes | null;
  serialHex: string | null;
}

function attribute(type: string, value: Uint8Array): Bytes {
  return sequence(oid(type), setOf(value));
}

/** SigningCertificateV2 with one ESSCertIDv2: SHA-256 (the default, not written), hash, issuer and serial (RFC 5035 3). */
function signingCertificate(certificate: ParsedCertificate): Bytes {
  const issuer = sequence(element(contextConstructed(4), certificate.issuer));
  const serial = unsignedOctets(fromHex(certificate.serialHex) ?? new Uint8Array());
  return sequence(sequence(sequence(octetString(sha256(certificate.der)), sequence(issuer, serial))));
}

/** The signed attributes of CAdES-BES as the SET OF that is signed (RFC 5652 5.4, ETSI EN 319 122-1 5.1 and 5.2). */
export function writeSignedAttributes(input: {
  contentDigest: Uint8Array;
  contentType: string;
  certificate: ParsedCertificate;
  signingTime: Date | undefined;
}): Bytes {
  return setOf(
    attribute(OID.contentType, oid(input.contentType)),
    attribute(OID.messageDigest, octetString(input.contentDigest)),
    attribute(OID.signingCertificateV2, signingCertificate(input.certificate)),
    ...(input.signingTime === undefined ? [] : [attribute(OID.signingTime, time(input.signingTime))]),
  );
}

function readSigningCertificate(node: DerNode, isOlder: boolean): SigningCertificate {
  const outer = new Fields(node, TAG.SEQUENCE, 'signing certificate');
  const [first] = membersOf(outer.take(TAG.SEQUENCE), TAG.SEQUENCE, 'certificate identifiers');
  if (first === undefined) throw new DerError('signing certificate is empty');
  const fields = new Fields(first, TAG.SEQUENCE, 'certificate identifier');
  const algorithm = isOlder ? undefined : fields.optional(TAG.SEQUENCE);
  const hash = copyBytes(fields.take(TAG.OCTET_STRING).value);
  const issuerSerial = fields.optional(TAG.SEQUENCE);
  fields.end();
  const written = algorithm === undefined ? OID.sha256 : algorithmOf(algorithm).oid;
  const hashAlgorithm = isOlder ? null : written;
  if (issuerSerial === undefined) return { hash, hashAlgorithm, issuer: null, serialHex: null };
  const parts = new Fields(issuerSerial, TAG.SEQUENCE, 'issuer and serial');
  const directory = parts.take(TAG.SEQUENCE).children.find(({ tag }) => tag === contextConstructed(4));
  const serial = parts.take(TAG.INTEGER);
  parts.end();
  const [issuer] = directory?.children ?? [];
  return { hash, hashAlgorithm, issuer: issuer ? copyBytes(issuer.raw) : null, serialHex: toHex(serial.value) };
}

/** Each attribute by its type, with its one value. Throws `DerError` when a type stands twice or has several values. */
function attributeValues(node: DerNode): Map<string, DerNode> {
  const values = new Map<string, DerNode>();
  for (const member of node.children) {
    const fields = new Fields(member, TAG.SEQUENCE, 'signed attribute');
    const type = oidText(fields.take(TAG.OID));
    const [value, ...rest] = membersOf(fields.take(TAG.SET), TAG.SET, 'attribute values');
    fields.end();
    if (value === undefined || rest.length > 0 || values.has(type)) throw new DerError('attribute is not single');
    values.set(type, value);
  }
  return values;
}

/** Names the certificate: the newer attribute, or in a time stamp also the older one (RFC 3161 2.4.2, RFC 5816 2.2.1). */
function namedCertificate(values: ReadonlyMap<string, DerNode>, contentType: string): SigningCertificate | null {
  const newer = values.get(OID.signingCertificateV2);
  if (newer !== undefined) return readSigningCertificate(newer, false);
  const older = contentType === OID.timeStampInfo ? values.get(OID.signingCertificate) : undefined;
  return older === undefined ? null : readSigningCertificate(older, true);
}

/** Reads the signed attributes; undefined when one that RFC 5652 11 demands is missing. Throws `DerError` if broken. */
export function readSignedAttributes(node: DerNode): SignedAttributes | undefined {
  const values = attributeValues(node);
  const contentType = values.get(OID.contentType);
  const digest = values.get(OID.messageDigest);
  const signingTime = values.get(OID.signingTime);
  if (contentType === undefined || digest === undefined) return undefined;
  if (digest.tag !== TAG.OCTET_STRING) throw new DerError('message digest is not octets');
  const told = oidText(contentType);
  return {
    contentType: told,
    messageDigest: copyBytes(digest.value),
    signingTime: signingTime === undefined ? null : timeOf(signingTime),
    signingCertificate: namedCertificate(values, told),
  };
}

/** The time stamp over the signature (RFC 3161 appendix A) among the unsigned attributes, or null. Throws `DerError` if broken. */
export function signatureTimeStampOf(node: DerNode | undefined): Bytes | null {
  if (node === undefined) return null;
  const token = attributeValues(node).get(OID.signatureTimeStamp);
  return token === undefined ? null : copyBytes(token.raw);
}

/**
 * Whether the signed identifier names this certificate, by hash and, where it is told, by issuer and serial number. SHA-1
 * counts only in the older attribute of time stamps, an unknown hash never.
 */
export async function identifiesCertificate(
  { hash, hashAlgorithm, issuer, serialHex }: SigningCertificate,
  certificate: ParsedCertificate,
): Promise<boolean> {
  const expected = hashAlgorithm === null ? sha1(certificate.der) : await digestOf(hashAlgorithm, certificate.der);
  if (expected === undefined || !equalBytes(hash, expected)) return false;
  if (issuer !== null && !equalBytes(issuer, certificate.issuer)) return false;
  return serialHex === null || serialHex === certificate.serialHex;
}
