import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DocumentEntity, AuditEntity, FormPrintEntity, OutboxEntity } from '@kualik/db';
import { PAPER_JOBS } from '@kualik/worker/papers/index.ts';
import { type Desk, DESK_NOW, minutesLater, openDesk, takenCase } from '../../support/api-desk.ts';
import type { Session } from '../../support/api-server.ts';
import { jobContext } from '../../support/job-context.ts';
import { pdfText } from '../../support/pdf.ts';
import { sealPapers } from '../../support/seal-papers.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** Does the open work of the queue of papers, as the worker does. */
async function drawPapers(): Promise<void> {
  const context = jobContext({ orm: desk.database.orm, dataDir: desk.api.dataDir, at: DESK_NOW });
  const rows = await desk.database.em().find(OutboxEntity, { queue: 'papers', closedAt: null });
  for (const { id, kind, requestId = null, payload } of rows) {
    await PAPER_JOBS[kind]?.(context, { outboxId: id, kind, requestId, payload, attempt: 1 });
    await desk.database.em().nativeUpdate(OutboxEntity, { id }, { closedAt: DESK_NOW, result: {} });
  }
}

interface Print {
  printForm: { token: string | null; refusals: { field: string; code: string }[] };
}
const PRINT = 'mutation ($input: PrintFormInput!) { printForm(input: $input) { token refusals { field code } } }';
const TAKE = 'mutation ($token: String!) { takePrintedForm(token: $token) { isReady pdf } }';

async function print(form: string, entries: { field: string; values: string[] }[] = []) {
  const input = { form, language: 'kk', entries };
  return desk.api.ask<Print, object>(PRINT, { input });
}

async function take(token: string) {
  return desk.api.ask<{ takePrintedForm: { isReady: boolean; pdf: string | null } }, object>(TAKE, { token });
}

describe('the forms of the standard over GraphQL (reg p.11, std1 annexes 1–13)', () => {
  it('are told whole: fields, labels, rules, options', async () => {
    const query = '{ formSchema(id: "S1A3") { annex act parts { role id kind label { kk } options { id } } } }';
    interface Told {
      formSchema: { annex: number; parts: { id: string | null; options: unknown[] }[] };
    }
    const { data } = await desk.api.ask<Told, object>(query);
    expect(data?.formSchema.annex).toBe(3);
    expect(data?.formSchema.parts.find(({ id }) => id === 'S1A3-06')?.options).toHaveLength(7);
    const all = await desk.api.ask<{ formSchemas: { id: string; isPrintable: boolean }[] }, object>(
      '{ formSchemas { id isPrintable } }',
    );
    const printable = all.data?.formSchemas.filter((one) => one.isPrintable).map(({ id }) => id);
    expect(printable).toEqual(['S1A2', 'S1A5', 'S1A9', 'S1A10', 'S1A11', 'S1A12']);
    const none = await desk.api.ask<{ formSchema: null }, object>('{ formSchema(id: "S1A14") { id } }');
    expect(none.data?.formSchema).toBeNull();
  });

  it('prints a power of attorney for a visitor, once, and forgets it (std1 annex 2)', async () => {
    const { data } = await print('S1A2', [{ field: 'S1A2-04', values: ['Оспанов Дәурен, 1990, Семей'] }]);
    const token = data?.printForm.token ?? '';
    expect((await take(token)).data?.takePrintedForm).toEqual({ isReady: false, pdf: null });
    const typed = await desk.database.em().findOneOrFail(FormPrintEntity, { formId: 'S1A2' });
    expect(Buffer.from(typed.ciphertext).toString()).not.toContain('Оспанов');
    await drawPapers();
    const paper = (await take(token)).data?.takePrintedForm.pdf ?? '';
    expect(pdfText(new Uint8Array(Buffer.from(paper, 'base64')))).toContain('Оспанов Дәурен, 1990, Семей');
    expect((await take(token)).code).toBe('FORM_PRINT_GONE');
    expect(await desk.database.em().count(FormPrintEntity, {})).toBe(0);
    const told = await desk.database.em().find(AuditEntity, { kind: { $in: ['form.printed', 'form.taken'] } });
    expect(told.map(({ kind }) => kind).sort()).toEqual(['form.printed', 'form.taken']);
    expect(told.map(({ data: text }) => text).join()).not.toContain('Оспанов');
  });

  it('gives the paper to one of two who ask at once (std1 annex 9)', async () => {
    const { data } = await print('S1A9');
    const token = data?.printForm.token ?? '';
    await drawPapers();
    const answers = await Promise.all([take(token), take(token)]);
    expect(answers.map(({ code }) => code).sort()).toEqual(['FORM_PRINT_GONE', undefined]);
    expect(await desk.database.em().count(AuditEntity, { kind: 'form.taken', data: /S1A9/ })).toBe(1);
  });

  it('prints a blank, and keeps nothing past ten minutes', async () => {
    const { data } = await print('S1A5');
    desk.api.setNow(minutesLater(11));
    expect((await take(data?.printForm.token ?? '')).code).toBe('FORM_PRINT_GONE');
    desk.api.setNow(DESK_NOW);
    await drawPapers();
  });

  it('names the lines that are wrong', async () => {
    const { data } = await print('S1A9', [
      { field: 'S1A9-01', values: ['1'] },
      { field: 'S1A9-07', values: ['ж'] },
    ]);
    expect(data?.printForm).toEqual({
      token: null,
      refusals: [
        { field: 'S1A9-01', code: 'IIN_LENGTH' },
        { field: 'S1A9-07', code: 'FORM_SERIAL' },
      ],
    });
  });

  it('prints no application of issue: it comes from the portal with its number (std1 p.9)', async () => {
    expect([(await print('S1A1')).code, (await print('S1A99')).code]).toEqual(['FORM_NOT_PRINTABLE', 'FORM_UNKNOWN']);
  });
});

