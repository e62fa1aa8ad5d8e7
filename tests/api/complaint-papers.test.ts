import { describe, expect, it } from '@jest/globals';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuditEntity, BlobEntity, ComplaintPaperEntity, ComplaintScanEntity, OutboxEntity } from '@kualik/db';
import { dropUnusedScans } from '@kualik/db/repositories/complaint-scan.repository.ts';
import { PAPER_JOBS } from '@kualik/worker/papers/index.ts';
import {
  ComplaintDocument,
  ComplaintPaperDocument,
  ComplaintStateDocument,
  RegisterComplaintDocument,
  RegisterPaperComplaintDocument,
} from '../../codegen/generated/complaints.ts';
import type { ComplaintPaperAct } from '../../codegen/generated/complaints.ts';
import { DESK_NOW, minutesLater } from '../support/api-desk.ts';
import {
  answered,
  api,
  as,
  complaint,
  DAY,
  desk,
  listed,
  onPaper,
  openForThisFile,
  sent,
  uploaded,
} from '../support/complaints-desk.ts';
import { jobContext } from '../support/job-context.ts';
import { pdfInfo, pdfText, qpdfCheck } from '../support/pdf.ts';
import { postComplaintScan } from '../support/scans.ts';
import { sealPapers } from '../support/seal-papers.ts';
import { EICAR, pdf } from './uploads/hostile-files.ts';

openForThisFile();

/** Does the work of printer and signer that the acts of a complaint ordered. */
async function printed(complaintId: string): Promise<void> {
  const em = desk.database.em();
  const rows = await em.find(OutboxEntity, { kind: 'complaint-paper' });
  const dataDir = mkdtempSync(join(tmpdir(), 'kualik-complaint-'));
  const context = jobContext({ orm: desk.database.orm, dataDir, at: DESK_NOW });
  for (const { id: outboxId, kind, payload } of rows.filter((row) => row.payload['complaintId'] === complaintId)) {
    await PAPER_JOBS[kind]!(context, { outboxId, kind, payload, requestId: null, attempt: 1 });
  }
  await sealPapers(em, DESK_NOW);
}

async function byCode(code: string, act: ComplaintPaperAct): Promise<Uint8Array> {
  const { data } = await api.ask(ComplaintPaperDocument, { code, act });
  expect(data?.complaintPaper?.isReady).toBe(true);
  return new Uint8Array(Buffer.from(String(data?.complaintPaper?.pdf), 'base64'));
}

