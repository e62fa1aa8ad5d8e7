import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, DocumentEntity } from '@kualik/db';
import { A_PDF, done, OFFICE_NOW, openAdministration } from '../../support/api-administration.ts';
import type { Administration } from '../../support/api-administration.ts';
import { archiveWorker, finishedCase, unitOf } from '../../support/archive.ts';
import { keepArchive } from '../../../worker/housekeeping/archive.ts';

let office: Administration;

beforeAll(async () => {
  office = await openAdministration(['archivist', 'psc_head']);
  await office.hire('colleague', 'archivist');
});
afterAll(() => office.close());

async function opened(url: string, by: string): Promise<number> {
  const { session } = office.staff[by] ?? {};
  const answer = await fetch(`${office.api.url}${url}`, { headers: { cookie: session?.cookie ?? '' } });
  await answer.arrayBuffer();
  return answer.status;
}

describe('reg p.15(4) a copy out of the archive', () => {
  it('opens for the archivist who gives it, for an hour; who asked and why can be read later', async () => {
    const requestId = await finishedCase(office, { 'power-of-attorney': A_PDF });
    const sha256 = 'a'.repeat(64);
    const receipt = { kind: 'receipt', contentType: 'application/pdf', content: A_PDF, sha256 } as const;
    const title = { kk: 'Қолхат', ru: 'Расписка', en: 'Receipt' };
    await office.database.em().insert(DocumentEntity, { ...receipt, title, requestId, createdAt: OFFICE_NOW });
    await keepArchive(archiveWorker(office, OFFICE_NOW));
    const unit = await unitOf(office, requestId);
    const urlOf = (wanted: string) => `/documents/${unit.documents.find(({ kind }) => kind === wanted)?.id ?? ''}`;
    expect(await opened(urlOf('scan'), 'archivist')).toBe(403);
    const input = { unitId: unit.id, askedBy: 'Семей қалалық соты', reason: '№ 5 ұйғарым', documents: ['scan'] };
    const { copy } = await done(office, 'IssueArchiveCopy', { input }, 'archivist');
    expect(copy).toMatchObject({ files: [{ kind: 'scan', url: urlOf('scan') }] });
    expect(await opened(urlOf('scan'), 'archivist')).toBe(200);
    expect(await office.database.em().count(AuditEntity, { kind: 'case.read', requestId })).toBe(1);
    expect([await opened(urlOf('receipt'), 'archivist'), await opened(urlOf('scan'), 'colleague')]).toEqual([403, 403]);
    const list = await done(office, 'ArchiveCopies', { unitId: unit.id }, 'psc_head');
    expect(list).toMatchObject({ totalCount: 1, items: [{ askedBy: input.askedBy, reason: input.reason }] });
    office.api.setNow(new Date(OFFICE_NOW.getTime() + 3_600_001));
    expect(await opened(urlOf('scan'), 'archivist')).not.toBe(200);
  });
});