describe('annexes filled from a case (std1 p.9)', () => {
  const FILL = 'mutation ($input: CaseFormInput!) { fillCaseForm(input: $input) }';

  it('are filed once, sealed, with the data of the applicant', async () => {
    const { id: requestId } = await takenCase(desk);
    for (const form of ['S1A2', 'S1A2', 'CONSENT']) {
      const { errors } = await desk.api.ask(FILL, { input: { requestId, form } }, desk.session);
      expect(errors).toEqual([]);
    }
    await drawPapers();
    await sealPapers(desk.database.em(), DESK_NOW);
    const documents = await desk.database
      .em()
      .find(
        DocumentEntity,
        { requestId, kind: { $in: ['form', 'consent'] } },
        { orderBy: { kind: 'asc', itemId: 'asc' } },
      );
    expect(documents.map(({ kind, itemId, awaitsSeal }) => [kind, itemId ?? null, awaitsSeal])).toEqual([
      ['consent', null, false],
      ['form', 'S1A2', false],
    ]);
    expect(pdfText(documents[1]?.content ?? new Uint8Array())).toContain('[×] беруге');
  });

  it('are not given out before the seal', async () => {
    const { id: requestId } = await takenCase(desk);
    await desk.api.ask(FILL, { input: { requestId, form: 'CONSENT' } }, desk.session);
    await drawPapers();
    const { id } = await desk.database.em().findOneOrFail(DocumentEntity, { requestId, kind: 'consent' });
    const read = () => fetch(`${desk.api.url}/documents/${id}`, { headers: { cookie: desk.session.cookie } });
    expect((await read()).status).toBe(503);
    await sealPapers(desk.database.em(), DESK_NOW);
    expect((await read()).status).toBe(200);
  });

  it('belong to the kind of the applicant, and to an operator', async () => {
    const { id: requestId } = await takenCase(desk);
    const fill = (form: string, session?: Session) => desk.api.ask(FILL, { input: { requestId, form } }, session);
    expect((await fill('S1A5', desk.session)).code).toBe('FORM_UNKNOWN');
    expect((await fill('S1A1', desk.session)).code).toBe('FORM_NOT_PRINTABLE');
    expect((await fill('S1A9', desk.session)).code).toBe('CERTIFICATES_NOT_CHOSEN');
    expect((await fill('S1A2')).code).toBe('UNAUTHENTICATED');
  });
});
