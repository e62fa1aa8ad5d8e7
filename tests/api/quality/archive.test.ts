import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ArchiveUnitEntity, AuditEntity, DocumentEntity, RequestEntity } from '@kualik/db';
import { fixedClock } from '@kualik/db/clock.ts';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { createHash } from 'node:crypto';
import { pino } from 'pino';
import { A_PDF, done, OFFICE_NOW, openAdministration } from '../../support/api-administration.ts';
import type { Administration } from '../../support/api-administration.ts';
import { base64 } from '../../support/api-staff.ts';
import { SEMEY_OFFICE, storeCase } from '../../support/stored-cases.ts';
import { signAs } from '../../support/test-ca.ts';
import { keepArchive } from '../../../worker/housekeeping/archive.ts';

let office: Administration;

beforeAll(async () => {
  office = await openAdministration(['archivist', 'provider_head', 'psc_office', 'operator']);
});
afterAll(() => office.close());

const title = { kk: 'Қолхат', ru: 'Расписка', en: 'Receipt' };

/** A finished case with a stored receipt, and what the worker does about it. */
async function archivedUnit(): Promise<ArchiveUnitEntity> {
  const em = office.database.em();
  const { id: requestId } = await storeCase(em, { at: OFFICE_NOW });
  const sha256 = createHash('sha256').update(A_PDF).digest('hex');
  const paper = { kind: 'receipt', title, contentType: 'application/pdf', content: A_PDF, sha256 } as const;
  await em.insert(DocumentEntity, { ...paper, requestId, createdAt: OFFICE_NOW });
  await em.nativeUpdate(RequestEntity, { id: requestId }, { status: 'LAPSED', finishedAt: OFFICE_NOW });
  await Promise.all([1, 2].map(() => keepArchive(workerAt(OFFICE_NOW))));
  return office.database.em().findOneOrFail(ArchiveUnitEntity, { requestId });
}

function workerAt(at: Date) {
  const { orm } = office.database;
  const config = { dataDir: office.api.dataDir };
  return { orm, config, clock: fixedClock(at), log: pino({ level: 'silent' }), registry: loadServices() };
}

describe('reg p.15(4) the archive', () => {
  it('takes a finished case once, without a term as long as no rule is confirmed', async () => {
    const unit = await archivedUnit();
    expect(unit).toMatchObject({ officeId: SEMEY_OFFICE, state: 'kept', verifiedOk: true });
    expect(unit.retainUntil ?? null).toBeNull();
    expect(unit.documents.map(({ kind, original }) => [kind, original])).toEqual([['receipt', 'electronic']]);
    const act = { input: { number: 'A-0', unitIds: [unit.id] } };
    expect((await office.run('PrepareDestruction', act, 'archivist')).code).toBe('ARCHIVE_TERM');
    const list = await done(office, 'ArchiveUnits', {}, 'archivist');
    expect(list['totalCount']).toBe(1);
  });

  it('gives copies only for a reason, and knows the place of the paper', async () => {
    const { id } = await archivedUnit();
    await done(office, 'PlaceArchiveUnit', { id, location: '2-бөлме, 4-сөре', pages: 3 }, 'psc_office');
    const copy = { unitId: id, askedBy: 'Сот', documents: ['receipt'], reason: ' ' };
    expect((await office.run('IssueArchiveCopy', { input: copy }, 'archivist')).code).toBe('ARCHIVE_REASON');
    await done(office, 'IssueArchiveCopy', { input: { ...copy, reason: '№ 5 ұйғарым' } }, 'archivist');
    expect(await office.database.em().count(AuditEntity, { kind: 'archive.copy' })).toBe(1);
  });

  it('tells when stored bytes no longer have their hash', async () => {
    const { id, documents } = await archivedUnit();
    const em = office.database.em();
    await em.nativeUpdate(DocumentEntity, { id: documents[0]?.id ?? '' }, { content: new Uint8Array([1]) });
    await keepArchive(workerAt(new Date('2026-12-24T05:00:00.000Z')));
    expect(await office.database.em().findOneOrFail(ArchiveUnitEntity, { id })).toMatchObject({ verifiedOk: false });
    expect(await office.database.em().count(AuditEntity, { kind: 'archive.alarm' })).toBe(1);
  });

  it('a term needs two people; destruction two signatures, the end of the term and no hold', async () => {
    const unit = await archivedUnit();
    const rule = { input: { documentKind: 'receipt', years: 1, basis: '№ 1583 қаулы' } };
    const { id: ruleId } = await done(office, 'ProposeRetentionRule', rule, 'archivist');
    expect((await office.run('ConfirmRetentionRule', { id: ruleId }, 'archivist')).code).toBe('FORBIDDEN');
    const confirmed = await Promise.all(
      [1, 2].map(() => office.run('ConfirmRetentionRule', { id: ruleId }, 'provider_head')),
    );
    expect(confirmed.map(({ code }) => code).sort()).toEqual(['RETENTION_CONFIRMED', undefined]);
    const act = { input: { number: 'A-1', unitIds: [unit.id] } };
    expect((await office.run('PrepareDestruction', act, 'archivist')).code).toBe('ARCHIVE_TERM');
    await office.database.em().nativeUpdate(ArchiveUnitEntity, { id: unit.id }, { retainUntil: '2026-11-22' });
    await done(office, 'HoldArchiveUnit', { id: unit.id, reason: 'Сот ісі' }, 'provider_head');
    expect((await office.run('PrepareDestruction', act, 'archivist')).code).toBe('ARCHIVE_LEGAL_HOLD');
    await done(office, 'HoldArchiveUnit', { id: unit.id, reason: null }, 'provider_head');
    const prepared = await done(office, 'PrepareDestruction', act, 'archivist');
    const document = new Uint8Array(Buffer.from(String(prepared['document']), 'base64'));
    const signed = async (name: string) => {
      const { sign } = office.staff[name] ?? {};
      if (!sign) throw new Error('nobody');
      return { id: prepared['id'], cms: base64(await signAs(sign, document)) };
    };
    await done(office, 'SignDestruction', await signed('archivist'), 'archivist');
    expect((await office.run('SignDestruction', await signed('archivist'), 'archivist')).code).toBe('DUAL_CONTROL');
    const second = await signed('provider_head');
    const answers = await Promise.all([1, 2].map(() => office.run('SignDestruction', second, 'provider_head')));
    expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1);
    const em = office.database.em();
    expect(await em.findOneOrFail(ArchiveUnitEntity, { id: unit.id })).toMatchObject({ state: 'destroyed' });
    const stored = await em.findOneOrFail(DocumentEntity, { id: unit.documents[0]?.id ?? '' });
    expect([stored.content?.length, stored.sha256]).toEqual([0, unit.documents[0]?.sha256]);
  });

  it('belongs to its roles', async () => {
    expect((await office.run('ArchiveUnits', {}, 'operator')).code).toBe('FORBIDDEN');
    const id = '00000000-0000-4000-8000-000000000000';
    expect((await office.run('PlaceArchiveUnit', { id, location: 'x', pages: 1 }, 'archivist')).code).toBe('FORBIDDEN');
    expect((await office.run('HoldArchiveUnit', { id }, 'psc_office')).code).toBe('FORBIDDEN');
    expect((await office.run('SignDestruction', { id, cms: '' }, 'psc_office')).code).toBe('FORBIDDEN');
  });
});
