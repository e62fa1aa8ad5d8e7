import { appendAudit, type CaEntity, type EntityManager } from '@kualik/db';
import { insertAuthority, insertCrlIssue, takeCrlNumber } from '@kualik/db/repositories/ca.repository.ts';
import { restoreCertificate } from '@kualik/db/repositories/issuing.repository.ts';
import { AUTHORITIES, lineOf } from '@kualik/domain/rules/authorities.ts';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import { formatName } from '@kualik/pki/names.ts';
import { DELTA_SUFFIX, scheduleOf } from '../crl-schedule.ts';
import type { Authority } from './authority.ts';
import type { Journal } from './journal.ts';
import type { MadeCertificate } from './make-certificate.ts';
import { signEmptyCrl } from './sign-crl.ts';

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
  oldWithNewId: string | null;
  newWithOldId: string | null;
}

export async function storeAuthority(em: EntityManager, row: AuthorityRow, at: Date): Promise<void> {
  const { name, certificate } = row;
  const { serialHex, sha256, spkiSha256, notAfter, subject } = parseCertificate(certificate);
  const role = AUTHORITIES[lineOf(name)].issuer === null ? 'root' : 'issuing';
  const facts = { role, subject: formatName(subject), sha256, notAfter, keyFile: `keys/${name}.key` } as const;
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

/** The first list of an authority, which is empty. */
export interface FirstCrl {
  authority: Pick<Authority, 'id' | 'name'>;
  thisUpdate: Date;
  nextUpdate: Date;
  der: Uint8Array;
  sha256: string;
}

export async function firstCrl(authority: Authority, thisUpdate: Date, pkiUrl: string): Promise<FirstCrl> {
  const { nextUpdateMs, publishedBy } = scheduleOf(authority.name);
  const nextUpdate = new Date(thisUpdate.getTime() + nextUpdateMs);
  const freshestCrl = publishedBy === 'signer' ? [`${pkiUrl}/crl/${authority.name}${DELTA_SUFFIX}.crl`] : [];
  const plan = { number: 1n, thisUpdate, nextUpdate, deltaBase: null, freshestCrl, distributionPoint: [] };
  return { authority, thisUpdate, nextUpdate, ...(await signEmptyCrl(authority, plan)) };
}

export async function storeFirstCrl(em: EntityManager, list: FirstCrl, { journal, at }: RowTools): Promise<void> {
  const { authority, thisUpdate, nextUpdate, der, sha256 } = list;
  const { id: caId, name: ca } = authority;
  const number = await takeCrlNumber(em, caId);
  const times = { thisUpdate, nextUpdate, publishedAt: at };
  const facts = { kind: 'full', suffix: '', baseNumber: null, entries: 0 } as const;
  await insertCrlIssue(em, { caId, number, der, sha256, ...facts, ...times });
  const data = { ca, number: String(number), sha256, entries: 0 };
  await appendAudit(em, { kind: 'crl.published', actor: ACTOR, at, requestId: null, data });
  await journal.append(
    {
      kind: 'crl',
      ca,
      number: String(number),
      isBase: true,
      thisUpdate: thisUpdate.toISOString(),
      nextUpdate: nextUpdate.toISOString(),
      entries: 0,
      der: Buffer.from(der).toString('base64'),
    },
    at,
  );
}
