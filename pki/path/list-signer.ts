import { verifySignature } from '../algorithms.ts';
import type { ParsedCertificate } from '../certificate-parse.ts';
import type { ParsedCrl } from '../crl-parse.ts';
import { isSameName } from './name-match.ts';
import type { Search } from './search.ts';

/** What the search for the signer of a list works with. */
export interface SignerContext {
  search: Search;
  /** Whether a good path leads from this certificate to the anchor. */
  isTrusted: (signer: ParsedCertificate, anchor: ParsedCertificate) => Promise<boolean>;
}

/** A signed list by this certificate's key: name, key identifier, right to sign lists, signature (RFC 5280 6.3.3 f, g). */
async function isSignedBy(search: Search, crl: ParsedCrl, signer: ParsedCertificate): Promise<boolean> {
  const maySign = signer.keyUsage.length === 0 || signer.keyUsage.includes('cRLSign');
  const isNamed = isSameName(crl.issuer, signer.subjectDer) && (crl.aki ?? signer.ski) === (signer.ski ?? crl.aki);
  const isOneAlgorithm = crl.tbsSignatureAlgorithm.oid === crl.signatureAlgorithm.oid;
  if (!maySign || !isNamed || !isOneAlgorithm || search.budget === 0) return false;
  search.budget -= 1;
  const { signatureAlgorithm: algorithm, tbs: signed, signature } = crl;
  return (await verifySignature({ algorithm, spki: signer.spki, signed, signature })) === 'valid';
}

/**
 * The certificate whose key signed the list: the certificate's issuer, or one of the list's issuer name with a good path
 * to the same anchor (RFC 5280 6.3.3 f). Null when there is none.
 */
export async function signerOf(
  crl: ParsedCrl,
  issuer: ParsedCertificate,
  anchor: ParsedCertificate,
  { search, isTrusted }: SignerContext,
): Promise<ParsedCertificate | null> {
  if (await isSignedBy(search, crl, issuer)) return issuer;
  for (const other of [anchor, ...search.intermediates]) {
    if (other.sha256 === issuer.sha256 || !(await isSignedBy(search, crl, other))) continue;
    if (other.sha256 === anchor.sha256 || (await isTrusted(other, anchor))) return other;
  }
  return null;
}
