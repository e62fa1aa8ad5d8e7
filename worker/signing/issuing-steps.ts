import { createHash } from 'node:crypto';
import type { CertificateEntity } from '@kualik/db';
import { equalBytes } from '@kualik/pki/bytes.ts';
import { assembleCertificate, buildTbsCertificate, parseCertificate } from '@kualik/pki/certificate.ts';
import { PermanentFailure } from '../job.ts';
import type { Authority } from './authority.ts';
import type { CertificateOrder } from './certificate-order.ts';
import type { IssuingStore } from './issuing-store.ts';
import type { Journal } from './journal.ts';
import { drawSerial } from './serial.ts';
import { ownListOf } from './own-list.ts';
import { namesIssuer } from './signed-by.ts';

/** One line of the issuing cycle. Each first asks whether its result is stored, so the cycle may stop between any two. */
export interface IssuingStep {
  readonly name: string;
  run(): Promise<void>;
}

/** What certificates are made with. */
export interface IssuingTools {
  authorities: readonly Authority[];
  store: IssuingStore;
  journal: Journal;
  now: () => Date;
}

/** One certificate on its way. */
export interface Draft {
  readonly order: CertificateOrder;
  /** Who signs: the one that the stored intent names, even where a newer key issues meanwhile. */
  authority: Authority;
  row: CertificateEntity | null;
  serial: Uint8Array | null;
  tbs: Uint8Array | null;
  /** Why it goes no further; the others of the round do. */
  fault: PermanentFailure | null;
}

export function draftOf(order: CertificateOrder): Draft {
  return { order, authority: order.authority, row: null, serial: null, tbs: null, fault: null };
}

/**
 * The cycle of the certificates of a round: serial → TBS → lint → intent and audit → sign the stored bytes, signature and
 * audit → compare → journal → store. After the intent only stored bytes are signed; a signature counts once it is stored, so a
 * national one, which never comes out the same twice, is no second certificate. Every line goes through all certificates before the next one begins, so that a round pays for one commit a line.
 */
export function issuingSteps(tools: IssuingTools, drafts: readonly Draft[]): IssuingStep[] {
  const lines: [string, (tools: IssuingTools, drafts: readonly Draft[]) => Promise<void>][] = [
    ['look up', lookUp],
    ['reserve serials', eachOf(reserveSerial)],
    ['build', eachOf(buildTbs)],
    ['lint', eachOf(lintBytes)],
    ['store intents', storeIntents],
    ['sign', signStored],
    ['compare', compareAll],
    ['journal', writeJournal],
    ['store certificates', storeCertificates],
  ];
  return lines.map(([name, run]) => ({
    name,
    run: () =>
      run(
        tools,
        drafts.filter(({ fault }) => fault === null),
      ),
  }));
}

function eachOf(act: (draft: Draft) => void) {
  return (_: IssuingTools, drafts: readonly Draft[]): Promise<void> => {
    for (const draft of drafts) act(draft);
    return Promise.resolve();
  };
}

async function lookUp({ store, authorities }: IssuingTools, drafts: readonly Draft[]): Promise<void> {
  const rows = await store.find(drafts.map(({ order }) => order));
  for (const [index, draft] of drafts.entries()) {
    const row = rows[index] ?? null;
    const authority = row === null ? draft.authority : authorities.find(({ id }) => id === row.caId);
    if (authority === undefined) draft.fault = new PermanentFailure('AUTHORITY_MISSING');
    else Object.assign(draft, { row, authority });
  }
}

function reserveSerial(draft: Draft): void {
  draft.serial = draft.row === null ? drawSerial() : null;
}

function buildTbs(draft: Draft): void {
  if (draft.serial === null) return;
  const { authority } = draft;
  const { subject, spki, validity, extensions, extensionsBySerial } = draft.order;
  draft.tbs = buildTbsCertificate({
    serial: draft.serial,
    issuer: authority.parsed.subjectDer,
    subject,
    spki,
    ...validity,
    signatureAlgorithm: authority.algorithm,
    extensions: extensionsBySerial?.(draft.serial) ?? extensions,
  });
}

