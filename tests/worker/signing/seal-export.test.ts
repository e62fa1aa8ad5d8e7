import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, ListExportEntity } from '@kualik/db';
import { OrderSealedExportDocument, SealedExportDocument } from '../../../codegen/generated/lists.ts';
import { type Desk, openDesk } from '../../support/api-desk.ts';
import { caseAwaitingPapers, signIn, storeOperator } from '../../support/api-staff.ts';
import { type DeskSigner, openDeskSigner } from '../../support/desk-signer.ts';
import { SEMEY_OFFICE } from '../../support/stored-cases.ts';
import { openssl, pem } from '../support/openssl.ts';
import { runSigningJobs } from '../support/signer-tools.ts';

let desk: Desk;
let signer: DeskSigner;
beforeAll(async () => {
  desk = await openDesk();
  signer = await openDeskSigner(desk);
});
afterAll(async () => {
  await signer.close();
  await desk.close();
});

interface SealedList {
  type: string;
  list: string;
  asked: { filters: unknown[]; sort: object; officeId: string | null; roles: string[] | null };
  columns: string[];
  rows: (string | null)[][];
  isCut: boolean;
}

describe('a list ordered under the provider’s seal', () => {
  it('holds what the list shows, the IIN masked, and openssl gives back the very bytes', async () => {
    const { number } = await caseAwaitingPapers(desk.database.em(), desk.api.now(), { surname: 'Ұлжанов' });
    const order = await desk.api.ask(OrderSealedExportDocument, { name: 'requests' }, desk.session);
    const id = order.data?.orderSealedExport.id ?? '';
    expect(await runSigningJobs(signer.context)).toMatchObject([{ kind: 'seal-export' }]);
    const { data } = await desk.api.ask(SealedExportDocument, { id }, desk.session);
    const { sealed, state, rowCount, isCut } = data?.sealedExport ?? {};
    expect([state, isCut]).toEqual(['DONE', false]);
    const { root, issuing } = desk.ca;
    const verdict = openssl(
      'cms -verify -inform DER -binary -in @cms -CAfile @root -partial_chain -purpose any'.split(' '),
      {
        cms: Buffer.from(sealed ?? '', 'base64'),
        root: pem('CERTIFICATE', root.der) + pem('CERTIFICATE', issuing.der),
      },
    );
    expect(verdict.ok).toBe(true);
    const list = JSON.parse(verdict.text.slice(0, verdict.text.lastIndexOf('}') + 1)) as SealedList;
    expect(list).toMatchObject({ type: 'kualik/list-export/2', list: 'requests', isCut: false });
    const sort = { column: 'submittedAt', order: 'DESC' };
    expect(list.asked).toMatchObject({ filters: [], sort, officeId: null, roles: null });
    expect(list.rows).toHaveLength(rowCount ?? -1);
    const row = list.rows.find((cells) => cells[list.columns.indexOf('number')] === number);
    expect(row?.[list.columns.indexOf('iin')]).toMatch(/^•{8}\d{4}$/);
    const told = await desk.database.em().find(AuditEntity, { kind: { $like: 'list.%' } }, { orderBy: { id: 'asc' } });
    expect(told.map(({ kind }) => kind)).toContain('list.sealed');
  });

  it('says what was asked: filters, order and the centre that the asker is bound to', async () => {
    const head = await storeOperator(desk.database.em(), desk.ca, { roles: ['psc_head'] });
    const session = await signIn(desk.api, head.auth);
    const filters = [{ column: 'state', operator: 'EQUALS' as const, values: ['active'] }];
    const sort = { column: 'name', order: 'DESC' as const };
    await desk.api.ask(OrderSealedExportDocument, { name: 'employees', query: { filters, sort } }, session);
    await runSigningJobs(signer.context);
    const stored = await desk.database.em().findOneOrFail(ListExportEntity, { list: 'employees' });
    const text = Buffer.from(stored.sealed ?? []).toString();
    const asked = text.slice(text.indexOf('"asked":'), text.indexOf('"columns":'));
    for (const part of ['"column":"state"', '"values":["active"]', '"order":"DESC"', `"officeId":"${SEMEY_OFFICE}"`]) {
      expect(asked).toContain(part);
    }
  });

  it('is sealed once when the job runs again', async () => {
    const order = await desk.api.ask(OrderSealedExportDocument, { name: 'requests' }, desk.session);
    const id = order.data?.orderSealedExport.id ?? '';
    await runSigningJobs(signer.context);
    const first = (await desk.api.ask(SealedExportDocument, { id }, desk.session)).data?.sealedExport?.sha256;
    await desk.database
      .em()
      .execute(`update outbox set closed_at = null, result = null where payload ->> 'exportId' = ?`, [id]);
    expect(await runSigningJobs(signer.context)).toMatchObject([{ already: true }]);
    expect((await desk.api.ask(SealedExportDocument, { id }, desk.session)).data?.sealedExport?.sha256).toBe(first);
  });
});
