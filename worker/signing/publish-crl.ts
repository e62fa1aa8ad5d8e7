import { type EntityManager, appendAudit } from '@kualik/db';
import { raiseCrlNumber, takeCrlNumber } from '@kualik/db/repositories/ca.repository.ts';
import { storeCrl } from '@kualik/db/repositories/crl-store.repository.ts';
import { markHoldsPublished } from '@kualik/db/repositories/hold-journal.repository.ts';
import { markPublished } from '@kualik/db/repositories/revocation.repository.ts';
import { atOneMoment, type CrlContent, crlContentOf, type CrlMoment, type CrlScope } from './crl-content.ts';
import { piecesOf } from './crl-file.ts';
import { scheduleOf, DELTA_SCHEDULE, DELTA_SUFFIX } from '../crl-schedule.ts';
import { changedScopes, type ScopePart, serverScopes } from './server-scopes.ts';
import { auditCrl, SIGNER } from './crl-audit.ts';
import { highestPublishedNumber, publishedPath, replacePublishedCrl } from './published-crl.ts';
import { type SignedCrlFile, signCrlFile } from './sign-crl.ts';
import type { CrlContext } from './signer-context.ts';

/** One list that is to be signed. */
interface Issue {
  kind: 'full' | 'delta' | 'shard';
  scope: CrlScope;
  number: bigint;
  thisUpdate: Date;
  nextUpdate: Date;
  /** Delta lists build on it from now on. */
  isBase: boolean;
}

const COMPLETE = { listSuffix: '', covers: (): boolean => true };

/**
 * A new complete list, and with it the delta list for those who have an older one: issued together they bear one number and
 * say the same (RFC 5280 5.2.4). The number is taken for good first; a crash leaves a gap in the numbers and nothing else.
 */
export async function publishCrl(context: CrlContext, { isBase = true } = {}): Promise<bigint> {
  const { clock, authority, journal } = context;
  const number = await nextCrlNumber(context);
  const thisUpdate = clock.now();
  const base = journal.lists.base(authority.name);
  const nextUpdate = new Date(thisUpdate.getTime() + scheduleOf(authority.name).nextUpdateMs);
  const isBuiltOn = isBase || base === null;
  const times = { number, thisUpdate, nextUpdate };
  await atOneMoment(context, async (moment) => {
    // Lists of server certificates first: what the complete list marks as told stands in them then, whatever happens between.
    for (const part of isBuiltOn ? serverScopes(context) : await changedScopes(context, moment)) {
      const scope = { ...part, suffix: part.listSuffix, base: null };
      if (base !== null) await publish(context, moment, deltaIssue(part, { base, number, thisUpdate }));
      await publish(context, moment, { kind: 'shard', scope, ...times, isBase: false });
    }
    if (base !== null) await publish(context, moment, deltaIssue(COMPLETE, { base, number, thisUpdate }));
    const scope = { ...COMPLETE, suffix: '', base: null };
    await publish(context, moment, { kind: 'full', scope, ...times, isBase: isBuiltOn });
  });
  return number;
}

/** A new delta list; null when there is no complete list yet that it may build on. */
export async function publishDelta(context: CrlContext): Promise<bigint | null> {
  const base = context.journal.lists.base(context.authority.name);
  if (base === null) return null;
  const number = await nextCrlNumber(context);
  const times = { base, number, thisUpdate: context.clock.now() };
  await atOneMoment(context, async (moment) => {
    for (const part of [...serverScopes(context), COMPLETE]) await publish(context, moment, deltaIssue(part, times));
  });
  return number;
}

function deltaIssue(
  part: ScopePart,
  { base, number, thisUpdate }: { base: bigint; number: bigint; thisUpdate: Date },
): Issue {
  const nextUpdate = new Date(thisUpdate.getTime() + DELTA_SCHEDULE.nextUpdateMs);
  const scope = { ...part, suffix: `${part.listSuffix}${DELTA_SUFFIX}`, base };
  return { kind: 'delta', scope, number, thisUpdate, nextUpdate, isBase: false };
}

/**
 * Takes the next number of the authority's lists for good. What database, journal and published files know counts alike: a
 * database put back to yesterday must not give a number twice (RFC 5280 5.2.3).
 */
export async function nextCrlNumber({ orm, authority, journal, publishedFolder }: CrlContext): Promise<bigint> {
  const published = await highestPublishedNumber(publishedFolder, authority.name);
  const journalled = journal.lists.lastNumber(authority.name);
  const known = published > journalled ? published : journalled;
  await raiseCrlNumber(orm.em.fork(), authority.id, known + 1n);
  return takeCrlNumber(orm.em.fork(), authority.id);
}

async function publish(context: CrlContext, moment: CrlMoment, issue: Issue): Promise<void> {
  const content = await crlContentOf(context, moment, issue.scope);
  await auditCrl(context, 'crl.signing', issue.number, { list: issue.scope.suffix });
  const target = publishedPath(context.publishedFolder, context.authority.name, issue.scope.suffix);
  const signed = await signCrlFile(context.authority, planOf(context, issue), { entries: content.pieces, target });
  await makeVisible(context, issue, { content, signed, target });
}

function planOf({ authority, pkiUrl }: CrlContext, { scope, number, thisUpdate, nextUpdate, kind }: Issue) {
  const address = `${pkiUrl}/crl/${authority.name}`;
  return {
    number,
    thisUpdate,
    nextUpdate,
    deltaBase: scope.base,
    freshestCrl: kind === 'delta' ? [] : [`${address}${scope.suffix}${DELTA_SUFFIX}.crl`],
    distributionPoint: scope.listSuffix === '' ? [] : [`${address}${scope.listSuffix}.crl`],
  };
}

/** Journal, file, row: what the world may have seen is known outside the database before it is seen. */
async function makeVisible(
  context: CrlContext,
  issue: Issue,
  { content, signed, target }: { content: CrlContent; signed: SignedCrlFile; target: string },
): Promise<void> {
  const { orm, clock, authority, journal, publishedFolder } = context;
  const { kind, number, thisUpdate, nextUpdate, isBase } = issue;
  const { suffix, base } = issue.scope;
  const { sha256, entries } = signed;
  const record = {
    kind: 'crl',
    ca: authority.name,
    ...(suffix === '' ? {} : { suffix }),
    number: String(number),
    ...(base === null ? {} : { base: String(base) }),
    ...(isBase ? { isBase } : {}),
    thisUpdate: thisUpdate.toISOString(),
    nextUpdate: nextUpdate.toISOString(),
    entries,
    held: content.listed,
    sha256,
  } as const;
  await journal.append(record, clock.now());
  await replacePublishedCrl(publishedFolder, signed.path, target);
  await orm.em.fork().transactional(async (em) => {
    const row = { caId: authority.id, kind, suffix, number, baseNumber: base, thisUpdate, nextUpdate, sha256, entries };
    await storeCrl(em, { ...row, publishedAt: clock.now() }, piecesOf(target));
    if (issue.scope.listSuffix === '') await markCarried(em, authority.id, { content, number });
    const data = { ca: authority.name, list: suffix, number: String(number), sha256, entries };
    await appendAudit(em, { kind: 'crl.published', actor: SIGNER, at: clock.now(), requestId: null, data });
  });
}

async function markCarried(
  em: EntityManager,
  caId: string,
  { content, number }: { content: CrlContent; number: bigint },
): Promise<void> {
  await markPublished(em, content.unlisted, number);
  await markHoldsPublished(em, caId, { carried: content.held.map(({ holdId }) => holdId), crlNumber: number });
}
