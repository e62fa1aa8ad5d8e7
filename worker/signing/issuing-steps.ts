import { createHash, X509Certificate } from 'node:crypto';
import type { CertificateEntity } from '@kualik/db';
import { equalBytes } from '@kualik/pki/bytes.ts';
import { assembleCertificate, buildTbsCertificate, tbsOf } from '@kualik/pki/certificate.ts';
import { PermanentFailure } from '../job.ts';
import type { CertificateOrder } from './certificate-order.ts';
import type { IssuingStore } from './issuing-store.ts';
import type { Journal } from './journal.ts';
import { drawSerial } from './serial.ts';

/** The only signature algorithm of the RSA branch (kz-pki-profile 4.5). */
const ALGORITHM = 'sha256WithRSAEncryption';

/** One line of the issuing cycle. Each first asks whether its result is stored, so the cycle may stop between any two. */
export interface IssuingStep {
  readonly name: string;
  run(): Promise<void>;
}

/** What certificates are made with. */
export interface IssuingTools {
  store: IssuingStore;
  journal: Journal;
  now: () => Date;
}

/** One certificate on its way. */
export interface Draft {
  readonly order: CertificateOrder;
  row: CertificateEntity | null;
  serial: Uint8Array | null;
  tbs: Uint8Array | null;
  /** Why it goes no further; the others of the round do. */
  fault: PermanentFailure | null;
}

export function draftOf(order: CertificateOrder): Draft {
  return { order, row: null, serial: null, tbs: null, fault: null };
}

/**
 * The cycle of the certificates of a round: serial → TBS → lint → intent → audit → sign the stored bytes → audit → compare →
 * journal → store. After the intent only stored bytes are signed, and PKCS#1 v1.5 gives the same signature for them every
 * time. Every line goes through all certificates before the next one begins, so that a round pays for one commit a line.
 */
export function issuingSteps(tools: IssuingTools, drafts: readonly Draft[]): IssuingStep[] {
  const lines: [string, (tools: IssuingTools, drafts: readonly Draft[]) => Promise<void>][] = [
    ['look up', lookUp],
    ['reserve serials', eachOf(reserveSerial)],
    ['build', eachOf(buildTbs)],
    ['lint', eachOf(lintBytes)],
    ['store intents', storeIntents],
    ['audit before', (_, rest) => audit(tools, rest, 'certificate.signing')],
    ['sign', signStored],
    ['audit after', (_, rest) => audit(tools, rest, 'certificate.signed')],
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

async function lookUp({ store }: IssuingTools, drafts: readonly Draft[]): Promise<void> {
  const rows = await store.find(drafts.map(({ order }) => order));
  for (const [index, draft] of drafts.entries()) draft.row = rows[index] ?? null;
}

function reserveSerial(draft: Draft): void {
  draft.serial = draft.row === null ? drawSerial() : null;
}

function buildTbs(draft: Draft): void {
  if (draft.serial === null) return;
  const { authority, subject, spki, validity, extensions } = draft.order;
  draft.tbs = buildTbsCertificate({
    serial: draft.serial,
    issuer: authority.parsed.subjectDer,
    subject,
    spki,
    ...validity,
    signatureAlgorithm: ALGORITHM,
    extensions,
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

async function audit(
  { store, now }: IssuingTools,
  drafts: readonly Draft[],
  kind: 'certificate.signing' | 'certificate.signed',
): Promise<void> {
  const rows = drafts.map(rowOf).filter(({ state }) => state !== 'issued');
  await store.auditOnce(kind, rows, now());
}

async function signStored({ store }: IssuingTools, drafts: readonly Draft[]): Promise<void> {
  const unsigned = drafts.filter((draft) => !rowOf(draft).signature);
  const signed = await Promise.all(
    unsigned.map(async (draft) => {
      const { id, tbs } = rowOf(draft);
      return { id, signature: await draft.order.authority.key.sign(tbs) };
    }),
  );
  await store.storeSignatures(signed);
}

/** Reads everything back from the database and lets node:crypto judge it, before anything becomes visible. */
async function compareAll({ store }: IssuingTools, drafts: readonly Draft[]): Promise<void> {
  const rows = await store.reread(drafts.map(rowOf));
  for (const [index, draft] of drafts.entries()) {
    draft.row = rows[index] ?? null;
    if (!isAsOrdered(draft)) draft.fault = new PermanentFailure('CERTIFICATE_DIFFERS_FROM_INTENT');
  }
}

function isAsOrdered(draft: Draft): boolean {
  const { order } = draft;
  const row = rowOf(draft);
  const der = certificateOf(row);
  const certificate = new X509Certificate(der);
  return (
    equalBytes(tbsOf(der), row.tbs) &&
    certificate.verify(order.authority.x509.publicKey) &&
    certificate.checkIssued(order.authority.x509) &&
    certificate.serialNumber.toLowerCase() === row.serialHex &&
    equalBytes(order.spki, certificate.publicKey.export({ format: 'der', type: 'spki' }))
  );
}

async function writeJournal({ journal, now }: IssuingTools, drafts: readonly Draft[]): Promise<void> {
  await journal.appendAll(drafts.map(journalRecord), now());
}

function journalRecord(draft: Draft) {
  const { order } = draft;
  const row = rowOf(draft);
  return {
    kind: 'certificate',
    serialHex: row.serialHex,
    certificateId: row.id,
    requestId: row.requestId ?? null,
    requestNumber: order.requestNumber,
    usage: row.usage,
    ca: order.authority.name,
    profileId: row.profileId,
    profileVersion: row.profileVersion,
    iin: row.iin ?? null,
    bin: row.bin ?? null,
    der: Buffer.from(certificateOf(row)).toString('base64'),
  } as const;
}

async function storeCertificates({ store, now }: IssuingTools, drafts: readonly Draft[]): Promise<void> {
  const made = drafts
    .map(rowOf)
    .filter(({ state }) => state !== 'issued')
    .map((row) => {
      const der = certificateOf(row);
      return { row, der, sha256: createHash('sha256').update(der).digest('hex') };
    });
  await store.storeIssued(made, now());
}

/** The certificate that the stored bytes and the stored signature make; nothing is built anew. */
function certificateOf(row: CertificateEntity): Uint8Array {
  if (!row.signature) throw new Error('the signature is not stored');
  return assembleCertificate(row.tbs, ALGORITHM, row.signature);
}

function rowOf({ row }: Draft): CertificateEntity {
  if (row === null) throw new Error('the intent is not stored');
  return row;
}
