import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, statSync } from 'node:fs';
import { AuditEntity, BlobEntity, DocumentEntity } from '@kualik/db';
import { rotateUploads } from '@kualik/db/vault/rotate-uploads.ts';
import { vaultFile } from '@kualik/db/vault/vault.ts';
import { claimedCase, type Desk, openDesk, takenCase } from '../../support/api-desk.ts';
import type { Session } from '../../support/api-server.ts';
import { signIn, storeOperator } from '../../support/api-staff.ts';
import { postScan } from '../../support/scans.ts';
import { pdf } from '../uploads/hostile-files.ts';

let desk: Desk;
let requestId: string;
/** A blob that a test has changed. */
let damaged = '';
beforeAll(async () => {
  desk = await openDesk();
  requestId = (await takenCase(desk)).id;
});
afterAll(() => desk.close());

interface Attached {
  id: string;
  sha256: string;
  errors?: { extensions: { code: string } }[];
}

async function attach(
  bytes: Uint8Array,
  wish: { session?: Partial<Session> | null; item?: string; request?: string } = {},
): Promise<{ status: number; body: Attached; code: string | undefined }> {
  const { item = 'power-of-attorney', request = requestId } = wish;
  const session = wish.session === undefined ? desk.session : wish.session;
  const response = await postScan(desk.api.url, session, { request, item, bytes });
  // A path outside the route is answered by the server itself, in plain words.
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  const body = (isJson ? await response.json() : {}) as Attached;
  return { status: response.status, body, code: body.errors?.[0]?.extensions.code };
}

async function flipBit(blobId: string): Promise<void> {
  const sql = 'update blob set ciphertext = set_byte(ciphertext, 9, get_byte(ciphertext, 9) # 1) where id = ?';
  await desk.database.em().execute(sql, [blobId]);
}

