import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ArchiveUnitEntity, AuditEntity, DocumentEntity, OutboxEntity } from '@kualik/db';
import { addOutbox, closeOutbox } from '@kualik/db/repositories/outbox.repository.ts';
import { filePaper, storeSealedPaper } from '@kualik/db/repositories/paper.repository.ts';
import { createHash } from 'node:crypto';
import { done, openAdministration, OFFICE_NOW } from '../../support/api-administration.ts';
import type { Administration } from '../../support/api-administration.ts';
import { actSignature, archiveWorker, finishedCase, outlived, scanOf, unitOf } from '../../support/archive.ts';
import { paperToSeal, sealedBy, storeProviderSeal } from '../../support/provider-seal.ts';
import { keepArchive } from '../../../worker/housekeeping/archive.ts';
import { pdf } from '../uploads/hostile-files.ts';

let office: Administration;

beforeAll(async () => {
  office = await openAdministration(['archivist', 'provider_head']);
});
afterAll(() => office.close());

const title = { kk: 'Бас тарту', ru: 'Отказ', en: 'Refusal' };
const keep = (at = OFFICE_NOW) => keepArchive(archiveWorker(office, at));
const units = (requestId: string) => office.database.em().count(ArchiveUnitEntity, { requestId });

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('reg p.15(4) the archive and papers that are still being made', () => {
  it('takes a case only after its refusal was made and sealed, and then finds no difference', async () => {
    const requestId = await finishedCase(office);
    const em = office.database.em();
    const mail = await addOutbox(em, { queue: 'mail', kind: 'refusal', requestId, payload: {}, at: OFFICE_NOW });
    await keep();
    expect(await units(requestId)).toBe(0);
    const content = await paperToSeal('Бас тарту');
    const paper = { requestId, kind: 'refusal', title, contentType: 'application/pdf', content } as const;
    const { id, sha256 } = await filePaper(em, { ...paper, sha256: hashOf(content), createdAt: OFFICE_NOW });
    await closeOutbox(em, mail, { at: OFFICE_NOW, result: {} });
    await keep();
    expect(await units(requestId)).toBe(0);
    const seal = await storeProviderSeal(em, office.ca);
    const sealed = await sealedBy(seal, content, OFFICE_NOW);
    const after = { content: sealed, sha256: hashOf(sealed), at: OFFICE_NOW };
    await storeSealedPaper(em, { id, sha256: sha256 ?? null }, after);
    const { id: order } = await em.findOneOrFail(OutboxEntity, { requestId, kind: 'seal-document' });
    await closeOutbox(em, order, { at: OFFICE_NOW, result: {} });
    await keep();
    const unit = await unitOf(office, requestId);
    expect(unit.documents).toMatchObject([{ kind: 'refusal', sha256: hashOf(sealed) }]);
    expect(unit).toMatchObject({ verifiedOk: true });
    await keep(new Date('2026-12-24T05:00:00.000Z'));
    expect(await office.database.em().count(AuditEntity, { kind: 'archive.alarm' })).toBe(0);
  });

  it('takes up what came later, once, and destroys nothing that the act does not name', async () => {
    const requestId = await finishedCase(office, { 'power-of-attorney': pdf({ catalog: '/Lang (en)' }) });
    await keep();
    const unitIds = await outlived(office, [requestId]);
    const act = await done(office, 'PrepareDestruction', { input: { number: 'Б-1', unitIds } }, 'archivist');
    await done(office, 'SignDestruction', await actSignature(office, act, 'archivist'), 'archivist');
    const later = await scanOf(office, { request: requestId, item: 'identity-document', bytes: pdf() });
    const second = await actSignature(office, act, 'provider_head');
    expect((await office.run('SignDestruction', second, 'provider_head')).code).toBe('STATE_CHANGED');
    await Promise.all([keep(), keep()]);
    expect((await unitOf(office, requestId)).documents.map(({ id }) => id)).toContain(later.id);
    expect(await office.database.em().count(AuditEntity, { kind: 'archive.unit', requestId })).toBe(2);
    await outlived(office, [requestId]);
    expect((await office.run('SignDestruction', second, 'provider_head')).code).toBe('STATE_CHANGED');
    const kept = await office.database.em().find(DocumentEntity, { requestId });
    expect(kept.every(({ blobId }) => blobId !== null)).toBe(true);
  });
});
