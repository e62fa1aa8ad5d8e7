import { isNullOrAbsent, verifySignature } from '../algorithms.ts';
import { type Bytes, concatBytes, copyBytes, equalBytes } from '../bytes.ts';
import type { ParsedCertificate } from '../certificate-parse.ts';
import type { DerNode } from '../der/node.ts';
import { TAG } from '../der/tags.ts';
import { failure, PkiError, type PkiFailure } from '../errors.ts';
import { digestOf } from '../digests.ts';
import { signatureMeant } from './algorithms.ts';
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
    throw new PkiError('CMS_SIGNED_ATTRIBUTES', 'a signed attribute of CAdES-BES is missing');
  }
  if (attributes.contentType !== parts.contentType) {
    throw new PkiError('CMS_SIGNED_ATTRIBUTES', 'content type differs from the signed one');
  }
  return { node, attributes };
}

async function judge(parts: CmsParts): Promise<VerifiedCms> {
  const algorithm = signatureAlgorithmOf(parts);
  const { node, attributes } = requiredAttributes(parts);
  const signers = parts.certificates.filter((certificate) => isSigner(certificate, parts.signer.identifier));
  const [signer] = signers;
  if (signer === undefined || signers.length > 1) {
    throw new PkiError('CMS_SIGNER_CERTIFICATE', `${signers.length} certificates fit the signer`);
  }
  const digest = await digestOf(parts.signer.digestAlgorithm.oid, parts.content);
  const verdict = await verifySignature({
    algorithm: { oid: algorithm, parameters: undefined },
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
    signatureValid: verdict === 'valid' && digest !== undefined && equalBytes(digest, attributes.messageDigest),
    essCertMatches: await identifiesCertificate(attributes.signingCertificate, signer),
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
