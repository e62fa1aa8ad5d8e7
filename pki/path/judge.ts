import type { ParsedCertificate } from '../certificate-parse.ts';
import { brokenConstraints, isSelfIssued } from './constraints.ts';
import type { ScopedList } from './list-scope.ts';
import { ANY_POLICY_SETTINGS, type PolicySettings } from './policies.ts';
import { revocationOf } from './revocation.ts';
import { pathsFrom, type Search } from './search.ts';

export interface PathRefusal {
  code: 'CERT_EXPIRED' | 'CERT_NOT_YET_VALID' | 'CERT_REVOKED' | 'CHAIN_CONSTRAINTS' | 'REVOCATION_UNKNOWN';
  detail: string;
}

/** All that a path is judged by. Nothing comes from anywhere else. */
export interface PathContext {
  search: Search;
  lists: readonly ScopedList[];
  at: Date;
  policies: PolicySettings;
}

/** Signers of lists whose own paths are judged inside each other; deeper nesting proves nothing. Our choice. */
const MAX_NESTED_SIGNERS = 3;

function judgeDates(path: readonly ParsedCertificate[], at: Date): PathRefusal | null {
  if (path.some(({ notBefore }) => at < notBefore)) return { code: 'CERT_NOT_YET_VALID', detail: 'before notBefore' };
  if (path.some(({ notAfter }) => at > notAfter)) return { code: 'CERT_EXPIRED', detail: 'after notAfter' };
  return null;
}

/** Whether a signer of lists has a good path of its own. Whoever is being judged already may not vouch for itself. */
async function isTrustedSigner(
  signer: ParsedCertificate,
  anchor: ParsedCertificate,
  context: PathContext,
  pending: readonly string[],
): Promise<boolean> {
  if (pending.includes(signer.sha256) || pending.length >= MAX_NESTED_SIGNERS) return false;
  const { search } = context;
  const below: Search = { anchors: [anchor], intermediates: search.intermediates, budget: search.budget };
  const inner: PathContext = { ...context, search: below, policies: ANY_POLICY_SETTINGS };
  let isGood = false;
  for (const path of await pathsFrom(below, [signer])) {
    isGood ||= (await judge(path, inner, [...pending, signer.sha256])) === null;
  }
  search.budget = below.budget;
  return isGood;
}

/**
 * The signer of an indirect list whose own certificate points to that list: its CA chose to let it speak for itself, as
 * PKITS 4.14.30 has it. A list in the CA's own name is no such choice.
 */
function isOwnSigner(certificate: ParsedCertificate, signer: ParsedCertificate): boolean {
  return signer.sha256 === certificate.sha256 && !isSelfIssued(certificate);
}

async function judgeRevocations(
  path: readonly ParsedCertificate[],
  context: PathContext,
  pending: readonly string[],
): Promise<PathRefusal | null> {
  let unknown: PathRefusal | null = null;
  const anchor = path[path.length - 1];
  for (const [index, certificate] of path.slice(0, -1).entries()) {
    const issuer = path[index + 1];
    if (issuer === undefined || anchor === undefined) continue;
    const { search, lists, at } = context;
    const isTrusted = async (signer: ParsedCertificate): Promise<boolean> =>
      isOwnSigner(certificate, signer) || isTrustedSigner(signer, anchor, context, pending);
    const result = await revocationOf({ certificate, issuer, anchor }, { search, lists, at, isTrusted });
    if (result.status === 'revoked') return { code: 'CERT_REVOKED', detail: result.reason };
    if (result.status === 'unknown') unknown ??= { code: 'REVOCATION_UNKNOWN', detail: result.detail };
  }
  return unknown;
}

async function judge(
  path: readonly ParsedCertificate[],
  context: PathContext,
  pending: readonly string[],
): Promise<PathRefusal | null> {
  const broken = brokenConstraints(path, context.policies);
  if (broken !== null) return { code: 'CHAIN_CONSTRAINTS', detail: broken };
  return judgeDates(path, context.at) ?? (await judgeRevocations(path, context, pending));
}

/** Judges one signed path, end certificate first, anchor last; null = good. The first refusal in this order is told. */
export async function judgePath(path: readonly ParsedCertificate[], context: PathContext): Promise<PathRefusal | null> {
  return judge(path, context, []);
}
