import { type AlgorithmIdentifier, algorithmOf } from '../algorithms.ts';
import { type Bytes, compareBytes, copyBytes, toHex } from '../bytes.ts';
import { parseCertificate, type ParsedCertificate } from '../certificate-parse.ts';
import { Fields, membersOf, oidText, onlyChild, smallInteger } from '../der/fields.ts';
import { DerError, type DerNode } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { contextConstructed, contextPrimitive, TAG } from '../der/tags.ts';
import { PkiError } from '../errors.ts';
import { fingerprintOf } from '../fingerprints.ts';
import { OID } from '../oids.ts';
import { remembered } from '../remembered.ts';

export type SignerIdentifier = { issuer: Bytes; serialHex: string } | { keyIdentifier: string };

export interface SignerParts {
  identifier: SignerIdentifier;
  digestAlgorithm: AlgorithmIdentifier;
  signedAttributes: DerNode | undefined;
  signatureAlgorithm: AlgorithmIdentifier;
  signature: Bytes;
  unsignedAttributes: DerNode | undefined;
}

export interface CmsParts {
  contentType: string;
  /** Null when it stands outside (RFC 5652 5.2). */
  content: Bytes | null;
  digestAlgorithms: AlgorithmIdentifier[];
  certificates: ParsedCertificate[];
  signer: SignerParts;
}

/** Our own bound: a signature carries the signer, the issuing CAs and the root. */
const MAX_CERTIFICATES = 8;

/** SET OF under an implicit tag must ascend too (X.690 11.6); the reader sees only universal sets. */
function checkOrder(node: DerNode): void {
  node.children.forEach((child, index) => {
    const before = node.children[index - 1];
    if (before && compareBytes(before.raw, child.raw) > 0) throw new DerError('tagged set is not in DER order');
  });
}

function readIdentifier(node: DerNode): SignerIdentifier {
  if (node.tag === contextPrimitive(0)) return { keyIdentifier: toHex(node.value) };
  const fields = new Fields(node, TAG.SEQUENCE, 'signer identifier');
  const issuer = copyBytes(fields.take(TAG.SEQUENCE).raw);
  const serialHex = toHex(fields.take(TAG.INTEGER).value);
  fields.end();
  return { issuer, serialHex };
}

function readSigner(node: DerNode): SignerParts {
  const fields = new Fields(node, TAG.SEQUENCE, 'signer');
  const version = smallInteger(fields.take(TAG.INTEGER));
  const identifier = readIdentifier(fields.any());
  if (version !== ('issuer' in identifier ? 1 : 3)) throw new DerError('signer version is wrong');
  const digestAlgorithm = algorithmOf(fields.take(TAG.SEQUENCE));
  const signedAttributes = fields.optional(contextConstructed(0));
  const signatureAlgorithm = algorithmOf(fields.take(TAG.SEQUENCE));
  const signature = copyBytes(fields.take(TAG.OCTET_STRING).value);
  const unsignedAttributes = fields.optional(contextConstructed(1));
  fields.end();
  for (const set of [signedAttributes, unsignedAttributes]) if (set) checkOrder(set);
  return { identifier, digestAlgorithm, signedAttributes, signatureAlgorithm, signature, unsignedAttributes };
}

function readContent(node: DerNode): { contentType: string; content: Bytes | null } {
  const fields = new Fields(node, TAG.SEQUENCE, 'content');
  const contentType = oidText(fields.take(TAG.OID));
  const wrapped = fields.optional(contextConstructed(0));
  fields.end();
  if (wrapped === undefined) return { contentType, content: null };
  const octets = onlyChild(wrapped, 'content');
  if (octets.tag !== TAG.OCTET_STRING) throw new DerError('content is not octets');
  return { contentType, content: copyBytes(octets.value) };
}

/** Operators sign many documents with one certificate: those that came along lately are not read again. */
const knownCertificate = remembered(64, fingerprintOf, parseCertificate);

function readCertificates(node: DerNode | undefined): ParsedCertificate[] {
  if (node === undefined) return [];
  checkOrder(node);
  if (node.children.length > MAX_CERTIFICATES) throw new DerError('too many certificates');
  return node.children.map(({ raw }) => knownCertificate(raw));
}

/** Version by content type and signer (RFC 5652 5.1); attribute certificates and other formats are refused earlier. */
function expectedVersion(contentType: string, { identifier }: SignerParts): number {
  return contentType === OID.data && 'issuer' in identifier ? 1 : 3;
}

/**
 * Takes a SignedData apart (RFC 5652 5), strictly DER and with exactly one signer. Throws `DerError` or `PkiError` with
 * the code of the refusal. Carried CRLs are skipped; nothing is verified.
 */
export function readCms(der: Uint8Array): CmsParts {
  const info = new Fields(readDer(der), TAG.SEQUENCE, 'content info');
  if (oidText(info.take(TAG.OID)) !== OID.signedData) throw new DerError('not signed data');
  const body = onlyChild(info.take(contextConstructed(0)), 'signed data');
  info.end();
  const fields = new Fields(body, TAG.SEQUENCE, 'signed data');
  const version = smallInteger(fields.take(TAG.INTEGER));
  const digestAlgorithms = membersOf(fields.take(TAG.SET), TAG.SET, 'digest algorithms').map(algorithmOf);
  const { contentType, content } = readContent(fields.take(TAG.SEQUENCE));
  const certificates = readCertificates(fields.optional(contextConstructed(0)));
  fields.optional(contextConstructed(1));
  const [signerNode, ...others] = fields.take(TAG.SET).children;
  fields.end();
  if (signerNode === undefined || others.length > 0) throw new PkiError('CMS_SIGNERS', 'not exactly one signer');
  const signer = readSigner(signerNode);
  if (version !== expectedVersion(contentType, signer)) throw new DerError('version of signed data is wrong');
  return { contentType, content, digestAlgorithms, certificates, signer };
}