describe('the confirmation of receipt of a complaint is a sealed paper with its contents (std1 p.11)', () => {
  async function throughThePortal(): Promise<string> {
    await sent();
    const refs = await listed('RECEIVED');
    const ref = { id: refs.at(-1)!.id, version: refs.at(-1)!.version };
    await api.ask(RegisterComplaintDocument, { complaint: ref }, as('psc_office'));
    return ref.id;
  }
  const ways: [string, () => Promise<string>, string][] = [
    ['the portal', throughThePortal, 'Портал арқылы'],
    ['the counter', async () => (await onPaper({ channel: 'COUNTER' })).summary.id, 'Кеңсе арқылы қолма-қол'],
    ['post', async () => (await onPaper()).summary.id, 'Пошта арқылы'],
  ];

  it.each(ways)('of one that came by %s, for the office and for who holds the code', async (_way, come, words) => {
    const id = await come();
    await printed(id);
    const { data } = await api.ask(ComplaintDocument, { id }, as('psc_office'));
    const { code, receipt, papers } = data!.complaint!;
    expect(papers).toMatchObject([{ act: 'REGISTER', isReady: true }]);
    const own = await byCode(code, 'REGISTER');
    const text = pdfText(own);
    for (const part of [receipt!.incomingNumber, 'Өтегенов А.Ә.', receipt!.place.kk.slice(0, 20), '30 қараша', words]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('Әбдірахманов');
    expect(qpdfCheck(own)).toContain('No syntax or stream encoding errors');
    expect(pdfInfo(own)).toMatch(/Tagged:\s+yes/);
    const url = `${api.url}/complaint-files/${id}/${papers[0]!.id}`;
    const office = await fetch(url, { headers: { cookie: as('psc_office').cookie } });
    expect(new Uint8Array(await office.arrayBuffer())).toEqual(own);
    expect((await fetch(url)).status).toBe(401);
    const foreign = await fetch(url, { headers: { cookie: as('quality_officer').cookie } });
    expect(foreign.status).toBe(403);
    const reads = await desk.database.em().find(AuditEntity, { kind: 'complaint.paper-read' });
    expect(reads.filter((one) => one.data.includes(id)).map(({ actorKind }) => actorKind)).toEqual(
      expect.arrayContaining(['applicant', 'employee']),
    );
  });

  it('and so is the answer, with its outcome and the name of who answered (std1 p.12)', async () => {
    const { summary, code } = await answered();
    await printed(summary.id);
    const text = pdfText(await byCode(code, 'ANSWER'));
    for (const part of ['Екінші терезе ашылды.', 'шағым негізді', 'Шағымға жауап', 'сот']) expect(text).toContain(part);
    const open = await api.ask(ComplaintStateDocument, { code });
    expect(open.data?.complaintState?.papers.map(({ act }) => act)).toEqual(['REGISTER', 'ANSWER']);
  });

  it('and is given to nobody before its seal, nor made twice', async () => {
    const { summary, code } = await onPaper();
    expect((await api.ask(ComplaintPaperDocument, { code, act: 'REGISTER' })).data?.complaintPaper).toBeNull();
    await printed(summary.id);
    await printed(summary.id);
    const em = desk.database.em();
    const [paper, ...others] = await em.find(ComplaintPaperEntity, { complaintId: summary.id });
    expect(others).toEqual([]);
    await em.nativeUpdate(ComplaintPaperEntity, { id: paper!.id }, { awaitsSeal: true, sealedAt: null });
    const { data } = await api.ask(ComplaintPaperDocument, { code, act: 'REGISTER' });
    expect(data?.complaintPaper).toEqual({ isReady: false, pdf: null });
  });
});

describe('a complaint on paper is registered with its scan (std1 p.11)', () => {
  const register = (scanId: string | null) => {
    const input = { channel: 'POST' as const, complaint: complaint(), signedAs: 'Ә', scanId };
    return api.ask(RegisterPaperComplaintDocument, { input }, as('psc_office'));
  };

  it('which lies encrypted and opens for the office', async () => {
    const bytes = pdf({ catalog: '/Lang (kk)' });
    const { id } = await uploaded('psc_office', bytes);
    const { data } = await register(id);
    expect(data?.registerPaperComplaint.hasScan).toBe(true);
    const scan = await desk.database.em().findOneOrFail(ComplaintScanEntity, { id });
    const blob = await desk.database.em().findOneOrFail(BlobEntity, { id: scan.blobId });
    expect(Buffer.from(blob.ciphertext).includes('%PDF')).toBe(false);
    const url = `${api.url}/complaint-files/${scan.complaintId}/scan`;
    const answer = await fetch(url, { headers: { cookie: as('psc_head').cookie } });
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
  });

  it('and never without one, nor with the scan of another complaint', async () => {
    const { id } = await uploaded();
    expect((await register(id)).errors).toEqual([]);
    for (const scanId of [null, 'x', id]) expect((await register(scanId)).code).toBe('COMPLAINT_SCAN');
  });

  it('which is judged as every upload, and taken from those who register only', async () => {
    const virus = await postComplaintScan(api.url, as('psc_office'), Buffer.from(EICAR));
    expect(((await virus.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code).toBe(
      'UPLOAD_VIRUS',
    );
    expect((await postComplaintScan(api.url, null, pdf())).status).toBe(401);
    expect((await postComplaintScan(api.url, as('psc_head'), pdf())).status).toBe(403);
  });

  it('which goes with its bytes when nobody registered it within a day', async () => {
    const em = desk.database.em();
    const { id } = await uploaded('psc_office', pdf({ catalog: '/Lang (ru)' }));
    const { blobId } = await em.findOneOrFail(ComplaintScanEntity, { id });
    expect(await dropUnusedScans(em.fork(), DESK_NOW)).toBe(0);
    expect(await dropUnusedScans(em.fork(), minutesLater(DAY))).toBeGreaterThan(0);
    expect(await em.fork().count(BlobEntity, { id: blobId })).toBe(0);
  });
});