function lintBytes(draft: Draft): void {
  if (draft.tbs === null) return;
  const [finding] = draft.order.lint(draft.tbs);
  if (finding !== undefined) draft.fault = new PermanentFailure(`LINT_${finding}`);
}

async function storeIntents({ store, now }: IssuingTools, drafts: readonly Draft[]): Promise<void> {
  const begun = drafts.flatMap((draft) => {
    const { order, serial, tbs } = draft;
    return serial === null || tbs === null ? [] : [{ draft, order, serial, tbs }];
  });
  const rows = await store.intend(begun, now());
  for (const [index, { draft }] of begun.entries()) draft.row = rows[index] ?? null;
}

async function signStored({ store, now }: IssuingTools, drafts: readonly Draft[]): Promise<void> {
  const unsigned = drafts.filter((draft) => !rowOf(draft).signature);
  const signed = await Promise.all(
    unsigned.map(async (draft) => {
      const row = rowOf(draft);
      return { row, signature: await draft.authority.key.sign(row.tbs) };
    }),
  );
  await store.storeSignatures(signed, now());
}

/** Reads everything back from the database and judges it, before anything becomes visible. */
async function compareAll({ store }: IssuingTools, drafts: readonly Draft[]): Promise<void> {
  const rows = await store.reread(drafts.map(rowOf));
  for (const [index, draft] of drafts.entries()) {
    draft.row = rows[index] ?? null;
    if (!(await isAsOrdered(draft))) draft.fault = new PermanentFailure('CERTIFICATE_DIFFERS_FROM_INTENT');
  }
}

async function isAsOrdered(draft: Draft): Promise<boolean> {
  const { tbs } = rowOf(draft);
  const der = certificateOf(draft);
  // what this run built and linted needs no second reading
  const isIntended = draft.tbs === null ? tellsOfOrder(draft, der) : equalBytes(draft.tbs, tbs);
  return isIntended && (await draft.authority.hasSigned(der));
}

/** For the bytes that an earlier run left. */
function tellsOfOrder({ order, authority, row }: Draft, der: Uint8Array): boolean {
  const certificate = parseCertificate(der);
  return (
    namesIssuer(certificate, authority.parsed) &&
    certificate.serialHex === row?.serialHex &&
    equalBytes(order.spki, certificate.spki)
  );
}

async function writeJournal({ journal, now }: IssuingTools, drafts: readonly Draft[]): Promise<void> {
  await journal.appendAll(drafts.map(journalRecord), now());
}

function journalRecord(draft: Draft) {
  const { order, authority } = draft;
  const row = rowOf(draft);
  const der = certificateOf(draft);
  const listSuffix = order.extensionsBySerial ? ownListOf(der, authority.name) : '';
  return {
    kind: 'certificate',
    serialHex: row.serialHex,
    certificateId: row.id,
    requestId: row.requestId ?? null,
    requestNumber: order.requestNumber,
    usage: row.usage,
    ca: authority.name,
    profileId: row.profileId,
    profileVersion: row.profileVersion,
    iin: row.iin ?? null,
    bin: row.bin ?? null,
    ...(listSuffix === '' ? {} : { listSuffix }),
    der: Buffer.from(der).toString('base64'),
  } as const;
}

async function storeCertificates({ store, now }: IssuingTools, drafts: readonly Draft[]): Promise<void> {
  const made = drafts
    .filter((draft) => rowOf(draft).state !== 'issued')
    .map((draft) => {
      const der = certificateOf(draft);
      return { row: rowOf(draft), der, sha256: createHash('sha256').update(der).digest('hex') };
    });
  await store.storeIssued(made, now());
}

/** The certificate that the stored bytes and the stored signature make; nothing is built anew. */
function certificateOf(draft: Draft): Uint8Array {
  const { tbs, signature } = rowOf(draft);
  if (!signature) throw new Error('the signature is not stored');
  return assembleCertificate(tbs, draft.authority.algorithm, signature);
}

function rowOf({ row }: Draft): CertificateEntity {
  if (row === null) throw new Error('the intent is not stored');
  return row;
}
