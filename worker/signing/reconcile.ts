import { addOutbox, appendAudit, type CaEntity, type EntityManager, type MikroORM } from '@kualik/db';
import { listAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import { insertCrlIssue, raiseCrlNumber } from '@kualik/db/repositories/ca.repository.ts';
import { crlHeadOf, storeCrl } from '@kualik/db/repositories/crl-store.repository.ts';
import { restoreCertificate, unknownSerials } from '@kualik/db/repositories/issuing.repository.ts';
import { findRequest } from '@kualik/db/repositories/request.repository.ts';
import { casesWithoutWork } from '@kualik/db/repositories/scheduled-revocation.repository.ts';
import {
  certificateBySerial,
  insertRevocation,
  unknownRevocations,
} from '@kualik/db/repositories/revocation.repository.ts';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import { formatName } from '@kualik/pki/names.ts';
import { sha256Hex } from '@kualik/pki/sha256.ts';
import { piecesOf } from './crl-file.ts';
import type { CertificateRecord, CrlRecord, RevocationRecord } from './journal-entry.ts';
import { type Journal } from './journal.ts';
import { JournalBroken } from './journal-reader.ts';
import { highestPublishedNumber, publishedPath, readPublishedCrl } from './published-crl.ts';
import { replayAuthorities } from './reconcile-authorities.ts';
import { replayHolds } from './reconcile-holds.ts';
import { signatureJudge } from './signed-by.ts';
import type { SignerContext } from './signer-context.ts';

export interface Reconciled {
  authorities: number;
  certificates: number;
  revocations: number;
  holds: number;
  /** Revocations that wait for their moment and whose work was lost. */
  scheduled: number;
  lists: number;
}

/** Replays into the database what the journal holds and the database lost, in one transaction. Twice is once. */
export async function reconcile(
  orm: MikroORM,
  { journal, publishedFolder, dataDir }: Pick<SignerContext, 'journal' | 'publishedFolder' | 'dataDir'>,
  now: Date,
): Promise<Reconciled> {
  return orm.em.fork().transactional(async (em) => {
    const putBack = await replayAuthorities(em, { journal, dataDir }, now);
    const authorities = new Map((await listAuthorities(em)).map((ca) => [ca.name as string, ca]));
    const done = {
      authorities: putBack,
      certificates: await replayCertificates(em, journal, authorities),
      revocations: await replayRevocations(em, journal, authorities),
      holds: await replayHolds(em, journal, authorities),
      scheduled: await replayScheduled(em, journal, now),
      lists: await replayLists(em, { journal, publishedFolder }, authorities),
    };
    const actor = { kind: 'system', id: 'reconcile' } as const;
    const data = { ...done, journalHead: journal.entries.at(-1)?.hash ?? null };
    await appendAudit(em, { kind: 'journal.reconciled', actor, at: now, requestId: null, data });
    return done;
  });
}

export type Authorities = ReadonlyMap<string, CaEntity>;

async function replayCertificates(em: EntityManager, journal: Journal, authorities: Authorities): Promise<number> {
  const entries = journal.entries.flatMap(({ record, at }) => (record.kind === 'certificate' ? [{ record, at }] : []));
  const missing = new Set(
    await unknownSerials(
      em,
      entries.map(({ record }) => record.serialHex),
    ),
  );
  const lost = entries.filter(({ record }) => missing.has(record.serialHex));
  for (const { record, at } of lost)
    await replayCertificate(em, record, new Date(at), authorityOf(authorities, record.ca));
  return lost.length;
}

/** Everything but the ids is read out of the certificate itself, and only what our authority signed is taken. */
async function replayCertificate(em: EntityManager, record: CertificateRecord, at: Date, ca: CaEntity): Promise<void> {
  const der = new Uint8Array(Buffer.from(record.der, 'base64'));
  if (!(await signatureJudge(ca.certificate)(der))) {
    throw new JournalBroken(`certificate ${record.serialHex} was not signed by ${ca.name}`);
  }
  const certificate = parseCertificate(der);
  const request = record.requestId === null ? null : await findRequest(em, record.requestId);
  await restoreCertificate(em, {
    id: record.certificateId,
    requestId: request?.id ?? null,
    usage: record.usage,
    caId: ca.id,
    profileId: record.profileId,
    profileVersion: record.profileVersion,
    serialHex: certificate.serialHex,
    spkiSha256: certificate.spkiSha256,
    subject: formatName(certificate.subject),
    iin: record.iin,
    bin: record.bin ?? null,
    tbs: certificate.tbs,
    signature: certificate.signature,
    der,
    sha256: certificate.sha256,
    notBefore: certificate.notBefore,
    notAfter: certificate.notAfter,
    intendedAt: at,
    issuedAt: at,
  });
}

async function replayRevocations(em: EntityManager, journal: Journal, authorities: Authorities): Promise<number> {
  const records = journal.entries.flatMap(({ record }) => (record.kind === 'revocation' ? [record] : []));
  const missing = new Set(
    await unknownRevocations(
      em,
      records.map((record) => record.serialHex),
    ),
  );
  const lost = records.filter((record) => missing.has(record.serialHex));
  for (const record of lost) await replayRevocation(em, record, authorityOf(authorities, record.ca));
  return lost.length;
}

async function replayRevocation(em: EntityManager, record: RevocationRecord, ca: CaEntity): Promise<void> {
  const certificate = await certificateBySerial(em, record.serialHex);
  if (certificate === null) throw new JournalBroken(`revocation of the unknown certificate ${record.serialHex}`);
  await insertRevocation(em, {
    id: record.revocationId,
    certificateId: certificate.id,
    serialHex: record.serialHex,
    caId: ca.id,
    reason: record.reason,
    revokedAt: new Date(record.revokedAt),
    requestedBy: record.requestedBy,
    listSuffix: record.listSuffix ?? '',
    invalidSince: record.invalidSince === undefined ? null : new Date(record.invalidSince),
  });
}

/** A revocation that waits for its moment comes, whatever the outbox forgot; a case that is not there was lost with its order. */
async function replayScheduled(em: EntityManager, journal: Journal, now: Date): Promise<number> {
  const records = journal.entries.flatMap(({ record }) => (record.kind === 'schedule' ? [record] : []));
  const waiting = await casesWithoutWork(
    em,
    records.map(({ requestId }) => requestId),
  );
  for (const { requestId, effectiveAt } of records.filter((record) => waiting.includes(record.requestId))) {
    const step = (await findRequest(em, requestId))?.step ?? '';
    const work = { queue: 'signing', kind: 'revoke-ordered', requestId, payload: { step, scheduled: true } };
    await addOutbox(em, { ...work, at: now, availableAt: new Date(effectiveAt) });
  }
  return waiting.length;
}

/** The last complete list of each authority is published again, and no number is ever used twice. */
async function replayLists(
  em: EntityManager,
  { journal, publishedFolder }: Pick<SignerContext, 'journal' | 'publishedFolder'>,
  authorities: Authorities,
): Promise<number> {
  let replayed = 0;
  for (const ca of authorities.values()) {
    const published = await highestPublishedNumber(publishedFolder, ca.name);
    const journalled = journal.lists.lastNumber(ca.name);
    await raiseCrlNumber(em, ca.id, (published > journalled ? published : journalled) + 1n);
    const last = journal.lists.lastFull(ca.name);
    const known = await crlHeadOf(em, ca.id, '');
    if (last === null || (known !== null && known.number >= BigInt(last.number))) continue;
    replayed += await replayList(em, last, { ca, publishedFolder });
  }
  return replayed;
}

/** 0 when its bytes are lost: the signer publishes the next list as soon as it may. */
async function replayList(
  em: EntityManager,
  record: CrlRecord,
  { ca, publishedFolder }: { ca: CaEntity; publishedFolder: string },
): Promise<number> {
  const thisUpdate = new Date(record.thisUpdate);
  const issue = {
    caId: ca.id,
    kind: 'full',
    suffix: '',
    number: BigInt(record.number),
    baseNumber: null,
    thisUpdate,
    nextUpdate: new Date(record.nextUpdate),
    entries: record.entries,
    publishedAt: thisUpdate,
  } as const;
  if (record.der) {
    const der = new Uint8Array(Buffer.from(record.der, 'base64'));
    await insertCrlIssue(em, { ...issue, der, sha256: await sha256Hex(der) });
    return 1;
  }
  const file = await readPublishedCrl(publishedFolder, ca.name);
  if (file?.list.number !== issue.number || record.sha256 === undefined) return 0;
  await storeCrl(em, { ...issue, sha256: record.sha256 }, piecesOf(publishedPath(publishedFolder, ca.name)));
  return 1;
}

export function authorityOf(authorities: Authorities, name: string): CaEntity {
  const ca = authorities.get(name);
  if (ca === undefined) throw new JournalBroken(`the database does not know the authority ${name}`);
  return ca;
}
