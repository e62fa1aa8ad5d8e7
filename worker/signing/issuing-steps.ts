import { createHash, X509Certificate } from 'node:crypto';
import type { CertificateEntity } from '@kualik/db';
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

/** What one certificate is made with. */
export interface IssuingTools {
  store: IssuingStore;
  journal: Journal;
  now(): Date;
}

interface Draft {
  row: CertificateEntity | null;
  serial: Uint8Array | null;
  tbs: Uint8Array | null;
}

/**
 * The cycle of one certificate: serial → TBS → lint → intent → audit → sign the stored bytes → audit → compare → journal →
 * store. After the intent only stored bytes are signed, and PKCS#1 v1.5 gives the same signature for them every time.
 */
export function issuingSteps(tools: IssuingTools, order: CertificateOrder): IssuingStep[] {
  const draft: Draft = { row: null, serial: null, tbs: null };
  const steps: [string, (cycle: Cycle) => Promise<void>][] = [
    ['look up', lookUp],
    ['reserve serial', reserveSerial],
    ['build', buildTbs],
    ['lint', lintBytes],
    ['store intent', storeIntent],
    ['audit before', (cycle) => audit(cycle, 'certificate.signing')],
    ['sign', signStored],
    ['audit after', (cycle) => audit(cycle, 'certificate.signed')],
    ['compare', compare],
    ['journal', journal],
    ['store certificate', storeCertificate],
  ];
  const cycle = { tools, order, draft };
  return steps.map(([name, run]) => ({ name: `${order.usage}: ${name}`, run: () => run(cycle) }));
}

interface Cycle {
  tools: IssuingTools;
  order: CertificateOrder;
  draft: Draft;
}

async function lookUp({ tools, order, draft }: Cycle): Promise<void> {
  draft.row = await tools.store.find(order);
}

async function reserveSerial({ draft }: Cycle): Promise<void> {
  draft.serial = draft.row === null ? drawSerial() : null;
}

async function buildTbs({ order, draft }: Cycle): Promise<void> {
  if (draft.serial === null) return;
  const { authority, subject, spki, validity, extensions } = order;
  const issuer = authority.parsed.subjectDer;
  draft.tbs = buildTbsCertificate({
    serial: draft.serial,
    issuer,
    subject,
    spki,
    ...validity,
    signatureAlgorithm: ALGORITHM,
    extensions,
  });
}

async function lintBytes({ order, draft }: Cycle): Promise<void> {
  if (draft.tbs === null) return;
  const findings = order.lint(draft.tbs);
  if (findings.length > 0) throw new PermanentFailure(`LINT_${findings[0] ?? 'FAILED'}`);
}

async function storeIntent({ tools, order, draft }: Cycle): Promise<void> {
  if (draft.serial === null || draft.tbs === null) return;
  draft.row = await tools.store.intend(order, { serial: draft.serial, tbs: draft.tbs }, tools.now());
}

async function audit({ tools, draft }: Cycle, kind: 'certificate.signing' | 'certificate.signed'): Promise<void> {
  const row = rowOf(draft);
  if (row.state !== 'issued') await tools.store.auditOnce(kind, row, tools.now());
}

async function signStored({ tools, order, draft }: Cycle): Promise<void> {
  const row = rowOf(draft);
  if (row.signature) return;
  draft.row = await tools.store.storeSignature(row, await order.authority.key.sign(row.tbs));
}

/** Reads everything back from the database and lets node:crypto judge it, before anything becomes visible. */
async function compare({ tools, order, draft }: Cycle): Promise<void> {
  const row = await tools.store.reread(rowOf(draft));
  const der = certificateOf(row);
  const certificate = new X509Certificate(der);
  const agrees =
    Buffer.from(tbsOf(der)).equals(row.tbs) &&
    certificate.verify(order.authority.x509.publicKey) &&
    certificate.checkIssued(order.authority.x509) &&
    certificate.serialNumber.toLowerCase() === row.serialHex &&
    Buffer.from(order.spki).equals(certificate.publicKey.export({ format: 'der', type: 'spki' }));
  if (!agrees) throw new PermanentFailure('CERTIFICATE_DIFFERS_FROM_INTENT');
  draft.row = row;
}

async function journal({ tools, order, draft }: Cycle): Promise<void> {
  const row = rowOf(draft);
  const record = {
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
  await tools.journal.append(record, tools.now());
}

async function storeCertificate({ tools, draft }: Cycle): Promise<void> {
  const row = rowOf(draft);
  if (row.state === 'issued') return;
  const der = certificateOf(row);
  draft.row = await tools.store.storeIssued(
    row,
    { der, sha256: createHash('sha256').update(der).digest('hex') },
    tools.now(),
  );
}

/** The certificate that the stored bytes and the stored signature make; nothing is built anew. */
function certificateOf(row: CertificateEntity): Uint8Array {
  if (!row.signature) throw new Error('the signature is not stored');
  return assembleCertificate(row.tbs, ALGORITHM, row.signature);
}

function rowOf(draft: Draft): CertificateEntity {
  if (draft.row === null) throw new Error('the intent is not stored');
  return draft.row;
}
