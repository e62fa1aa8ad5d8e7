import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseFile } from '@kualik/db/repositories/request.repository.ts';
import { refusalPaperOf } from '@kualik/worker/papers/refusal-paper.ts';
import { RefuseDocumentsDocument } from '../../../codegen/generated/admin.ts';
import { RefuseRevocationDocument } from '../../../codegen/generated/counter.ts';
import { type Desk, DESK_NOW, openDesk, takenCase } from '../../support/api-desk.ts';
import { startedRevocation } from '../../support/counter-revocation.ts';
import { storePerson } from '../../support/holders.ts';
import { pdfText } from '../../support/pdf.ts';

const ADDRESS = 'Семей қ., Абай к., 1-үй, 7-пәтер';
const CAPTION = 'көрсетілетін қызметті алушының мекенжайы';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const refusal = {
  ground: 'DOCUMENTS_INCOMPLETE' as const,
  missing: ['identity-document'],
  reason: { kk: 'Жеке куәлік жоқ' },
};

/** What stands above the caption of line 02 in annex 13 of the case. */
async function addressee(id: string): Promise<string> {
  const em = desk.database.em();
  const text = pdfText(await refusalPaperOf({ em, now: DESK_NOW }, (await caseFile(em, id))!));
  return text.slice(0, text.indexOf(CAPTION));
}

describe('line 02 of the receipt of refusal (S1A13-02)', () => {
  it('is the address of the recipient that the operator typed', async () => {
    const { id, version } = await takenCase(desk);
    const input = { id, version, ...refusal, recipientAddress: ` ${ADDRESS} ` };
    expect((await desk.api.ask(RefuseDocumentsDocument, { input }, desk.session)).errors).toEqual([]);
    expect(await addressee(id)).toContain(ADDRESS);
  });

  it('so too where a revocation is refused at the counter', async () => {
    const { id, version } = await startedRevocation(desk, await storePerson(desk.database.em(), desk.ca));
    const input = { id, version, ...refusal, recipientAddress: ADDRESS };
    expect((await desk.api.ask(RefuseRevocationDocument, { input }, desk.session)).errors).toEqual([]);
    expect(await addressee(id)).toContain(ADDRESS);
  });

  it('is left to the hand where nobody told it: the region that was chosen is no address', async () => {
    const { id, version } = await takenCase(desk);
    expect(
      (await desk.api.ask(RefuseDocumentsDocument, { input: { id, version, ...refusal } }, desk.session)).errors,
    ).toEqual([]);
    expect(await addressee(id)).not.toMatch(/облысы|Семей/);
  });
});
