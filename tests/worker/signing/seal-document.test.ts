import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  addOutbox,
  AuditEntity,
  ComplaintPaperEntity,
  DocumentEntity,
  OutboxEntity,
  storeSealedPaper,
} from '@kualik/db';
import { systemClock } from '@kualik/db/clock.ts';
import { applicationPaper, openCase, sealed } from '@kualik/worker/papers/case-papers.ts';
import { complaintPaper } from '@kualik/worker/papers/complaint-paper.job.ts';
import type { SignerContext } from '../../../worker/signing/signer-context.ts';
import { submittedOrder } from '../../support/orders.ts';
import { pdfInfo, pdfSignature, pdfStructure, pdfText, qpdfCheck } from '../../support/pdf.ts';
import { storedComplaint } from '../../support/stored-complaints.ts';
import { type Installation, newInstallation } from '../support/installation.ts';
import { runSigningJobs, signerContext } from '../support/signer-tools.ts';

const AT = new Date('2026-11-22T06:00:00Z');

describe('the provider’s seal over a paper (reg p.6(5), p.6(8))', () => {
  let installation: Installation;
  let context: SignerContext;

  beforeAll(async () => {
    installation = await newInstallation();
    context = await signerContext(installation, systemClock);
  });
  afterAll(async () => {
    await context.journal.close();
    await installation.close();
  });

  async function application(): Promise<DocumentEntity> {
    const em = installation.database.em();
    const { id } = await submittedOrder(em, { at: AT });
    return applicationPaper({ em, publicUrl: 'http://localhost:4000', now: AT }, await openCase(em, id));
  }

  function stored(id: string): Promise<DocumentEntity> {
    return installation.database.em().findOneOrFail(DocumentEntity, { id });
  }

  it('seals the application; pdfsig, qpdf and pdfinfo accept it, and its tags stay', async () => {
    const paper = await application();
    expect(() => sealed(paper)).toThrow('PAPER_NOT_SEALED');
    expect(await runSigningJobs(context)).toMatchObject([{ kind: 'seal-document', documentId: paper.id }]);
    const { content, awaitsSeal, sha256 } = await stored(paper.id);
    const bytes = content ?? new Uint8Array();
    expect([awaitsSeal, sha256 === paper.sha256]).toEqual([false, false]);
    const verdict = pdfSignature(bytes);
    for (const words of ['Signature is Valid', 'ETSI.CAdES.detached', 'Total document signed', 'SHA-256']) {
      expect(verdict).toContain(words);
    }
    expect(qpdfCheck(bytes)).toContain('No syntax or stream encoding errors');
    expect(pdfInfo(bytes)).toMatch(/Tagged:\s+yes/);
    expect(pdfStructure(bytes)).toContain('H1');
    expect(pdfText(bytes)).toContain('Бірегей нөмір');
  });

  it('seals the confirmation of receipt of a complaint (std1 p.11)', async () => {
    const em = installation.database.em();
    const complaint = await storedComplaint(em, { registeredAt: AT, dueAt: new Date('2026-11-27T13:30:00Z') });
    const paper = await complaintPaper(em, complaint, 'register', AT);
    expect(await runSigningJobs(context)).toMatchObject([{ kind: 'seal-complaint-paper', paperId: paper.id }]);
    const sealedPaper = await installation.database.em().findOneOrFail(ComplaintPaperEntity, { id: paper.id });
    expect(sealedPaper.awaitsSeal).toBe(false);
    expect(pdfSignature(sealedPaper.content)).toContain('Signature is Valid');
    expect(pdfText(sealedPaper.content)).toContain(complaint.incomingNumber);
  });

  it('shows a changed letter of a sealed paper', async () => {
    const paper = await application();
    await runSigningJobs(context);
    const bytes = new Uint8Array((await stored(paper.id)).content ?? []);
    const at = Buffer.from(bytes).indexOf('/Title');
    bytes[at + 8] = (bytes[at + 8] ?? 0) ^ 1;
    expect(pdfSignature(bytes)).not.toContain('Signature is Valid');
  });

  it('writes an entry before and after the seal, with both hashes', async () => {
    const paper = await application();
    await runSigningJobs(context);
    const ofThePaper = { requestId: paper.requestId, kind: { $like: 'document.%' } } as const;
    const rows = await installation.database.em().find(AuditEntity, ofThePaper, { orderBy: { id: 'asc' } });
    const told = rows.map(({ kind, data }) => [kind, (JSON.parse(data) as { sha256?: string }).sha256]);
    const { sha256 } = await stored(paper.id);
    expect(told).toEqual([
      ['document.sealing', paper.sha256],
      ['document.sealed', sha256],
    ]);
  });

  it('run twice, it seals once', async () => {
    const paper = await application();
    const payload = { documentId: paper.id };
    const row = { queue: 'signing', kind: 'seal-document', requestId: paper.requestId, payload, at: AT };
    await addOutbox(installation.database.em(), row);
    const results = await runSigningJobs(context);
    expect(results).toHaveLength(2);
    expect(results.filter((one) => one['repeated'] === true)).toHaveLength(1);
  });

  it('of two signers at once one stores its bytes', async () => {
    const paper = await application();
    const content = new Uint8Array([1]);
    const store = () =>
      storeSealedPaper(installation.database.em(), paper, { content, sha256: 'ab'.repeat(32), at: AT });
    expect((await Promise.all([store(), store()])).filter(Boolean)).toHaveLength(1);
    await runSigningJobs(context);
  });

  it('seals nothing but the bytes that were hashed when the paper was made', async () => {
    const paper = await application();
    await installation.database.em().nativeUpdate(DocumentEntity, { id: paper.id }, { content: new Uint8Array([37]) });
    expect(await runSigningJobs(context)).toEqual([{ kind: 'seal-document', failed: 'DOCUMENT_CHANGED' }]);
    expect((await stored(paper.id)).awaitsSeal).toBe(true);
  });

  it('wakes the letter that waits for it', async () => {
    const paper = await application();
    const em = installation.database.em();
    const later = new Date('2027-11-22T06:00:00Z');
    const letter = { queue: 'mail', kind: 'application', requestId: paper.requestId, payload: {}, at: AT };
    const id = await addOutbox(em, { ...letter, availableAt: later });
    await em.nativeUpdate(OutboxEntity, { id }, { lastError: 'PAPER_NOT_SEALED' });
    await runSigningJobs(context);
    const row = await installation.database.em().findOneOrFail(OutboxEntity, { id });
    expect(row.availableAt.getTime()).toBeLessThan(later.getTime());
  });
});
