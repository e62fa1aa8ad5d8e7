import { isNullOrAbsent, verifySignature } from '../algorithms.ts';
import { type Bytes, concatBytes, copyBytes, equalBytes } from '../bytes.ts';
import type { ParsedCertificate } from '../certificate-parse.ts';
import type { DerNode } from '../der/node.ts';
import { TAG } from '../der/tags.ts';
import { failure, PkiError, type PkiFailure } from '../errors.ts';
import { OID } from '../oids.ts';
import { identifiesCertificate, readSignedAttributes, type SignedAttributes } from './attributes.ts';
import { type CmsParts, readCms, type SignerIdentifier } from './read.ts';

/** Our own bound: confirmations and requests have a few KiB, signed exports stay below. */
export const MAX_CMS_BYTES = 1_048_576;

export interface VerifiedCms {
  ok: true;
  content: Bytes;
  signer: ParsedCertificate;
  /** All certificates carried along, the signer's among them. Carried does not mean trusted. */
  certificates: ParsedCertificate[];
  signingTime: Date | null;
  /** Signature over the attributes and digest over the content are both right. */
  signatureValid: boolean;
  /** The signed ESSCertIDv2 names the signer's certificate. */
  essCertMatches: boolean;
}

export type CmsResult = VerifiedCms | PkiFailure;

const DIGESTS: ReadonlyMap<string, { hash: string; signature: string }> = new Map([
  [OID.sha256, { hash: 'SHA-256', signature: OID.sha256WithRsa }],
  [OID.sha384, { hash: 'SHA-384', signature: OID.sha384WithRsa }],
  [OID.sha512, { hash: 'SHA-512', signature: OID.sha512WithRsa }],
]);

function isSigner(certificate: ParsedCertificate, identifier: SignerIdentifier): boolean {
  if ('keyIdentifier' in identifier) return certificate.ski === identifier.keyIdentifier;
  return certificate.serialHex === identifier.serialHex && equalBytes(certificate.issuer, identifier.issuer);
}

/** Digest and signature algorithm as one pair; `rsaEncryption` alone takes the digest's hash (RFC 3370 3.2). */
function algorithmsOf({ digestAlgorithms, signer }: CmsParts): { hash: string; signature: string } {
  const pair = DIGESTS.get(signer.digestAlgorithm.oid);
  const signature = signer.signatureAlgorithm.oid;
  const isPair = pair !== undefined && (signature === OID.rsaEncryption || signature === pair.signature);
  const isDeclared = digestAlgorithms.length === 1 && digestAlgorithms[0]?.oid === signer.digestAlgorithm.oid;
  const named = [...digestAlgorithms, signer.digestAlgorithm, signer.signatureAlgorithm];
  if (!isPair || !isDeclared || !named.every(isNullOrAbsent)) {
    throw new PkiError('CMS_ALGORITHM', `${signer.digestAlgorithm.oid} with ${signature}`);
  }
  return pair;
}

/** The attributes are signed as a SET OF although they stand under an implicit tag (RFC 5652 5.4). */
function signedBytes(attributes: DerNode): Bytes {
  return concatBytes(Uint8Array.of(TAG.SET), attributes.raw.subarray(1));
}

function requiredAttributes(parts: CmsParts): { node: DerNode; attributes: SignedAttributes } {
  const node = parts.signer.signedAttributes;
  const attributes = node === undefined ? undefined : readSignedAttributes(node);
  if (node === undefined || attributes === undefined) {
    throw new PkiError('CMS_SIGNED_ATTRIBUTES', 'a signed attribute of CAdES-BES is missing');
  }
  if (attributes.contentType !== parts.contentType) {
    throw new PkiError('CMS_SIGNED_ATTRIBUTES', 'content type differs from the signed one');
  }
  return { node, attributes };
}

async function judge(parts: CmsParts): Promise<VerifiedCms> {
  const algorithms = algorithmsOf(parts);
  const { node, attributes } = requiredAttributes(parts);
  const signers = parts.certificates.filter((certificate) => isSigner(certificate, parts.signer.identifier));
  const [signer] = signers;
  if (signer === undefined || signers.length > 1) {
    throw new PkiError('CMS_SIGNER_CERTIFICATE', `${signers.length} certificates fit the signer`);
  }
  const digest = await globalThis.crypto.subtle.digest(algorithms.hash, parts.content);
  const verdict = await verifySignature({
    algorithm: { oid: algorithms.signature, parameters: undefined },
    spki: signer.spki,
    signed: signedBytes(node),
    signature: parts.signer.signature,
  });
  return {
    ok: true,
    content: parts.content,
    signer,
    certificates: parts.certificates,
    signingTime: attributes.signingTime,
    signatureValid: verdict === 'valid' && equalBytes(new Uint8Array(digest), attributes.messageDigest),
    essCertMatches: identifiesCertificate(attributes.signingCertificate, signer),
  };
}

/**
 * Reads an attached CAdES-BES signature and reports on it. Never throws: what cannot be read is a code. A wrong
 * signature is `signatureValid: false`. Chain, dates, revocation and the meaning of the content are not checked here.
 */
export async function verifyCms(input: Uint8Array): Promise<CmsResult> {
  if (input.length > MAX_CMS_BYTES) return { ok: false, code: 'CMS_TOO_LARGE' };
  try {
    return await judge(readCms(copyBytes(input)));
  } catch (cause) {
    if (cause instanceof PkiError && cause.code.startsWith('CMS_')) return failure(cause.code, cause);
    return failure('CMS_MALFORMED', cause);
  }
}
