import type { EntityManager } from '@mikro-orm/postgresql';
import { CertificateEntity } from '../entities/certificate.entity.ts';
import { plainRows } from '../plain-rows.ts';
import { runBound } from '../statement.ts';
import { givenTable, givenValues, type RowOf, type Shape } from '../given-rows.ts';
import { appendEntriesOfChanged, type EntryOfRow, entryValues } from './audit.repository.ts';

/** What is known of a certificate before it is signed. */
export interface CertificateIntent {
  id: string;
  requestId: string | null;
  usage: CertificateEntity['usage'];
  caId: string;
  profileId: string;
  profileVersion: number;
  serialHex: string;
  spkiSha256: string;
  subject: string;
  iin: string | null;
  bin: string | null;
  tbs: Uint8Array;
  notBefore: Date;
  notAfter: Date;
  intendedAt: Date;
}

/** The one certificate of a request and usage, in whatever state of the issuing cycle. */
export function certificateOfRequest(
  em: EntityManager,
  requestId: string,
  usage: CertificateEntity['usage'],
): Promise<CertificateEntity | null> {
  return em.findOne(CertificateEntity, { requestId, usage });
}

/** The certificates of these requests, in whatever state of the issuing cycle; for reading alone. */
export function certificatesOfRequests(em: EntityManager, requestIds: readonly string[]): Promise<CertificateEntity[]> {
  return plainRows(em, CertificateEntity, 'where request_id = any($1)', [[...new Set(requestIds)]]);
}

/** For certificates without a request (staff, services): the one over this key that lasts longest. */
export function certificateOfKey(
  em: EntityManager,
  spkiSha256: string,
  usage: CertificateEntity['usage'],
): Promise<CertificateEntity | null> {
  return em.findOne(CertificateEntity, { spkiSha256, usage, requestId: null }, { orderBy: { notAfter: 'desc' } });
}

export function certificateById(em: EntityManager, id: string): Promise<CertificateEntity> {
  return em.findOneOrFail(CertificateEntity, { id });
}

/** For reading alone. */
export async function certificatesByIds(
  em: EntityManager,
  ids: readonly string[],
): Promise<Map<string, CertificateEntity>> {
  const rows = await plainRows(em, CertificateEntity, 'where id = any($1)', [[...ids]]);
  return new Map(rows.map((row) => [row.id, row]));
}

const INTENT = {
  id: 'uuid',
  request_id: 'uuid',
  usage: 'text',
  ca_id: 'uuid',
  profile_id: 'text',
  profile_version: 'integer',
  serial_hex: 'text',
  spki_sha256: 'text',
  subject: 'text',
  iin: 'text',
  bin: 'text',
  tbs: 'bytea',
  not_before: 'timestamptz',
  not_after: 'timestamptz',
  intended_at: 'timestamptz',
} as const;
const SIGNATURE = { id: 'uuid', signature: 'bytea' } as const;
const ISSUED = { id: 'uuid', der: 'bytea', sha256: 'text', issued_at: 'timestamptz' } as const;

/** A statement that changes certificates as given rows tell, and appends the entries of those that it changed. */
async function changeWithEntries<S extends Shape>(
  em: EntityManager,
  { change, shape, rows }: { change: (given: string) => string; shape: S; rows: readonly RowOf<S>[] },
  entries: readonly EntryOfRow[],
): Promise<void> {
  const statement = `with changed as (${change(`${givenTable(shape)} as given`)})
    ${appendEntriesOfChanged(Object.keys(shape).length + 1)}`;
  await runBound(em, statement, [...givenValues(shape, rows), ...entryValues(entries)]);
}

/** Stores what is to be signed, and the entries that tell of it. Throws where the request has such a certificate already. */
export async function insertIntents(
  em: EntityManager,
  intents: readonly CertificateIntent[],
  entries: readonly EntryOfRow[],
): Promise<void> {
  const rows = intents.map((intent) => ({
    id: intent.id,
    request_id: intent.requestId,
    usage: intent.usage,
    ca_id: intent.caId,
    profile_id: intent.profileId,
    profile_version: intent.profileVersion,
    serial_hex: intent.serialHex,
    spki_sha256: intent.spkiSha256,
    subject: intent.subject,
    iin: intent.iin,
    bin: intent.bin,
    tbs: intent.tbs,
    not_before: intent.notBefore,
    not_after: intent.notAfter,
    intended_at: intent.intendedAt,
  }));
  const columns = Object.keys(INTENT).join(', ');
  const change = (given: string): string =>
    `insert into certificate (${columns}, state) select ${columns}, 'intended' from ${given} returning id`;
  await changeWithEntries(em, { change, shape: INTENT, rows }, entries);
}

/** Guarded: a signature is stored once, over the bytes that were intended, with the entry that tells of it. */
export async function storeSignatures(
  em: EntityManager,
  signed: readonly { id: string; signature: Uint8Array }[],
  entries: readonly EntryOfRow[],
): Promise<void> {
  const change = (given: string): string =>
    `update certificate set signature = given.signature, state = 'signed' from ${given}
      where certificate.id = given.id and state = 'intended' returning certificate.id`;
  await changeWithEntries(em, { change, shape: SIGNATURE, rows: signed }, entries);
}

/** Guarded: a certificate becomes visible once, with the entry that tells of it. */
export async function storeIssued(
  em: EntityManager,
  issued: readonly { id: string; der: Uint8Array; sha256: string; issuedAt: Date }[],
  entries: readonly EntryOfRow[],
): Promise<void> {
  const rows = issued.map(({ id, der, sha256, issuedAt }) => ({ id, der, sha256, issued_at: issuedAt }));
  const change = (given: string): string =>
    `update certificate
        set der = given.der, sha256 = given.sha256, issued_at = given.issued_at, state = 'issued' from ${given}
      where certificate.id = given.id and state = 'signed' returning certificate.id`;
  await changeWithEntries(em, { change, shape: ISSUED, rows }, entries);
}

/** Of these serials, those that the database does not know in any state. */
export async function unknownSerials(em: EntityManager, serials: readonly string[]): Promise<string[]> {
  const rows = await em.execute<{ serial: string }[]>(
    `select wanted.serial from jsonb_array_elements_text(?::jsonb) as wanted(serial)
     where not exists (select 1 from certificate where serial_hex = wanted.serial)`,
    [JSON.stringify(serials)],
  );
  return rows.map((row) => row.serial);
}

/** Serials of all visible certificates; for the comparison with the journal. */
export async function issuedSerials(em: EntityManager): Promise<string[]> {
  const rows = await em.execute<{ serial_hex: string }[]>(
    `select serial_hex from certificate where state = 'issued' order by issued_at`,
  );
  return rows.map((row) => row.serial_hex);
}

/** Puts a certificate back that the journal holds and the database lost. */
export async function restoreCertificate(
  em: EntityManager,
  certificate: CertificateIntent & { signature: Uint8Array; der: Uint8Array; sha256: string; issuedAt: Date },
): Promise<void> {
  await em.insert(CertificateEntity, { ...certificate, state: 'issued' });
}
