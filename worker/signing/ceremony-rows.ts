import { appendAudit, type CaEntity, type EntityManager } from '@kualik/db';
import { insertAuthority, insertCrlIssue, takeCrlNumber } from '@kualik/db/repositories/ca.repository.ts';
import { restoreCertificate } from '@kualik/db/repositories/issuing.repository.ts';
import { AUTHORITIES, lineOf } from '@kualik/domain/rules/authorities.ts';
import { serverLists } from '@kualik/domain/rules/server-lists.ts';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import { formatName } from '@kualik/pki/names.ts';
import { DELTA_SUFFIX, scheduleOf } from '../crl-schedule.ts';
import { PermanentFailure } from '../job.ts';
import type { Authority } from './authority.ts';
import type { Journal } from './journal.ts';
import type { MadeCertificate } from './make-certificate.ts';
import { type ListedRevocation, signShortCrl } from './sign-crl.ts';

/** Rows and journal lines of what a ceremony made. The journal takes a line once, so all of it may be stored again. */

const ACTOR = { kind: 'system', id: 'ceremony' } as const;

export interface RowTools {
  journal: Journal;
  at: Date;
}

/** An authority as it is stored. */
export interface AuthorityRow {
  id: string;
  name: CaEntity['name'];
  certificate: Uint8Array;
  keyFile: string;
  oldWithNewId: string | null;
  newWithOldId: string | null;
}

export async function storeAuthority(em: EntityManager, row: AuthorityRow, at: Date): Promise<void> {
  const { name, certificate } = row;
  const { serialHex, sha256, spkiSha256, notAfter, subject } = parseCertificate(certificate);
  const role = AUTHORITIES[lineOf(name)].issuer === null ? 'root' : 'issuing';
  const facts = { role, subject: formatName(subject), sha256, notAfter } as const;
  await insertAuthority(em, { ...row, ...facts });
  const data = { name, serialHex, sha256, spkiSha256 };
  await appendAudit(em, { kind: 'authority.created', actor: ACTOR, at, requestId: null, data });
}

/** Certificate, audit and journal; `ca` names who signed it. */
export async function storeCertificate(
  em: EntityManager,
  made: MadeCertificate,
  ca: CaEntity['name'],
  { journal, at }: RowTools,
): Promise<void> {
  const { id: certificateId, serialHex, usage, profileId, profileVersion, spkiSha256, iin } = made;
  await restoreCertificate(em, made);
  const data = { certificateId, usage, serialHex, profileId, profileVersion, spkiSha256, sha256: made.sha256 };
  await appendAudit(em, { kind: 'certificate.issued', actor: ACTOR, at, requestId: null, data });
  const der = Buffer.from(made.der).toString('base64');
  const ids = { certificateId, requestId: null, requestNumber: null };
  await journal.append({ kind: 'certificate', serialHex, ...ids, usage, ca, profileId, profileVersion, iin, der }, at);
}

/** A list that people sign at a ceremony: the first ones of an authority, and every one of a root. */
export interface CeremonyCrl {
  authority: Pick<Authority, 'id' | 'name'>;
  /** Of the list of its own to which server certificates point; '' = the complete one. */
  suffix: string;
  number: bigint;
  entries: number;
  thisUpdate: Date;
  nextUpdate: Date;
  der: Uint8Array;
  sha256: string;
}

interface CrlTerms {
  now: Date;
  pkiUrl: string;
  suffix?: string;
  number?: bigint;
  revoked?: readonly ListedRevocation[];
}

/** `number` and `revoked` are those of a new authority when left out. */
export async function signCeremonyCrl(
  authority: Authority,
  { now: thisUpdate, pkiUrl, suffix = '', number = 1n, revoked = [] }: CrlTerms,
): Promise<CeremonyCrl> {
  const { nextUpdateMs, publishedBy } = scheduleOf(authority.name);
  const nextUpdate = new Date(thisUpdate.getTime() + nextUpdateMs);
  const address = `${pkiUrl}/crl/${authority.name}${suffix}`;
  const freshestCrl = publishedBy === 'signer' ? [`${address}${DELTA_SUFFIX}.crl`] : [];
  const distributionPoint = suffix === '' ? [] : [`${address}.crl`];
  const plan = { number, thisUpdate, nextUpdate, deltaBase: null, freshestCrl, distributionPoint };
  const signed = await signShortCrl(authority, plan, revoked);
  return { authority, suffix, number, entries: revoked.length, thisUpdate, nextUpdate, ...signed };
}

/** The first lists of an authority: the complete one and those of server certificates, all with the same number. */
export function signFirstCrls(
  authority: Authority,
  { now, pkiUrl }: Pick<CrlTerms, 'now' | 'pkiUrl'>,
): Promise<CeremonyCrl>[] {
  return ['', ...serverLists(authority.name)].map((suffix) => signCeremonyCrl(authority, { now, pkiUrl, suffix }));
}

/** Its number is taken now, by the complete list for all that are signed with it: whoever took it meanwhile makes the list worthless. */
export async function storeCeremonyCrl(em: EntityManager, list: CeremonyCrl, { journal, at }: RowTools): Promise<void> {
  const { authority, suffix, number, entries, thisUpdate, nextUpdate, der, sha256 } = list;
  const { id: caId, name: ca } = authority;
  if (suffix === '' && (await takeCrlNumber(em, caId)) !== number) throw new PermanentFailure('LIST_NUMBER_TAKEN');
  const times = { thisUpdate, nextUpdate, publishedAt: at };
  const kind = suffix === '' ? ('full' as const) : ('shard' as const);
  const facts = { kind, suffix, baseNumber: null, entries };
  await insertCrlIssue(em, { caId, number, der, sha256, ...facts, ...times });
  const data = { ca, list: suffix, number: String(number), sha256, entries };
  await appendAudit(em, { kind: 'crl.published', actor: ACTOR, at, requestId: null, data });
  await journal.append(
    {
      kind: 'crl',
      ca,
      ...(suffix === '' ? { isBase: true } : { suffix }),
      number: String(number),
      thisUpdate: thisUpdate.toISOString(),
      nextUpdate: nextUpdate.toISOString(),
      entries,
      der: Buffer.from(der).toString('base64'),
    },
    at,
  );
}
