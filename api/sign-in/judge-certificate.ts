import type { EntityManager } from '@kualik/db';
import {
  isCertificateRevoked,
  isNamedIssuer,
  latestCrlOf,
  listAuthorities,
} from '@kualik/db/repositories/authority.repository.ts';
import { crlHeadOf } from '@kualik/db/repositories/crl-store.repository.ts';
import { type ChainResult, verifyChain } from '@kualik/pki/chain.ts';
import type { ParsedCertificate } from '@kualik/pki/certificate-parse.ts';

export type ChainVerdict = 'trusted' | 'untrusted' | 'expired' | 'revoked' | 'unavailable';

type FailedChain = Extract<ChainResult, { ok: false }>;

const VERDICTS: Record<FailedChain['code'], ChainVerdict> = {
  CERT_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'expired',
  CERT_REVOKED: 'revoked',
  REVOCATION_UNKNOWN: 'unavailable',
  CHAIN_UNTRUSTED: 'untrusted',
  CHAIN_CONSTRAINTS: 'untrusted',
};

/**
 * The path of a certificate to our own root. Whether it is revoked or on hold the database knows sooner than any list; the
 * list of its authority need not be read, only be there and in force. The authority itself is judged by the root's list.
 */
export async function judgeCertificate(
  em: EntityManager,
  certificate: ParsedCertificate,
  at: Date,
): Promise<ChainVerdict> {
  if (await isCertificateRevoked(em, certificate.sha256, at)) return 'revoked';
  const authorities = await listAuthorities(em);
  const issuer = authorities.find((authority) => authority.role === 'issuing' && isNamedIssuer(certificate, authority));
  if (issuer === undefined) return 'untrusted';
  const anchors = [issuer.certificate];
  const own = await verifyChain({ certificate: certificate.der, intermediates: [], anchors, crls: [], at });
  if (!own.ok && own.code !== 'REVOCATION_UNKNOWN') return VERDICTS[own.code];
  const roots = authorities.filter(({ role }) => role === 'root');
  const lists = await Promise.all(roots.map(({ id }) => latestCrlOf(em, id)));
  const above = await verifyChain({
    certificate: issuer.certificate,
    intermediates: [],
    anchors: roots.map((root) => root.certificate),
    crls: lists.flatMap((list) => (list === null ? [] : [list.der])),
    at,
  });
  if (!above.ok) return VERDICTS[above.code];
  const list = await crlHeadOf(em, issuer.id, '');
  return list !== null && at <= list.nextUpdate ? 'trusted' : 'unavailable';
}
