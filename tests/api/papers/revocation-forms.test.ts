import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicantEntity, DocumentEntity, OutboxEntity, RequestEntity } from '@kualik/db';
import { PAPER_JOBS } from '@kualik/worker/papers/index.ts';
import { ChooseCertificatesDocument } from '../../../codegen/generated/counter.ts';
import { type Desk, DESK_NOW, openDesk } from '../../support/api-desk.ts';
import { right } from '../../support/counter-desk.ts';
import { acceptedRevocation } from '../../support/counter-revocation.ts';
import { type Person, storePerson } from '../../support/holders.ts';
import { jobContext } from '../../support/job-context.ts';
import { pdfText } from '../../support/pdf.ts';
import { sealPapers } from '../../support/seal-papers.ts';

const FILL = 'mutation ($input: CaseFormInput!) { fillCaseForm(input: $input) }';

let desk: Desk;
let asel: Person;
beforeAll(async () => {
  desk = await openDesk();
  asel = await storePerson(desk.database.em(), desk.ca);
});
afterAll(() => desk.close());

const ask = (requestId: string, form: string) => desk.api.ask(FILL, { input: { requestId, form } }, desk.session);

/** Has the annex filled, drawn and sealed; gives its bytes and text. */
async function filled(requestId: string, form: string): Promise<DocumentEntity & { text: string }> {
  expect((await ask(requestId, form)).errors).toEqual([]);
  const context = jobContext({ orm: desk.database.orm, dataDir: desk.api.dataDir, at: DESK_NOW });
  const rows = await desk.database.em().find(OutboxEntity, { kind: 'form', requestId, closedAt: null });
  for (const { id, kind, payload } of rows) {
    await PAPER_JOBS[kind]?.(context, { outboxId: id, kind, requestId, payload, attempt: 1 });
    await desk.database.em().nativeUpdate(OutboxEntity, { id }, { closedAt: DESK_NOW, result: {} });
  }
  await sealPapers(desk.database.em(), DESK_NOW);
  const [paper, ...others] = await desk.database.em().find(DocumentEntity, { requestId, kind: 'form', itemId: form });
  expect([others, paper?.awaitsSeal]).toEqual([[], false]);
  return { ...paper!, text: pdfText(paper!.content ?? new Uint8Array()) };
}

describe('annexes filled from a revocation at the counter (std1 p.9)', () => {
  it('name revocation as their purpose before any certificate is chosen', async () => {
    const { id } = await acceptedRevocation(desk, asel);
    const { text } = await filled(id, 'S1A2');
    expect(text).toContain('[×] кері қайтаруға');
    expect(text).toContain('[ ] беруге');
  });

  it('and the application is not printed before the certificates that it names are chosen', async () => {
    const { id, version } = await acceptedRevocation(desk, asel);
    expect((await ask(id, 'S1A9')).code).toBe('CERTIFICATES_NOT_CHOSEN');
    const input = { id, version, serials: [asel.sign.serialHex] };
    right(await desk.api.ask(ChooseCertificatesDocument, { input }, desk.session));
    const { text } = await filled(id, 'S1A9');
    expect(text.replaceAll(' ', '')).toContain(asel.sign.serialHex.toUpperCase());
  });

  it('are printed again when the case says something else, and only then', async () => {
    const { id } = await acceptedRevocation(desk, asel);
    const first = await filled(id, 'S1A2');
    expect((await filled(id, 'S1A2')).sha256).toBe(first.sha256);
    const em = desk.database.em();
    const { applicantId } = await em.findOneOrFail(RequestEntity, { id });
    await em.nativeUpdate(ApplicantEntity, { id: applicantId }, { surname: 'Құрманғалиева' });
    const second = await filled(id, 'S1A2');
    expect([second.id, second.sha256 === first.sha256]).toEqual([first.id, false]);
    expect(second.text).toContain('Құрманғалиева');
    await em.nativeUpdate(RequestEntity, { id }, { status: 'LAPSED', finishedAt: DESK_NOW });
    await em.nativeUpdate(ApplicantEntity, { id: applicantId }, { surname: 'Қасымова' });
    expect((await filled(id, 'S1A2')).text).toContain('Құрманғалиева');
  });
});
