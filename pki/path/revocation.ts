import { equalBytes } from '../bytes.ts';
import type { ParsedCertificate } from '../certificate-parse.ts';
import type { CrlEntry, ParsedCrl } from '../crl-parse.ts';
import { DerError } from '../der/node.ts';
import { ALL_REASONS, type DistributionPoint } from '../extensions/crl-scope.ts';
import type { RevocationReason } from '../extensions/crl-extensions.ts';
import { isInScope, pointsOf, type ScopedList } from './list-scope.ts';
import { signerOf, type SignerContext } from './list-signer.ts';
import { isSameName } from './name-match.ts';

export type RevocationStatus =
  | { status: 'good' }
  | { status: 'revoked'; reason: RevocationReason }
  | { status: 'unknown'; detail: string };

export interface RevocationContext extends SignerContext {
  lists: readonly ScopedList[];
  at: Date;
}

/** The certificate in question with its issuer and the anchor of its path. */
export interface Subject {
  certificate: ParsedCertificate;
  issuer: ParsedCertificate;
  anchor: ParsedCertificate;
}

function isOutdated(crl: ParsedCrl, at: Date): boolean {
  return crl.nextUpdate === null || at > crl.nextUpdate;
}

/** The entry of a certificate; in an indirect list an entry belongs to the last issuer named before it (5.3.3). */
function entryOf(certificate: ParsedCertificate, { crl, point }: ScopedList): CrlEntry | undefined {
  if (point?.indirect !== true) return crl.entries.find(({ serialHex }) => serialHex === certificate.serialHex);
  let issuer: Uint8Array = crl.issuer;
  return crl.entries.find((entry) => {
    issuer = entry.certificateIssuer ?? issuer;
    return entry.serialHex === certificate.serialHex && isSameName(issuer, certificate.issuer);
  });
}

/** Whether a delta list completes this full list (RFC 5280 5.2.4, 6.3.3 c): one issuer, key and scope, numbers that join. */
function isDeltaOf(delta: ScopedList, full: ScopedList): boolean {
  const [{ crl: changes }, { crl: base }] = [delta, full];
  if (changes.deltaBase === null || changes.number === null || base.number === null) return false;
  const isSameSource = equalBytes(changes.issuer, base.issuer) && changes.aki === base.aki;
  const isJoined = changes.deltaBase <= base.number && changes.number >= base.number;
  return isSameSource && delta.pointDer === full.pointDer && isJoined;
}

function newestFirst(lists: readonly ScopedList[]): ScopedList[] {
  return [...lists].sort((left, right) => right.crl.thisUpdate.getTime() - left.crl.thisUpdate.getTime());
}

/** The newest fresh delta list of the same signer, or null. */
async function deltaOf(
  full: ScopedList,
  { issuer, anchor }: Subject,
  context: RevocationContext,
): Promise<ScopedList | null> {
  const fresh = context.lists.filter((delta) => isDeltaOf(delta, full) && !isOutdated(delta.crl, context.at));
  for (const delta of newestFirst(fresh)) {
    if ((await signerOf(delta.crl, issuer, anchor, context)) !== null) return delta;
  }
  return null;
}

/** A list made after the asked moment still tells what was revoked until then. */
function isRevokedAt(entry: CrlEntry, { crl }: ScopedList, at: Date): boolean {
  return crl.thisUpdate <= at || entry.revokedAt <= at;
}

/** 6.3.3 i to k: the delta list speaks first. Null means not revoked. */
function reasonIn(
  certificate: ParsedCertificate,
  full: ScopedList,
  delta: ScopedList | null,
  at: Date,
): RevocationReason | null {
  const change = delta === null ? undefined : entryOf(certificate, delta);
  if (delta !== null && change !== undefined && isRevokedAt(change, delta, at)) {
    return change.reason === 'removeFromCRL' ? null : change.reason;
  }
  const entry = entryOf(certificate, full);
  return entry !== undefined && isRevokedAt(entry, full, at) ? entry.reason : null;
}

/**
 * Lists that a point offers for the reasons still open: those of the issuer's own key before those of another generation of its
 * name, newest first. Entries may leave a list after the certificate's end.
 */
function candidatesOf(
  point: DistributionPoint,
  { certificate, issuer }: Subject,
  { lists }: RevocationContext,
): ScopedList[] {
  const told = lists.filter(
    (list) =>
      list.crl.deltaBase === null && list.crl.thisUpdate <= certificate.notAfter && isInScope(point, certificate, list),
  );
  const isOwn = ({ crl }: ScopedList): boolean => crl.aki !== null && crl.aki === issuer.ski;
  return [...newestFirst(told.filter(isOwn)), ...newestFirst(told.filter((list) => !isOwn(list)))];
}

async function judgePoints(subject: Subject, context: RevocationContext): Promise<RevocationStatus> {
  let open = ALL_REASONS;
  for (const point of pointsOf(subject.certificate)) {
    for (const list of candidatesOf(point, subject, context)) {
      const told = point.reasons & (list.point?.reasons ?? ALL_REASONS) & open;
      if (told === 0 || (await signerOf(list.crl, subject.issuer, subject.anchor, context)) === null) continue;
      const delta = await deltaOf(list, subject, context);
      if (delta === null && isOutdated(list.crl, context.at)) continue;
      const reason = reasonIn(subject.certificate, list, delta, context.at);
      if (reason !== null) return { status: 'revoked', reason };
      open &= ~told;
    }
  }
  return open === 0 ? { status: 'good' } : { status: 'unknown', detail: 'no fresh list of the issuer' };
}

/**
 * Status of a certificate by full, delta, indirect and divided lists (RFC 5280 6.3.3). `good` needs lists for every reason
 * of revocation. Lists that were given are all there is: nothing is fetched.
 */
export async function revocationOf(subject: Subject, context: RevocationContext): Promise<RevocationStatus> {
  try {
    return await judgePoints(subject, context);
  } catch (cause) {
    if (cause instanceof DerError) return { status: 'unknown', detail: 'a distribution point is not readable' };
    throw cause;
  }
}
