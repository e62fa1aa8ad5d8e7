import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity } from '@kualik/db';
import {
  OrderSealedOwnCertificatesDocument,
  OrderSealedOwnRequestsDocument,
  SealedOwnExportDocument,
} from '../../../codegen/generated/cabinet.ts';
import { openCabinet } from '../../support/api-cabinet.ts';
import { type Desk, openDesk } from '../../support/api-desk.ts';
import type { Session } from '../../support/api-server.ts';
import { type DeskSigner, openDeskSigner } from '../../support/desk-signer.ts';
import { type Person, storePerson } from '../../support/holders.ts';
import { openssl, pem } from '../support/openssl.ts';
import { runSigningJobs } from '../support/signer-tools.ts';

const REQUESTS = { input: { orderBy: 'SUBMITTED_AT', descending: true }, language: 'kk' } as const;

let desk: Desk;
let signer: DeskSigner;
let asel: Person;
let session: Session;
beforeAll(async () => {
  desk = await openDesk();
  signer = await openDeskSigner(desk);
  asel = await storePerson(desk.database.em(), desk.ca);
  session = await openCabinet(desk.api, asel.auth);
});
afterAll(async () => {
  await signer.close();
  await desk.close();
});

const read = async (id: string, who = session) => desk.api.ask(SealedOwnExportDocument, { id }, who);

/** The JSON that openssl gives back; null when it does not believe the seal. */
function opened(sealed: string | null | undefined): Record<string, unknown> | null {
  const { root, issuing } = desk.ca;
  const words = 'cms -verify -inform DER -binary -in @cms -CAfile @root -partial_chain -purpose any'.split(' ');
  const verdict = openssl(words, {
    cms: Buffer.from(sealed ?? '', 'base64'),
    root: pem('CERTIFICATE', root.der) + pem('CERTIFICATE', issuing.der),
  });
  if (!verdict.ok) return null;
  return JSON.parse(verdict.text.slice(0, verdict.text.lastIndexOf('}') + 1)) as Record<string, unknown>;
}

describe('a list of the cabinet ordered under the provider’s seal (reg p.12)', () => {
  it('holds the own requests, and openssl gives back the very bytes', async () => {
    const { data } = await desk.api.ask(OrderSealedOwnRequestsDocument, REQUESTS, session);
    const { id = '', sealed } = data?.orderSealedOwnRequests ?? {};
    expect(sealed).toBeNull();
    expect(await runSigningJobs(signer.context)).toMatchObject([{ kind: 'seal-own-export' }]);
    const done = (await read(id)).data?.sealedOwnExport;
    const list = opened(done?.sealed);
    expect(list).toMatchObject({ type: 'kualik/own-list/1', list: 'requests', orderedBy: asel.auth.sha256 });
    expect(list?.['columns']).toContain('Нөмірі');
    expect(JSON.stringify(list?.['rows'])).toContain(asel.number);
    expect(list?.['rows']).toHaveLength(done?.rowCount ?? -1);
    expect(JSON.stringify(list)).not.toContain(asel.iin);
  });

  it('holds the own certificates, is sealed once, and both acts are recorded (reg p.19(1))', async () => {
    const asked = { language: 'ru' } as const;
    const { data } = await desk.api.ask(OrderSealedOwnCertificatesDocument, asked, session);
    const id = data?.orderSealedOwnCertificates.id ?? '';
    await runSigningJobs(signer.context);
    const first = (await read(id)).data?.sealedOwnExport?.sealed;
    expect(JSON.stringify(opened(first)?.['rows'])).toContain(asel.sign.serialHex);
    await desk.database
      .em()
      .execute(`update outbox set closed_at = null, result = null where kind = 'seal-own-export'`);
    await runSigningJobs(signer.context);
    expect((await read(id)).data?.sealedOwnExport?.sealed).toBe(first);
    const entries = await desk.database.em().find(AuditEntity, { kind: { $in: ['cabinet.exported', 'list.sealed'] } });
    const told = entries.map(
      (entry) => JSON.parse(entry.data) as { part?: string; format?: string; exportId?: string },
    );
    expect(told).toContainEqual({ part: 'certificates', format: 'sealed-json', rowCount: 2 });
    expect(told.filter(({ exportId }) => exportId === id)).toHaveLength(1);
  });

  it('is given to nobody else', async () => {
    const { data } = await desk.api.ask(OrderSealedOwnRequestsDocument, REQUESTS, session);
    const stranger = await openCabinet(desk.api, (await storePerson(desk.database.em(), desk.ca)).auth);
    const { data: seen } = await read(data?.orderSealedOwnRequests.id ?? '', stranger);
    expect(seen?.sealedOwnExport).toBeNull();
  });
});
