import type { EntityManager } from '@kualik/db';
import { standingFactsOfHash } from '@kualik/db/repositories/certificate-standing.repository.ts';
import { latestCrls, listAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import { certificateStanding } from '@kualik/domain/rules/certificate-standing.ts';
import type { CertificateMoment } from '@kualik/domain/rules/signature-report.ts';
import type { ParsedCertificate } from '@kualik/pki/certificate-parse.ts';
import { type ChainResult, verifyChain } from '@kualik/pki/chain.ts';

/** Our authorities and their lists, read once for a report. */
export interface Trust {
  anchors: Uint8Array[];
  intermediates: Uint8Array[];
  crls: Uint8Array[];
}

export async function readTrust(em: EntityManager): Promise<Trust> {
  const authorities = await listAuthorities(em);
  const lists = await latestCrls(em);
  const ofRole = (role: string): Uint8Array[] =>
    authorities.filter((one) => one.role === role).map(({ certificate }) => certificate);
  return { anchors: ofRole('root'), intermediates: ofRole('issuing'), crls: lists.map(({ der }) => der) };
}

export interface MomentJudged {
  chain: 'trusted' | 'untrusted' | 'broken';
  /** The authority that issued it; null when none of ours did. */
  issuer: ParsedCertificate | null;
  moment: CertificateMoment;
}

/** The path to an authority of ours and how the certificate stands at a moment: by the lists and by what is not published yet. */
export async function judgeAt(
  { em, trust }: { em: EntityManager; trust: Trust },
  certificate: ParsedCertificate,
  at: Date,
): Promise<MomentJudged> {
  const result = await verifyChain({ certificate: certificate.der, ...trust, at });
  const own = await standingFactsOfHash(em, certificate.sha256);
  const standing = own === null ? null : certificateStanding(own, at);
  const isStopped = standing === 'revoked' || standing === 'held';
  const validity = at > certificate.notAfter ? 'expired' : at < certificate.notBefore ? 'not_yet_valid' : 'valid';
  // What is expired is told by nobody's lists but by our own register.
  const known = own === null ? 'unknown' : 'good';
  return {
    chain: chainOf(result),
    issuer: result.ok ? (result.path[1] ?? null) : null,
    moment: { validity, revocation: isStopped ? standing : revocationOf(result, known) },
  };
}

function chainOf(result: ChainResult): MomentJudged['chain'] {
  if (result.ok) return 'trusted';
  if (result.code === 'CHAIN_UNTRUSTED') return 'untrusted';
  return result.code === 'CHAIN_CONSTRAINTS' ? 'broken' : 'trusted';
}

function revocationOf(result: ChainResult, ofExpired: 'good' | 'unknown'): CertificateMoment['revocation'] {
  if (result.ok) return 'good';
  if (result.code === 'CERT_REVOKED') return result.detail === 'certificateHold' ? 'held' : 'revoked';
  return result.code === 'CERT_EXPIRED' ? ofExpired : 'unknown';
}
