import { isNullOrAbsent, type SignatureVerdict, verifySignature } from '../algorithms.ts';
import { type Bytes, concatBytes, equalBytes } from '../bytes.ts';
import type { ParsedCertificate } from '../certificate-parse.ts';
import type { DerNode } from '../der/node.ts';
import { TAG } from '../der/tags.ts';
import { digestOf } from '../digests.ts';
import { PkiError } from '../errors.ts';
import { signatureMeant } from './algorithms.ts';
import {
  identifiesCertificate,
  readSignedAttributes,
  type SignedAttributes,
  signatureTimeStampOf,
} from './attributes.ts';
import { type CmsParts, readCms, type SignerIdentifier } from './read.ts';

/** What was signed when the CMS does not carry it: the bytes, or their hash by the algorithm that the signer names. */
export type OutsideContent = { content: Uint8Array } | { hash: Uint8Array };

/** Each question about a signature with its own answer. */
export interface CmsInspection {
  contentType: string;
  /** The carried content; null when it stands outside. */
  content: Bytes | null;
  signer: ParsedCertificate;
  /** All certificates carried along, the signer's among them. Carried does not mean trusted. */
  certificates: ParsedCertificate[];
  /** What the signer says; proves nothing. */
  signingTime: Date | null;
  /** Identifiers of the hash and of the signature algorithm. */
  digestAlgorithm: string;
  algorithm: string;
  /** `unknown`: neither carried nor given. */
  contentMatches: 'yes' | 'no' | 'unknown';
  signature: SignatureVerdict;
  /** Whether the signed attributes name the signer's certificate. `unnamed`: they name none. */
  certificateBinding: 'matches' | 'differs' | 'unnamed';
  signatureValue: Bytes;
  /** DER of the token over the signature. */
  timeStamp: Bytes | null;
}

function isSigner(certificate: ParsedCertificate, identifier: SignerIdentifier): boolean {
  if ('keyIdentifier' in identifier) return certificate.ski === identifier.keyIdentifier;
  return certificate.serialHex === identifier.serialHex && equalBytes(certificate.issuer, identifier.issuer);
}

/** The signature algorithm that digest and signature algorithm name together. */
function signatureAlgorithmOf({ digestAlgorithms, signer }: CmsParts): string {
  const meant = signatureMeant(signer.digestAlgorithm.oid, signer.signatureAlgorithm.oid);
  const isDeclared = digestAlgorithms.length === 1 && digestAlgorithms[0]?.oid === signer.digestAlgorithm.oid;
  const named = [...digestAlgorithms, signer.digestAlgorithm, signer.signatureAlgorithm];
  if (meant === undefined || !isDeclared || !named.every(isNullOrAbsent)) {
    throw new PkiError('CMS_ALGORITHM', `${signer.digestAlgorithm.oid} with ${signer.signatureAlgorithm.oid}`);
  }
  return meant;
}

/** The attributes are signed as a SET OF although they stand under an implicit tag (RFC 5652 5.4). */
function signedBytes(attributes: DerNode): Bytes {
  return concatBytes(Uint8Array.of(TAG.SET), attributes.raw.subarray(1));
}

function requiredAttributes(parts: CmsParts): { node: DerNode; attributes: SignedAttributes } {
  const node = parts.signer.signedAttributes;
  const attributes = node === undefined ? undefined : readSignedAttributes(node);
  if (node === undefined || attributes === undefined) {
    throw new PkiError('CMS_SIGNED_ATTRIBUTES', 'a signed attribute of CMS is missing');
  }
  if (attributes.contentType !== parts.contentType) {
    throw new PkiError('CMS_SIGNED_ATTRIBUTES', 'content type differs from the signed one');
  }
  return { node, attributes };
}

/** The signer's certificate, carried along or known to the caller. */
function signerOf(parts: CmsParts, known: readonly ParsedCertificate[]): ParsedCertificate {
  const fits = (certificate: ParsedCertificate): boolean => isSigner(certificate, parts.signer.identifier);
  const carried = parts.certificates.filter(fits);
  const [signer, ...others] = carried.length > 0 ? carried : known.filter(fits).slice(0, 1);
  if (signer === undefined || others.length > 0) {
    throw new PkiError(
      'CMS_SIGNER_CERTIFICATE',
      `${others.length === 0 ? 'no' : 'several'} certificates fit the signer`,
    );
  }
  return signer;
}

async function matchOf(
  parts: CmsParts,
  signed: Bytes,
  outside: OutsideContent | undefined,
): Promise<'yes' | 'no' | 'unknown'> {
  const bytes = parts.content ?? (outside !== undefined && 'content' in outside ? outside.content : undefined);
  const given = outside !== undefined && 'hash' in outside ? outside.hash : undefined;
  const hash = bytes === undefined ? given : await digestOf(parts.signer.digestAlgorithm.oid, bytes);
  if (hash === undefined) return 'unknown';
  return equalBytes(hash, signed) ? 'yes' : 'no';
}

/**
 * Takes a CMS apart and answers each question about its one signature. Throws `DerError` or `PkiError` when there is
 * nothing to answer. Chain, dates and revocation are not looked at.
 */
export async function inspectCms(
  der: Uint8Array,
  { outside, known = [] }: { outside?: OutsideContent; known?: readonly ParsedCertificate[] } = {},
): Promise<CmsInspection> {
  const parts = readCms(der);
  const algorithm = signatureAlgorithmOf(parts);
  const { node, attributes } = requiredAttributes(parts);
  const signer = signerOf(parts, known);
  const named = attributes.signingCertificate;
  const binding = named !== null && (await identifiesCertificate(named, signer)) ? 'matches' : 'differs';
  return {
    contentType: parts.contentType,
    content: parts.content,
    signer,
    certificates: parts.certificates,
    signingTime: attributes.signingTime,
    digestAlgorithm: parts.signer.digestAlgorithm.oid,
    algorithm,
    contentMatches: await matchOf(parts, attributes.messageDigest, outside),
    signature: await verifySignature({
      algorithm: { oid: algorithm, parameters: undefined },
      spki: signer.spki,
      signed: signedBytes(node),
      signature: parts.signer.signature,
    }),
    certificateBinding: named === null ? 'unnamed' : binding,
    signatureValue: parts.signer.signature,
    timeStamp: signatureTimeStampOf(parts.signer.unsignedAttributes),
  };
}
