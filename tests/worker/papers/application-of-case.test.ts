import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApplicantEntity } from '@kualik/db';
import type { ApplicantKind } from '@kualik/domain/rules/applicant-kinds.ts';
import { applicationPaper, openCase } from '@kualik/worker/papers/case-papers.ts';
import { freshDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/database.ts';
import { submittedOrder } from '../../support/orders.ts';
import { pdfInfo, pdfText } from '../../support/pdf.ts';

const AT = new Date('2026-11-22T06:00:00Z');
const PERSON = { surname: 'Әбдірахманов', givenName: 'Ғалымжан', patronymic: 'Өмірұлы' };
const PROXY = {
  iin: '870903350018',
  surname: 'Жұмағұлов',
  givenName: 'Дәурен',
  patronymic: null,
  basis: 'notarised_power_of_attorney',
} as const;

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

async function paperOf(applicant: Partial<ApplicantEntity>): Promise<Uint8Array> {
  const em = database.em();
  const order = { at: AT, applicant: { ...PERSON, ...applicant } };
  const { id } = await submittedOrder(em, {
    ...order,
    request: { storage: 'file', policyVersion: '2026-1', consentAt: AT },
  });
  const file = await openCase(database.em(), id);
  const { content } = await applicationPaper({ em: database.em(), publicUrl: 'http://localhost:4000', now: AT }, file);
  return content ?? new Uint8Array();
}

/** What stands after the label of the signature. */
function underTheSignature(pdf: Uint8Array): string {
  return pdfText(pdf).split('(жеке тұлға өкілінің) қолы')[1] ?? '';
}

const KINDS: ApplicantKind[] = ['individual', 'nonresident_individual'];

describe('the application of annex 1 of a case (std1 annex 1)', () => {
  it.each(KINDS)('%s: prints what was typed as additional information (S1A1-16)', async (kind) => {
    const text = pdfText(await paperOf({ kind, details: { additionalInformation: 'Түскі үзіліске дейін келемін' } }));
    expect(text.split('Қосымша ақпарат үшін орын')[1]).toContain('Түскі үзіліске дейін келемін');
  });

  it.each(KINDS)('%s: names the representative under the line that he signs (S1A1-18)', async (kind) => {
    const name = underTheSignature(await paperOf({ kind, representative: PROXY }));
    expect(name).toContain('Жұмағұлов Дәурен');
    expect(name).not.toContain('Әбдірахманов');
  });

  it.each(KINDS)('%s: names the applicant who signs himself', async (kind) => {
    expect(underTheSignature(await paperOf({ kind }))).toContain('Әбдірахманов Ғалымжан Өмірұлы');
  });

  it('prints the longest text that the form takes, on further pages where it needs them', async () => {
    const additionalInformation = 'Ұзақ мәтін, көп сөз. '.repeat(47).trim();
    const pdf = await paperOf({ details: { additionalInformation } });
    expect(pdfText(pdf).replaceAll(/\s/g, '')).toContain(additionalInformation.replaceAll(/\s/g, '').slice(0, 300));
    expect(pdfInfo(pdf)).toMatch(/Pages:\s+[12]\n/);
    expect(underTheSignature(pdf)).toContain('Әбдірахманов');
  });
});
