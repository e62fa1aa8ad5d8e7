import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, ApplicantEntity, DocumentEntity, OutboxEntity } from '@kualik/db';
import { applicationPaper, openCase } from '@kualik/worker/papers/case-papers.ts';
import { PAPER_JOBS } from '@kualik/worker/papers/index.ts';
import { openCabinet } from '../../support/api-cabinet.ts';
import { acceptedCase, type Desk, DESK_NOW, openDesk } from '../../support/api-desk.ts';
import type { Session } from '../../support/api-server.ts';
import { storePerson } from '../../support/holders.ts';
import { jobContext } from '../../support/job-context.ts';
import { pdfText } from '../../support/pdf.ts';
import { sealPapers } from '../../support/seal-papers.ts';

const PRINT = 'mutation ($input: PaperPrintInput!) { printCasePaper(input: $input) }';
const OWN_PRINT = 'mutation ($input: PaperPrintInput!) { printOwnPaper(input: $input) }';
const OWN = 'query ($id: ID!) { ownPapers(requestId: $id) { id kind language isReady } }';
const READ = 'query ($id: ID!) { ownPaper(id: $id) { isReady pdf } }';

let desk: Desk;
let requestId: string;
let session: Session;
let stranger: Session;
beforeAll(async () => {
  desk = await openDesk();
  const em = desk.database.em();
  ({ id: requestId } = await acceptedCase(desk));
  await applicationPaper({ em, publicUrl: 'http://localhost:4000', now: DESK_NOW }, await openCase(em, requestId));
  await drawPapers();
  const { applicant } = await openCase(desk.database.em(), requestId);
  session = await openCabinet(desk.api, (await storePerson(em, desk.ca, { iin: applicant.iin })).auth);
  stranger = await openCabinet(desk.api, (await storePerson(em, desk.ca)).auth);
});
afterAll(() => desk.close());

/** Does the open work of the printer and of the signer. */
async function drawPapers(): Promise<void> {
  const context = jobContext({ orm: desk.database.orm, dataDir: desk.api.dataDir, at: DESK_NOW });
  const rows = await desk.database.em().find(OutboxEntity, { queue: 'papers', closedAt: null });
  for (const { id, kind, requestId: about = null, payload } of rows) {
    await PAPER_JOBS[kind]?.(context, { outboxId: id, kind, requestId: about, payload, attempt: 1 });
    await desk.database.em().nativeUpdate(OutboxEntity, { id }, { closedAt: DESK_NOW, result: {} });
  }
  await sealPapers(desk.database.em(), DESK_NOW);
}

async function paperOf(kind: DocumentEntity['kind']): Promise<DocumentEntity> {
  return desk.database.em().findOneOrFail(DocumentEntity, { requestId, kind });
}

async function printOf(itemId: string): Promise<string> {
  const [paper, ...others] = await desk.database.em().find(DocumentEntity, { requestId, kind: 'print', itemId });
  expect([others, paper?.awaitsSeal]).toEqual([[], false]);
  return pdfText(paper?.content ?? new Uint8Array());
}

describe('papers of a case in Russian on demand (std1 p.9)', () => {
  it('are printed for the operator, sealed, beside the Kazakh text; the paper itself stays', async () => {
    const wanted: [DocumentEntity['kind'], string][] = [
      ['application', 'Заявление на выдачу'],
      ['receipt', 'Пункт 9 стандарта'],
    ];
    for (const [kind, russian] of wanted) {
      const paper = await paperOf(kind);
      expect(pdfText(paper.content ?? new Uint8Array())).not.toContain(russian);
      const input = { documentId: paper.id, language: 'ru' };
      for (let time = 0; time < 2; time += 1) {
        expect((await desk.api.ask(PRINT, { input }, desk.session)).errors).toEqual([]);
      }
      await drawPapers();
      const text = await printOf(`${kind}.ru`);
      expect(text).toContain(russian);
      expect(text).toContain('Қазақстан Республикасы');
      expect((await paperOf(kind)).sha256).toBe(paper.sha256);
    }
    const asked = await desk.database.em().count(AuditEntity, { kind: 'paper.print-asked', requestId });
    expect(asked).toBe(4);
  });

  it('and an annex is, in the language that was asked for', async () => {
    const FILL = 'mutation ($input: CaseFormInput!) { fillCaseForm(input: $input) }';
    await desk.api.ask(FILL, { input: { requestId, form: 'S1A2' } }, desk.session);
    await drawPapers();
    const { id: documentId } = await paperOf('form');
    await desk.api.ask(PRINT, { input: { documentId, language: 'ru' } }, desk.session);
    await drawPapers();
    expect(await printOf('S1A2.ru')).toContain('Доверенность на разовое получение');
  });

  it('are asked for and read in the cabinet by the applicant, and by no other', async () => {
    const { id: documentId } = await paperOf('receipt');
    const input = { documentId, language: 'en' };
    expect((await desk.api.ask(OWN_PRINT, { input }, stranger)).code).toBe('NOT_FOUND');
    expect((await desk.api.ask(OWN_PRINT, { input }, session)).errors).toEqual([]);
    await drawPapers();
    interface Own {
      ownPapers: { id: string; kind: string; language: string | null; isReady: boolean }[];
    }
    const { data } = await desk.api.ask<Own, object>(OWN, { id: requestId }, session);
    const print = data?.ownPapers.find(({ kind, language }) => kind === 'PRINT' && language === 'en');
    expect(print?.isReady).toBe(true);
    const read = await desk.api.ask<{ ownPaper: { pdf: string } }, object>(READ, { id: print!.id }, session);
    const text = pdfText(new Uint8Array(Buffer.from(read.data?.ownPaper.pdf ?? '', 'base64')));
    expect(text).toContain('Receipt');
    expect((await desk.api.ask(READ, { id: print!.id }, stranger)).code).toBe('NOT_FOUND');
  });

  it('are made of what the service made itself only', async () => {
    const original = await desk.database
      .em()
      .findOneOrFail(DocumentEntity, { requestId, kind: 'paper' }, { orderBy: { id: 'asc' } });
    const input = { documentId: original.id, language: 'ru' };
    expect((await desk.api.ask(PRINT, { input }, desk.session)).code).toBe('NOT_FOUND');
    expect(
      (
        await desk.database
          .em()
          .findOneOrFail(ApplicantEntity, { id: (await openCase(desk.database.em(), requestId)).applicant.id })
      ).language,
    ).toBe('kk');
  });
});