describe('a scan of a hand-signed paper (std1 p.9)', () => {
  it('is kept with its case, encrypted, and opens for those who read the case', async () => {
    const scan = pdf();
    const { status, body } = await attach(scan);
    expect(status).toBe(201);
    const document = await desk.database.em().findOneOrFail(DocumentEntity, { id: body.id });
    expect(document).toMatchObject({ requestId, kind: 'scan', itemId: 'power-of-attorney', sha256: body.sha256 });
    const blob = await desk.database.em().findOneOrFail(BlobEntity, { id: document.blobId! });
    expect(Buffer.from(blob.ciphertext).includes('%PDF')).toBe(false);
    expect(blob.address).not.toBe(body.sha256);
    const answer = await fetch(`${desk.api.url}/documents/${body.id}`, { headers: { cookie: desk.session.cookie } });
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(scan);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    const kinds = (await desk.database.em().find(AuditEntity, { requestId })).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['document.attached', 'case.read']));
  });

  it('is kept once, however often it comes', async () => {
    const scan = pdf({ catalog: '/Lang (kk)' });
    const [first, second] = await Promise.all([attach(scan), attach(scan)]);
    expect(first.body.id).toBe(second.body.id);
    const other = await attach(scan, { item: 'identity-document' });
    expect(other.body.id).not.toBe(first.body.id);
    const documents = await desk.database.em().find(DocumentEntity, { sha256: first.body.sha256 });
    expect(new Set(documents.map(({ blobId }) => blobId)).size).toBe(1);
  });

  it('is not taken without session, without the CSRF header, or from a role that may not', async () => {
    const auditor = await storeOperator(desk.database.em(), desk.ca, { roles: ['auditor'] });
    const session = await signIn(desk.api, auditor.auth);
    const codes = [
      await attach(pdf(), { session: null }),
      await attach(pdf(), { session: { cookie: desk.session.cookie } }),
      await attach(pdf(), { session }),
    ].map(({ status, code }) => [status, code]);
    expect(codes).toEqual([
      [401, 'UNAUTHENTICATED'],
      [403, 'CSRF_TOKEN'],
      [403, 'FORBIDDEN'],
    ]);
  });

  it.each<[string, string, string]>([
    ['the case is over', `status = 'COMPLETED', step = 'P11', finished_at = claimed_at`, 'CASE_FINISHED'],
    ['nobody holds the case', 'claimed_by_id = null, claimed_at = null, claim_touched_at = null', 'CLAIM_REQUIRED'],
  ])('is not attached when %s', async (_why, change, code) => {
    const { id } = await claimedCase(desk);
    await desk.database.em().execute(`update request set ${change} where id = ?`, [id]);
    expect((await attach(pdf(), { request: id })).code).toBe(code);
    expect(await desk.database.em().count(DocumentEntity, { requestId: id, kind: 'scan' })).toBe(0);
  });

  it('is attached by the employee who holds the case, to the lines of its own list alone', async () => {
    const { id: request } = await takenCase(desk);
    expect((await attach(pdf(), { request, session: desk.otherSession })).code).toBe('CLAIMED_BY_OTHER');
    for (const item of ['state-registration', 'photo-of-the-cat', '..x'])
      expect((await attach(pdf(), { request, item })).code).toBe('UPLOAD_LINE_UNKNOWN');
    for (const item of ['application', 'data-use-consent', 'power-of-attorney'])
      expect((await attach(pdf({ catalog: '/Lang (tr)' }), { request, item })).status).toBe(201);
  });

  it('of a power of attorney serves one case, unless that one ended without a result (std1 annex 2)', async () => {
    const power = pdf({ catalog: '/Lang (kk-KZ)' });
    const [first, second] = [await takenCase(desk), await takenCase(desk)];
    const answers = await Promise.all([first, second].map(({ id: request }) => attach(power, { request })));
    expect(answers.map(({ code }) => code).sort()).toEqual(['POWER_OF_ATTORNEY_USED', undefined]);
    const [used, refused] = answers[0]?.code === undefined ? [first, second] : [second, first];
    expect((await attach(power, { request: used.id })).status).toBe(201);
    expect((await attach(power, { request: refused.id, item: 'identity-document' })).status).toBe(201);
    await desk.database
      .em()
      .execute(`update request set status = 'LAPSED', step = 'X6', finished_at = claimed_at where id = ?`, [used.id]);
    expect((await attach(power, { request: refused.id })).status).toBe(201);
  });

  it('is refused by its code, and nothing is kept of it', async () => {
    const before = await desk.database.em().count(BlobEntity, {});
    const hostile = await attach(pdf({ catalog: '/OpenAction << /S /JavaScript /JS (1) >>' }));
    const large = await attach(new Uint8Array(10 * 1024 * 1024 + 1));
    expect([hostile.code, large.code]).toEqual(['UPLOAD_PDF_JAVASCRIPT', 'UPLOAD_TOO_LARGE']);
    expect((await attach(pdf(), { item: '../x' })).status).toBe(404);
    expect((await attach(pdf(), { request: 'x' })).code).toBe('NOT_FOUND');
    expect(await desk.database.em().count(BlobEntity, {})).toBe(before);
  });

  it('does not open when its bytes were changed in the database', async () => {
    const { body } = await attach(pdf({ catalog: '/Lang (ru)' }));
    const { blobId } = await desk.database.em().findOneOrFail(DocumentEntity, { id: body.id });
    damaged = blobId ?? '';
    await flipBit(damaged);
    const answer = await fetch(`${desk.api.url}/documents/${body.id}`, { headers: { cookie: desk.session.cookie } });
    expect(answer.status).toBe(500);
  });

  it('lies under a key outside the database, readable by its owner alone', () => {
    const file = vaultFile(desk.api.dataDir);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ current: '1' });
  });

  it('is read and taken at every step of a change of that key; one that was changed in the database keeps it', async () => {
    const { database, api, session } = desk;
    const { body } = await attach(pdf({ catalog: '/Lang (en)' }));
    const read = () => fetch(`${api.url}/documents/${body.id}`, { headers: { cookie: session.cookie } });
    const seen: Promise<number[]>[] = [];
    const tell = (step: string): void => {
      const another = attach(pdf({ catalog: `/Lang (x-${step.length})` }), { item: 'identity-document' });
      seen.push(Promise.all([read(), another]).then((both) => both.map(({ status }) => status)));
    };
    const parts = { orm: database.orm, dataDir: api.dataDir, at: new Date(), tell };
    await expect(rotateUploads(parts)).rejects.toThrow('does not open; its key is kept');
    expect(Object.keys(readKeys().keys)).toEqual(['1', '2']);
    await flipBit(damaged);
    await rotateUploads(parts);
    for (const statuses of await Promise.all(seen)) expect(statuses).toEqual([200, 201]);
    expect([(await read()).status, Object.keys(readKeys().keys)]).toEqual([200, ['2']]);
  });

  function readKeys(): { keys: Record<string, string> } {
    return JSON.parse(readFileSync(vaultFile(desk.api.dataDir), 'utf8')) as { keys: Record<string, string> };
  }
});
