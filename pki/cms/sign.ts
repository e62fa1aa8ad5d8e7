import { type Bytes, concatBytes, fromHex } from '../bytes.ts';
import { parseCertificate, type ParsedCertificate } from '../certificate-parse.ts';
import { contextConstructed, TAG } from '../der/tags.ts';
import { PkiError } from '../errors.ts';
import { element, integer, octetString, oid, sequence, setOf, unsignedOctets } from '../der/write.ts';
import { type SignatureAlgorithm, signatureAlgorithmIdentifier, signatureAlgorithmOf } from '../algorithms.ts';
import { digestOf } from '../digests.ts';
import { OID } from '../oids.ts';
import { digestAlgorithmIdentifier, digestOidFor } from './algorithms.ts';
import { writeSignedAttributes } from './attributes.ts';

export interface CmsInput {
  content: Uint8Array;
  /** DER of the signer's certificate. */
  certificate: Uint8Array;
  /** DER of further certificates to carry along; the signer's own may be among them. */
  chain: readonly Uint8Array[];
  /**
   * Signs the given bytes: PKCS#1 v1.5 with SHA-256; ECDSA in DER with the hash of its curve (SHA-256 over P-256, and so
   * on); or the national signature of a GOST key. The key never comes here.
   */
  sign: (bytes: Bytes) => Promise<Uint8Array>;
  signingTime?: Date;
  /** The content stays outside: the CMS carries its hash only (RFC 5652 5.2). */
  isDetached?: boolean;
  /** Plain data unless told otherwise (RFC 5652 5.1: another type is written as version 3). */
  contentType?: string;
  /** Whether certificates are carried along; a requester of a time stamp may not want them (RFC 3161 2.4.1). */
  hasCertificates?: boolean;
}

/** A SET OF under an implicit context tag. */
function retagged(tag: number, set: Bytes): Bytes {
  return concatBytes(Uint8Array.of(tag), set.subarray(1));
}

function signerInfo(
  certificate: ParsedCertificate,
  algorithm: SignatureAlgorithm,
  [signedAttributes, signature]: [Bytes, Uint8Array],
): Bytes {
  const serial = unsignedOctets(fromHex(certificate.serialHex) ?? new Uint8Array());
  return sequence(
    integer(1),
    sequence(certificate.issuer, serial),
    digestAlgorithmIdentifier(algorithm),
    retagged(contextConstructed(0), signedAttributes),
    signatureAlgorithmIdentifier(algorithm),
    octetString(signature),
  );
}

function certificateSet(certificates: readonly Uint8Array[]): Bytes {
  const unique = new Map(certificates.map((der) => [der.join(), der]));
  return retagged(contextConstructed(0), setOf(...unique.values()));
}

function encapsulated(contentType: string, content: Uint8Array, isDetached: boolean): Bytes {
  if (isDetached) return sequence(oid(contentType));
  return sequence(oid(contentType), element(contextConstructed(0), octetString(content)));
}

/**
 * Signs content as CMS SignedData (RFC 5652), attached unless told otherwise, DER, CAdES-BES with ESSCertIDv2 (ETSI EN
 * 319 122-1). Hash and signature algorithm follow from the signer's key; throws `KEY_ALGORITHM` for one that we do not
 * sign with. What the callback returns is not verified, nor whether the certificate belongs to the key: verify the result.
 */
export async function signCms({
  content,
  certificate,
  chain,
  sign,
  signingTime,
  isDetached = false,
  contentType = OID.data,
  hasCertificates = true,
}: CmsInput): Promise<Bytes> {
  const signer = parseCertificate(certificate);
  const algorithm = signatureAlgorithmOf(signer.spki);
  const contentDigest = await digestOf(digestOidFor(algorithm), content);
  if (contentDigest === undefined) throw new PkiError('CMS_ALGORITHM', 'no hash for the key of the signer');
  const attributes = writeSignedAttributes({ contentDigest, contentType, certificate: signer, signingTime });
  const signature = await sign(attributes);
  const signedData = sequence(
    integer(contentType === OID.data ? 1 : 3),
    setOf(digestAlgorithmIdentifier(algorithm)),
    encapsulated(contentType, content, isDetached),
    ...(hasCertificates ? [certificateSet([signer.der, ...chain])] : []),
    element(TAG.SET, signerInfo(signer, algorithm, [attributes, signature])),
  );
  return sequence(oid(OID.signedData), element(contextConstructed(0), signedData));
}
