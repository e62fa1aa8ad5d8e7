import type { EntityManager } from '@kualik/db';
import {
  confirmationsOfUnit,
  sealCertificateHashes,
  sealedPapersOfUnit,
} from '@kualik/db/repositories/archive.repository.ts';
import { isCertificateRevoked, listAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import { findDocument } from '@kualik/db/repositories/request.repository.ts';
import { equalBytes } from '@kualik/pki/bytes.ts';
import type { ParsedCertificate } from '@kualik/pki/certificate-parse.ts';
import { verifyChain } from '@kualik/pki/chain.ts';
import { type CmsInspection, reportCms } from '@kualik/pki/cms.ts';
import { sealOf } from '@kualik/pki/pades.ts';

/** Our authorities and the certificates of the seal, read once for a round. */
export interface SealTrust {
  anchors: Uint8Array[];
  intermediates: Uint8Array[];
  seals: Set<string>;
}

export async function readSealTrust(em: EntityManager): Promise<SealTrust> {
  const authorities = await listAuthorities(em);
  const ofRole = (role: string) => authorities.filter((one) => one.role === role).map((one) => one.certificate);
  return {
    anchors: ofRole('root'),
    intermediates: ofRole('issuing'),
    seals: await sealCertificateHashes(em),
  };
}

/** How many seals and confirmations of a unit do not count. What cannot be judged now is not invalid. @rule reg p.15(4) */
export async function invalidSignatures(
  em: EntityManager,
  trust: SealTrust,
  unit: { id: string; requestId: string },
): Promise<number> {
  let invalid = 0;
  for (const { id, sealedAt } of await sealedPapersOfUnit(em, unit.id)) {
    const { content } = (await findDocument(em, id)) ?? {};
    if (!(await isSealGood(em, trust, content ?? new Uint8Array(), sealedAt))) invalid += 1;
    em.clear();
  }
  for (const { cms, document, signerCertSha256, receivedAt } of await confirmationsOfUnit(em, unit.requestId)) {
    const read = await reportCms(cms ?? new Uint8Array(), undefined);
    const isOfDocument = read.ok && read.content !== null && equalBytes(read.content, document);
    const isOfSigner = read.ok && read.signer.sha256 === signerCertSha256;
    const isGood = isOfDocument && isOfSigner && (await isSignatureGood(em, trust, read, receivedAt ?? new Date(0)));
    if (!isGood) invalid += 1;
  }
  return invalid;
}

async function isSealGood(em: EntityManager, trust: SealTrust, pdf: Uint8Array, at: Date): Promise<boolean> {
  const seal = sealOf(pdf);
  if (seal === null) return false;
  const read = await reportCms(seal.cms, { content: seal.content });
  return read.ok && trust.seals.has(read.signer.sha256) && isSignatureGood(em, trust, read, at);
}

/** Over its content, by the certificate that it names, which stood good at that time. */
async function isSignatureGood(em: EntityManager, trust: SealTrust, cms: CmsInspection, at: Date): Promise<boolean> {
  if (cms.contentMatches !== 'yes' || cms.certificateBinding !== 'matches') return false;
  if (cms.signature === 'wrong') return false;
  return isCertificateGood(em, trust, cms.signer, at);
}

/** No list of that time is at hand, so the path is judged without any; our own register tells of revocation. */
async function isCertificateGood(
  em: EntityManager,
  { anchors, intermediates }: SealTrust,
  { der, sha256 }: ParsedCertificate,
  at: Date,
): Promise<boolean> {
  if (anchors.length === 0) return true;
  const path = await verifyChain({ certificate: der, anchors, intermediates, crls: [], at });
  const isTrusted = path.ok || path.code === 'REVOCATION_UNKNOWN';
  return isTrusted && !(await isCertificateRevoked(em, sha256, at));
}
