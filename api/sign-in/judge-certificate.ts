import type { EntityManager } from '@kualik/db';
import { isCertificateRevoked, latestCrls, listAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import { verifyChain } from '@kualik/pki/chain.ts';
import type { ParsedCertificate } from '@kualik/pki/certificate-parse.ts';

export type ChainVerdict = 'trusted' | 'untrusted' | 'expired' | 'revoked' | 'unavailable';

/** The path of a certificate to our own root, with the published lists and with revocations not published yet. */
export async function judgeCertificate(
  em: EntityManager,
  certificate: ParsedCertificate,
  at: Date,
): Promise<ChainVerdict> {
  if (await isCertificateRevoked(em, certificate.sha256, at)) return 'revoked';
  const authorities = await listAuthorities(em);
  const lists = await latestCrls(em);
  const result = await verifyChain({
    certificate: certificate.der,
    anchors: authorities.filter(({ role }) => role === 'root').map((one) => one.certificate),
    intermediates: authorities.filter(({ role }) => role === 'issuing').map((one) => one.certificate),
    crls: lists.map(({ der }) => der),
    at,
  });
  if (result.ok) return 'trusted';
  switch (result.code) {
    case 'CERT_EXPIRED':
    case 'CERT_NOT_YET_VALID':
      return 'expired';
    case 'CERT_REVOKED':
      return 'revoked';
    case 'REVOCATION_UNKNOWN':
      return 'unavailable';
    case 'CHAIN_UNTRUSTED':
    case 'CHAIN_CONSTRAINTS':
      return 'untrusted';
  }
}
