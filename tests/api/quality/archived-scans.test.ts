import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, BlobEntity, DocumentEntity } from '@kualik/db';
import { openAdministration, OFFICE_NOW } from '../../support/api-administration.ts';
import type { Administration } from '../../support/api-administration.ts';
import { archiveWorker, destroyed, finishedCase, outlived, scanOf, unitOf } from '../../support/archive.ts';
import { keepArchive } from '../../../worker/housekeeping/archive.ts';
import { pdf } from '../uploads/hostile-files.ts';

let office: Administration;

beforeAll(async () => {
  office = await openAdministration(['archivist', 'provider_head']);
});
afterAll(() => office.close());

const passport = pdf({ catalog: '/Lang (kk)' });
const contract = pdf({ catalog: '/Lang (ru)' });

describe('reg p.15(4) scans in the archive', () => {
  it('are destroyed with their unit; a file that another case keeps goes with the last of them', async () => {
    const [first, second] = [
      await finishedCase(office, { 'identity-document': passport, contract }),
      await finishedCase(office, { 'identity-document': passport }),
    ];
    await keepArchive(archiveWorker(office, OFFICE_NOW));
    const unit = await unitOf(office, first);
    expect(unit.documents.map(({ original }) => original)).toEqual(['electronic', 'electronic']);
    expect(await office.database.em().count(BlobEntity)).toBe(2);

    await destroyed(office, await outlived(office, [first]));
    const em = office.database.em();
    expect(await em.count(BlobEntity)).toBe(1);
    const scans = await em.find(DocumentEntity, { requestId: first });
    expect(scans.map(({ blobId, content }) => [blobId, content?.length])).toEqual([
      [null, 0],
      [null, 0],
    ]);
    expect(scans.map(({ sha256 }) => sha256).sort()).toEqual(unit.documents.map(({ sha256 }) => sha256).sort());
    expect((await em.findOneOrFail(DocumentEntity, { requestId: second })).blobId).not.toBeNull();

    await destroyed(office, await outlived(office, [second]));
    expect(await office.database.em().count(BlobEntity)).toBe(0);
    const again = await scanOf(office, { request: second, item: 'contract', bytes: contract });
    expect([again.code, await office.database.em().count(BlobEntity)]).toEqual(['ARCHIVE_DESTROYED', 0]);
  });

  it('that are uploaded for another case in the moment of destruction stay with it', async () => {
    const first = await finishedCase(office, { contract });
    const second = await finishedCase(office);
    await keepArchive(archiveWorker(office, OFFICE_NOW));
    const unitIds = await outlived(office, [first]);
    const [, scan] = await Promise.all([
      destroyed(office, unitIds),
      scanOf(office, { request: second, item: 'contract', bytes: contract }),
    ]);
    expect(scan.status).toBe(201);
    const kept = await office.database.em().findOneOrFail(DocumentEntity, { id: scan.id });
    expect(await office.database.em().count(BlobEntity, { id: kept.blobId ?? '' })).toBe(1);
  });

  it('are compared with their hashes: a file that changed is an alarm', async () => {
    const requestId = await finishedCase(office, { contract: pdf({ catalog: '/Lang (en)' }) });
    await keepArchive(archiveWorker(office, OFFICE_NOW));
    expect(await unitOf(office, requestId)).toMatchObject({ verifiedOk: true });
    const em = office.database.em();
    const { blobId } = await em.findOneOrFail(DocumentEntity, { requestId });
    await em.nativeUpdate(BlobEntity, { id: blobId ?? '' }, { ciphertext: new Uint8Array([1]) });
    await keepArchive(archiveWorker(office, new Date('2026-12-24T05:00:00.000Z')));
    expect(await unitOf(office, requestId)).toMatchObject({ verifiedOk: false });
    expect(await office.database.em().count(AuditEntity, { kind: 'archive.alarm', requestId })).toBe(1);
  });
});
