import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeIdOf } from '@kualik/db';
import { A_PDF, done, openAdministration, OFFICE_NOW } from '../../support/api-administration.ts';
import type { Administration } from '../../support/api-administration.ts';
import { actSignature, archiveWorker, finishedCase, outlived, unitOf } from '../../support/archive.ts';
import { base64 } from '../../support/api-staff.ts';
import { keepArchive } from '../../../worker/housekeeping/archive.ts';

const OTHER = { officeId: officeIdOf('11-1-PSC1') };
let office: Administration;

beforeAll(async () => {
  office = await openAdministration(['archivist', 'psc_office', 'psc_head', 'provider_head', 'auditor']);
  await office.hire('other archivist', 'archivist', OTHER);
  await office.hire('other office', 'psc_office', OTHER);
  await office.hire('archivist of the provider', 'archivist', { officeId: officeIdOf('10-1-NCA') });
  await office.hire('operating head', 'psc_head', { ...OTHER, roles: ['psc_head', 'operator'] });
});
afterAll(() => office.close());

const total = async (by: string) => (await done(office, 'ArchiveUnits', {}, by))['totalCount'];

describe('reg p.19(1) the archive of a centre', () => {
  it('is placed, held, copied and destroyed by its own people only', async () => {
    const requestId = await finishedCase(office, { contract: A_PDF });
    await keepArchive(archiveWorker(office, OFFICE_NOW));
    const { id } = await unitOf(office, requestId);
    const copy = { unitId: id, askedBy: 'Сот', reason: '№ 5 ұйғарым', documents: ['scan'] };
    const [unitId] = await outlived(office, [requestId]);
    const foreign: [string, object, string][] = [
      ['PlaceArchiveUnit', { id, location: '1-сөре', pages: 1 }, 'other office'],
      ['HoldArchiveUnit', { id, reason: 'Сот ісі' }, 'other archivist'],
      ['IssueArchiveCopy', { input: copy }, 'other archivist'],
      ['PrepareDestruction', { input: { number: 'В-1', unitIds: [unitId] } }, 'other archivist'],
    ];
    for (const [operation, variables, by] of foreign) {
      expect([operation, (await office.run(operation, variables, by)).code]).toEqual([operation, 'NOT_FOUND']);
    }
    const act = await done(office, 'PrepareDestruction', { input: { number: 'В-2', unitIds: [unitId] } }, 'archivist');
    const signed = await actSignature(office, act, 'other archivist');
    expect((await office.run('SignDestruction', signed, 'other archivist')).code).toBe('NOT_FOUND');
    expect([await total('other archivist'), await total('archivist'), await total('auditor')]).toEqual([0, 1, 1]);
    await done(office, 'HoldArchiveUnit', { id, reason: 'Сот ісі' }, 'provider_head');
  });

  it('of cases without an office lies with the provider', async () => {
    await finishedCase(office, { contract: A_PDF }, { officeId: null });
    await keepArchive(archiveWorker(office, OFFICE_NOW));
    expect([await total('archivist of the provider'), await total('archivist')]).toEqual([1, 1]);
  });
});

describe('reg p.19(1) a filed paper', () => {
  it('opens for the centre that filed it, the provider and the auditor', async () => {
    const { id } = await done(office, 'FilePaper', { content: base64(A_PDF) }, 'psc_office');
    const opens = async (by: string) => (await done(office, 'FiledPaper', { id }, by))['id'];
    for (const by of ['psc_office', 'psc_head', 'provider_head', 'auditor']) expect(await opens(by)).toBe(id);
    for (const by of ['other office', 'operating head']) {
      const { reply, code } = await office.run('FiledPaper', { id }, by);
      expect([by, code, reply]).toEqual([by, undefined, null]);
    }
  });
});
