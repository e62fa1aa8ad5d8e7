import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, BlobEntity, CopyRequestEntity, DocumentEntity, FiledPaperEntity } from '@kualik/db';
import { insertPaper } from '@kualik/db/repositories/operator.repository.ts';
import { openAdministration, OFFICE_NOW } from '../../support/api-administration.ts';
import type { Administration } from '../../support/api-administration.ts';
import { randomHash, SEMEY_OFFICE } from '../../support/stored-cases.ts';
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
      await finishedCase(office, { 'identity-document': passport, 'power-of-attorney': contract }),
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
    const again = await scanOf(office, { request: second, item: 'power-of-attorney', bytes: contract });
    expect([again.code, await office.database.em().count(BlobEntity)]).toEqual(['ARCHIVE_DESTROYED', 0]);
  });

  it('that are uploaded for another case in the moment of destruction stay with it', async () => {
    const first = await finishedCase(office, { 'power-of-attorney': contract });
    const second = await finishedCase(office);
    await keepArchive(archiveWorker(office, OFFICE_NOW));
    const unitIds = await outlived(office, [first]);
    const [, scan] = await Promise.all([
      destroyed(office, unitIds),
      scanOf(office, { request: second, item: 'power-of-attorney', bytes: contract }),
    ]);
    expect(scan.status).toBe(201);
    const kept = await office.database.em().findOneOrFail(DocumentEntity, { id: scan.id });
    expect(await office.database.em().count(BlobEntity, { id: kept.blobId ?? '' })).toBe(1);
  });

  it('go with the copies that the centre delivered to the provider out of the unit', async () => {
    const [first, second] = [
      await finishedCase(office, { 'power-of-attorney': contract }),
      await finishedCase(office, { 'power-of-attorney': contract }),
    ];
    await keepArchive(archiveWorker(office, OFFICE_NOW));
    const em = office.database.em();
    const by = office.staff['archivist']?.employee.id ?? '';
    const copy = { sha256: randomHash(), contentType: 'application/pdf', content: contract } as const;
    const [own, shared] = await Promise.all(
      [1, 2].map(() => insertPaper(em.fork(), { ...copy, filedAt: OFFICE_NOW, filedById: by })),
    );
    for (const [requestId, paperIds] of [
      [first, [own, shared]],
      [second, [shared]],
    ] as const) {
      await em.insert(CopyRequestEntity, {
        ...{ requestId, officeId: SEMEY_OFFICE, documents: ['contract'], dueOn: '2026-11-30', requestedById: by },
        ...{ requestedAt: OFFICE_NOW, deliveredAt: OFFICE_NOW, deliveredById: by, delayDays: 0 },
        ...{ paperIds: paperIds.map(String), paperSha256s: paperIds.map(() => copy.sha256) },
      });
    }
    await destroyed(office, await outlived(office, [first]));
    const bytes = async (id: unknown) =>
      (await office.database.em().findOneOrFail(FiledPaperEntity, { id: String(id) })).content.length;
    expect([await bytes(own), await bytes(shared)]).toEqual([0, contract.length]);
    await destroyed(office, await outlived(office, [second]));
    expect(await bytes(shared)).toBe(0);
  });

  it('are compared with their hashes: a file that changed is an alarm', async () => {
    const requestId = await finishedCase(office, { 'power-of-attorney': pdf({ catalog: '/Lang (en)' }) });
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
